using CampaignHub.Api.Platform.Http;
using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Platform.Notifications;

/// <summary>Who is told: everybody who holds a permission over the whole campaign or, when a unit is named, for that unit.</summary>
public sealed record Audience(string Permission, Guid? UnitId = null)
{
    public Audience(Permission permission, Guid? unitId = null)
        : this(permission.Name, unitId)
    {
    }
}

/// <summary>What people are told of an event: one line in each language and where it leads inside the dashboard.</summary>
public sealed record Notice(string Kind, string TitleZh, string TitleEn, string Link, params IReadOnlyList<Audience> Audiences);

/// <summary>Declares in a feature's folder what an event means to people; found by scanning. It may be asked more than once for one event.</summary>
public interface INotify<in TEvent>
    where TEvent : IDomainEvent
{
    /// <summary>Null when there is nothing to tell after all.</summary>
    Task<Notice?> Of(TEvent happened, CancellationToken cancellationToken);
}
