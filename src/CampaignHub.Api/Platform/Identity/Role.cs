using CampaignHub.Domain.Access;

namespace CampaignHub.Api.Platform.Identity;

/// <summary>The roles every campaign starts with; what each holds by default is said by the features, what it holds now by the campaign's own table.</summary>
public enum Role
{
    Administrator,
    CampaignOffice,
    Leader,
    Inspector,
    UnitContact,

    /// <summary>督查绩效办: reads what the office reads, decides nothing (O-35).</summary>
    Oversight,

    /// <summary>义务监督员: adds observations and follows them (O-31).</summary>
    ExternalSupervisor,
}

/// <summary>The built-in roles as rows of a campaign.</summary>
internal static class BuiltInRoles
{
    private static readonly IReadOnlyDictionary<Role, (string Zh, string En, RoleReach Reach)> Names = new Dictionary<Role, (string, string, RoleReach)>
    {
        [Role.Administrator] = ("系统管理员", "Administrator", RoleReach.Any),
        [Role.CampaignOffice] = ("创建办", "Campaign office", RoleReach.Any),
        [Role.Leader] = ("领导", "Leader", RoleReach.Any),
        [Role.Inspector] = ("督查员", "Inspector", RoleReach.Any),
        [Role.UnitContact] = ("单位联络员", "Unit contact", RoleReach.OneUnit),
        [Role.Oversight] = ("督查绩效办", "Performance oversight", RoleReach.Any),
        [Role.ExternalSupervisor] = ("义务监督员", "External supervisor", RoleReach.OwnReports),
    };

    public static string CodeOf(Role role) => char.ToLowerInvariant(role.ToString()[0]) + role.ToString()[1..];

    /// <summary>The built-in role of that code; null for a role the campaign made itself.</summary>
    public static Role? Of(string code) => Enum.TryParse<Role>(code, ignoreCase: true, out var role) && CodeOf(role) == code ? role : null;

    public static CampaignRole Create(Role role, Guid id, Guid campaignId, IEnumerable<string> permissions)
    {
        var (zh, en, reach) = Names[role];
        return CampaignRole.Create(id, campaignId, CodeOf(role), zh, en, reach, permissions, builtIn: true);
    }
}
