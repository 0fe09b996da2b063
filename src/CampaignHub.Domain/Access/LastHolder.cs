namespace CampaignHub.Domain.Access;

/// <summary>Keeps a campaign from locking itself out of its own administration.</summary>
public static class LastHolder
{
    /// <summary>The permissions somebody must always hold: without them nobody could give anything back.</summary>
    public static IReadOnlyList<string> Kept { get; } = ["roles.manage", "users.manage"];

    /// <summary>
    /// Some account must hold each kept permission over the whole campaign, today and without an end. Refused: role.last-holder.
    /// </summary>
    public static void Require(IReadOnlyCollection<CampaignRole> roles, IReadOnlyCollection<RoleAssignment> assignments, DateOnly today)
    {
        foreach (var permission in Kept)
        {
            var holding = roles.Where(r => r.Holds(permission)).Select(r => r.Id).ToHashSet();
            if (!assignments.Any(a => holding.Contains(a.RoleId) && a.ScopeKind is ScopeKind.Campaign && a.Until is null && a.InForceOn(today))) throw AccessRefusals.LastHolder.AsException();
        }
    }
}
