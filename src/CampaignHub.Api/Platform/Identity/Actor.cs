using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Platform.Identity;

/// <summary>Who is asking, and over which rows: a signed-in person of one campaign, the system itself, or nobody.</summary>
/// <param name="Scope">The rows that the route's permission reaches.</param>
/// <param name="Unpublished">Among them, where unannounced checks show before they are published.</param>
public sealed record Actor(Guid UserId, string Name, Guid? CampaignId, AccountAccess Access, RowScope Scope, RowScope Unpublished)
{
    /// <summary>Nobody: sees no campaign's rows.</summary>
    public static Actor Anonymous { get; } = new(Guid.Empty, "", Guid.Empty, AccountAccess.None, RowScope.Nothing, RowScope.Nothing);

    /// <summary>The clock acting across campaigns: sees every row. Never given to a request.</summary>
    public static Actor System { get; } = new(Guid.Empty, Person.System.Name, null, AccountAccess.None, RowScope.All, RowScope.All);

    public bool IsSignedIn => UserId != Guid.Empty;

    /// <summary>The campaign acted in.</summary>
    public Guid Campaign => CampaignId ?? throw new InvalidOperationException("This actor belongs to no campaign.");

    /// <summary>For what concerns the campaign as a whole. Refused: permission.out-of-scope.</summary>
    public void RequireWholeCampaign()
    {
        if (!Scope.WholeCampaign) throw Domain.Access.AccessRefusals.OutOfScope.AsException();
    }

    /// <summary>The clock acting in one campaign.</summary>
    public static Actor SystemIn(Guid campaignId) => System with { CampaignId = campaignId };

    /// <summary>A person acting outside a request: over the unit spoken for, or else the whole campaign.</summary>
    public static Actor For(Person person, Guid campaignId)
    {
        var rows = person.UnitId is { } unitId ? RowScope.OfUnit(unitId) : RowScope.All;
        Grant[] grants = person.UnitId is { } spokenFor ? [new("", "", "", Domain.Access.RoleReach.OneUnit, Domain.Access.ScopeKind.Unit, spokenFor, new HashSet<string>(), rows)] : [];
        return new(person.UserId, person.Name, campaignId, new(person.UserId, person.Name, campaignId, grants), rows, rows);
    }

    /// <summary>The person, as the rules need to know it; who speaks for several units speaks for the one the matter is about.</summary>
    public Person AsPerson(Guid? about = null) =>
        new(UserId, Name, about is { } unit && Access.Units.Contains(unit) ? unit : Access.Units is [var first, ..] ? first : null);
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
