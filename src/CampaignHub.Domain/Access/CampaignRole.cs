using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Access;

/// <summary>Where a role may be assigned, and what that makes of its holder.</summary>
public enum RoleReach
{
    /// <summary>The whole campaign, a unit, an area or a body.</summary>
    Any,

    /// <summary>One unit, for which its holder speaks.</summary>
    OneUnit,

    /// <summary>What the holder reports, and the points of an area: somebody from outside.</summary>
    OwnReports,
}

/// <summary>A role of a campaign as an administrator edits it: a name and a set of permissions.</summary>
public sealed class CampaignRole : Aggregate
{
    private CampaignRole()
    {
    }

    /// <summary>Unique in the campaign and never changed; of a built-in role its name in lower camel case.</summary>
    public string Code { get; private set; } = "";

    public string NameZh { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    public RoleReach Reach { get; private set; }

    /// <summary>Every campaign has it from its founding; its name and reach stay.</summary>
    public bool BuiltIn { get; private set; }

    /// <summary>Whoever holds it must protect the account with a second factor before doing anything else.</summary>
    public bool RequiresSecondFactor { get; private set; }

    /// <summary>What its holders may do, in order.</summary>
    public IReadOnlyList<string> Permissions { get; private set; } = [];

    /// <summary>Every permission the program has ever given this role by itself: one that was taken away is not given again.</summary>
    public IReadOnlyList<string> Offered { get; private set; } = [];

    public static CampaignRole Create(Guid id, Guid campaignId, string code, string nameZh, string nameEn, RoleReach reach, IEnumerable<string> permissions, bool builtIn = false)
    {
        var set = Sorted(permissions);
        return new() { Id = id, CampaignId = campaignId, Code = code, NameZh = nameZh, NameEn = nameEn, Reach = reach, BuiltIn = builtIn, Permissions = set, Offered = builtIn ? set : [] };
    }

    public bool Holds(string permission) => Permissions.Contains(permission);

    /// <summary>Gives it another set. Refused: role.name-fixed when the name of a built-in role would change.</summary>
    public void Edit(string nameZh, string nameEn, IEnumerable<string> permissions)
    {
        if (BuiltIn && (nameZh != NameZh || nameEn != NameEn)) throw AccessRefusals.NameFixed.AsException();
        (NameZh, NameEn, Permissions) = (nameZh, nameEn, Sorted(permissions));
    }

    public void RequireSecondFactor(bool required) => RequiresSecondFactor = required;

    /// <summary>Takes the permissions that a new version gives this role by itself; false when there is nothing new.</summary>
    public bool Complete(IEnumerable<string> defaults)
    {
        var added = defaults.Except(Offered).ToList();
        if (added.Count == 0) return false;
        Permissions = Sorted(Permissions.Concat(added));
        Offered = Sorted(Offered.Concat(added));
        return true;
    }

    private static string[] Sorted(IEnumerable<string> permissions) => [.. permissions.Distinct().Order(StringComparer.Ordinal)];
}
