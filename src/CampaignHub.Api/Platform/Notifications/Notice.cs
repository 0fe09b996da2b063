using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Platform.Notifications;

/// <summary>Who is told: everybody of a role, or of that role in certain units.</summary>
public sealed record Audience(Role Role, Guid? UnitId = null)
{
    public static Audience Office { get; } = new(Role.CampaignOffice);

    public static Audience Leaders { get; } = new(Role.Leader);

    public static Audience ContactsOf(Guid unitId) => new(Role.UnitContact, unitId);
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
