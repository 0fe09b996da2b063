using CampaignHub.Api.Platform.Http;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Platform.Notifications;

/// <summary>Who is told: everybody who holds a permission over the whole campaign or, when a unit is named, for that unit; or over an area or a body by assignment.</summary>
public sealed record Audience(string Permission, Guid? ScopeId = null)
{
    public Audience(Permission permission, Guid? scopeId = null)
        : this(permission.Name, scopeId)
    {
    }

    /// <summary>What <see cref="ScopeId"/> is; of no account without one.</summary>
    public ScopeKind Kind { get; init; } = ScopeKind.Unit;
}

/// <summary>What people are told of an event: one line in each language and where it leads inside the dashboard.</summary>
public sealed record Notice(string Kind, string TitleZh, string TitleEn, string Link, params IReadOnlyList<Audience> Audiences)
{
    /// <summary>Named people beside the audiences.</summary>
    public IReadOnlyList<Guid> UserIds { get; init; } = [];

    /// <summary>Sent outside the inbox even in quiet hours, and at once to who wishes a digest.</summary>
    public bool Urgent { get; init; }

    /// <summary>Said to people only: a group that a robot writes to may hold some who must not know yet.</summary>
    public bool InHouse { get; init; }

    /// <summary>Asks for a decision of few: a robot's group hears of it only where its channel names the kind.</summary>
    public bool ForDecision { get; init; }
}

/// <summary>Declares in a feature's folder what an event means to people; found by scanning. It may be asked more than once for one event.</summary>
public interface INotify<in TEvent>
    where TEvent : IDomainEvent
{
    /// <summary>Null when there is nothing to tell after all.</summary>
    Task<Notice?> Of(TEvent happened, CancellationToken cancellationToken);
}
