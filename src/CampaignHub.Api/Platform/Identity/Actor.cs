using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Platform.Identity;

/// <summary>What somebody is in a campaign; decides the permissions and the rows in sight.</summary>
public enum Role
{
    Administrator,
    CampaignOffice,
    Leader,
    Inspector,
    UnitContact,
}

/// <summary>Who is asking: a signed-in person of one campaign, the system itself, or nobody.</summary>
public sealed record Actor(Guid UserId, string Name, Role? Role, Guid? CampaignId, Guid? UnitId)
{
    /// <summary>Nobody: sees no campaign's rows.</summary>
    public static Actor Anonymous { get; } = new(Guid.Empty, "", null, Guid.Empty, null);

    /// <summary>The clock acting in one campaign.</summary>
    public static Actor SystemIn(Guid campaignId) => new(Guid.Empty, Person.System.Name, null, campaignId, null);

    /// <summary>The clock acting across campaigns: sees every row. Never given to a request.</summary>
    public static Actor System { get; } = new(Guid.Empty, Person.System.Name, null, null, null);

    public bool IsSignedIn => Role is not null;

    /// <summary>The campaign acted in.</summary>
    public Guid Campaign => CampaignId ?? throw new InvalidOperationException("This actor belongs to no campaign.");

    public Person AsPerson() => new(UserId, Name, UnitId);
}

/// <summary>What the current unit of work knows of its caller; filled once at the edge.</summary>
public sealed class RequestContext
{
    public Actor Actor { get; set; } = Actor.Anonymous;

    /// <summary>The caller's key for this request: the same key gets the same answer.</summary>
    public Guid? IdempotencyKey { get; set; }

    public string? ClientAddress { get; set; }

    /// <summary>Name of the use case at work, as the audit tells it.</summary>
    public string? Command { get; set; }
}
