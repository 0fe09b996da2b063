using CampaignHub.Api.Platform.Identity;

namespace CampaignHub.Api.Features.Demo;

/// <summary>A demo user as the start of the server prints it.</summary>
public sealed record DemoAccount(string UserName, Role Role, string RoleZh, string RoleEn, string DisplayName, string? UnitCode, string? AreaCode = null)
{
    /// <summary>The one password of all demo users. Public on purpose: the demo campaign holds nothing real.</summary>
    public const string Password = "tangxi-demo-1";

    /// <summary>Every account of the demo campaign, those worth trying first first.</summary>
    public static IReadOnlyList<DemoAccount> All(DemoContent content) =>
    [
        .. Numbered("office", Role.CampaignOffice, "创建办工作人员", "campaign office", content.People.Office),
        .. Numbered("leader", Role.Leader, "领导", "leader", content.People.Leaders),
        .. Numbered("inspector", Role.Inspector, "督查员", "inspector", content.People.Inspectors),
        .. Numbered("admin", Role.Administrator, "系统管理员", "administrator", content.People.Administrators),
        new("oversight", Role.Oversight, "督查绩效办", "performance oversight", content.People.Oversight, null),
        new("office.town", Role.CampaignOffice, "苇塘镇创建办，只管本镇", "campaign office of Weitang Town alone", content.People.TownOffice, null, "990101100"),
        new("supervisor", Role.ExternalSupervisor, "义务监督员，望棠街道", "external supervisor, Wangtang Sub-district", content.People.Supervisor, null, "990101001"),
        .. content.Units.Select(u => new DemoAccount($"contact.{u.Code}".ToLowerInvariant(), Role.UnitContact, $"{u.NameZh}联络员", $"unit contact, {u.NameEn}", u.ContactPerson, u.Code)),
    ];

    private static IEnumerable<DemoAccount> Numbered(string name, Role role, string zh, string en, IReadOnlyList<string> people) =>
        people.Select((person, i) => new DemoAccount(i == 0 ? name : $"{name}{i + 1}", role, zh, en, person, null));
}
