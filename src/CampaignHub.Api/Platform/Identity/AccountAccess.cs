using System.Collections.Concurrent;
using CampaignHub.Domain.Access;

namespace CampaignHub.Api.Platform.Identity;

/// <summary>One assignment in force: what it allows, and over which rows.</summary>
public sealed record Grant(string RoleCode, string RoleNameZh, string RoleNameEn, RoleReach Reach, ScopeKind ScopeKind, Guid? ScopeId, IReadOnlySet<string> Permissions, RowScope Rows, bool RequiresSecondFactor = false);

/// <summary>What an account may do on one business date, and over which rows: the sum of its assignments.</summary>
public sealed class AccountAccess(Guid userId, string name, Guid campaignId, IReadOnlyList<Grant> grants, bool hasSecondFactor = false)
{
    /// <summary>Holders also see unannounced checks that are not published, and the cases they found (I-08).</summary>
    public const string ReadUnpublished = "inspections.read-unpublished";

    private readonly ConcurrentDictionary<string, (RowScope? Rows, RowScope Unpublished)> scopes = new();

    public static AccountAccess None { get; } = new(Guid.Empty, "", Guid.Empty, []);

    public IReadOnlyList<Grant> Grants => grants;

    /// <summary>The units the account speaks for.</summary>
    public IReadOnlyList<Guid> Units { get; } = [.. grants.Where(g => g is { Reach: RoleReach.OneUnit, ScopeId: not null }).Select(g => g.ScopeId!.Value).Distinct()];

    public IReadOnlyList<string> Permissions { get; } = [.. grants.SelectMany(g => g.Permissions).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Some role in force demands a second factor.</summary>
    public bool RequiresSecondFactor { get; } = grants.Any(g => g.RequiresSecondFactor);

    /// <summary>One is demanded and not set up: until it is, the account may do nothing else.</summary>
    public bool LacksSecondFactor => RequiresSecondFactor && !hasSecondFactor;

    /// <summary>The rows a permission reaches; null when the account does not hold it.</summary>
    public RowScope? ScopeOf(string permission) => Find(permission).Rows;

    /// <summary>The account acting by that permission; without one it sees no scoped rows.</summary>
    public Actor By(string? permission)
    {
        var (rows, unpublished) = permission is null ? (null, RowScope.Nothing) : Find(permission);
        return new(userId, name, campaignId, this, rows ?? RowScope.Nothing, unpublished);
    }

    private (RowScope? Rows, RowScope Unpublished) Find(string permission) => scopes.GetOrAdd(permission, wanted =>
    {
        var holding = grants.Where(g => g.Permissions.Contains(wanted)).ToList();
        var rows = holding.Count == 0 ? null : holding.Select(g => g.Rows).Aggregate((a, b) => a.And(b));
        return (rows, holding.Where(g => g.Permissions.Contains(ReadUnpublished)).Select(g => g.Rows).Aggregate(RowScope.Nothing, (a, b) => a.And(b)));
    });
}
