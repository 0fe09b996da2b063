using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Access;

/// <summary>Over what an assigned role reaches.</summary>
public enum ScopeKind
{
    Campaign,

    /// <summary>One unit.</summary>
    Unit,

    /// <summary>An area and everything below it.</summary>
    Area,

    /// <summary>The units that hold a post in a body.</summary>
    Body,

    /// <summary>What the account itself has reported, and the points of an area if one is named.</summary>
    Own,
}

/// <summary>One role of one account, over one scope, from and until business dates, both included. An account may have several.</summary>
public sealed class RoleAssignment : Aggregate
{
    private RoleAssignment()
    {
    }

    public Guid UserId { get; private set; }

    public Guid RoleId { get; private set; }

    public ScopeKind ScopeKind { get; private set; }

    /// <summary>The unit, area or body; null for the whole campaign.</summary>
    public Guid? ScopeId { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last business date; null while no end is set.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Assigns a role. Refused: assignment.scope-unfit, assignment.ends-before.</summary>
    public static RoleAssignment Assign(Guid id, CampaignRole role, Guid userId, ScopeKind kind, Guid? scopeId, DateOnly from, DateOnly? until)
    {
        if (!Fits(role.Reach, kind) || !NamesItsScope(kind, scopeId)) throw AccessRefusals.ScopeUnfit.AsException();
        if (until < from) throw AccessRefusals.EndsBefore.AsException();
        return new() { Id = id, CampaignId = role.CampaignId, UserId = userId, RoleId = role.Id, ScopeKind = kind, ScopeId = scopeId, From = from, Until = until };
    }

    public bool InForceOn(DateOnly date) => From <= date && (Until is null || Until >= date);

    /// <summary>Sets the last date, or none; the day before the first means that it never was in force. Refused: assignment.ends-before.</summary>
    public void EndOn(DateOnly? until)
    {
        if (until < From.AddDays(-1)) throw AccessRefusals.EndsBefore.AsException();
        Until = until;
    }

    private static bool Fits(RoleReach reach, ScopeKind kind) => reach switch
    {
        RoleReach.OneUnit => kind is ScopeKind.Unit,
        RoleReach.OwnReports => kind is ScopeKind.Own,
        _ => kind is not ScopeKind.Own,
    };

    private static bool NamesItsScope(ScopeKind kind, Guid? scopeId) => kind switch
    {
        ScopeKind.Campaign => scopeId is null,
        ScopeKind.Own => true,
        _ => scopeId is not null,
    };
}
