using CampaignHub.Api.Platform.Http;
using static CampaignHub.Api.Platform.Identity.Role;

namespace CampaignHub.Api.Features.Duty;

/// <summary>Who is on duty and where people are missing, and the site work of the leaders (O-22, O-23, O-37).</summary>
internal sealed class DutyFeature : IFeature
{
    public static Permission Read { get; } = new("duty.read", Administrator, CampaignOffice, Leader, Inspector, UnitContact, Oversight);

    public static Permission Export { get; } = new("duty.export", Administrator, CampaignOffice, Leader, Oversight);

    public static Permission Edit { get; } = new("duty.edit", Administrator, CampaignOffice) { CampaignWide = true };

    public static Permission Fill { get; } = new("duty.fill", Administrator, CampaignOffice, Leader, UnitContact);

    public IReadOnlyList<Permission> Permissions => [Read, Export, Edit, Fill];

    public void Map(IEndpointRouteBuilder api)
    {
        var rosters = api.MapGroup("/duty/rosters").WithTags("Duty");
        ListDutyRosters.Map(rosters);
        GetDutyRoster.Map(rosters);
        DrawDutyRoster.Map(rosters);
        EditDutyRoster.Map(rosters);
        GetDutyCalendar.Map(rosters);
        ListDutyEntries.Map(rosters);
        FillDuty.Map(rosters);
        var entries = api.MapGroup("/duty/entries").WithTags("Duty");
        RecordPresence.Map(entries);
        StrikeDutyEntry.Map(entries);
        var shortfalls = api.MapGroup("/duty/shortfalls").WithTags("Duty");
        ListDutyShortfalls.Map(shortfalls);
        var site = api.MapGroup("/duty/site-work").WithTags("Duty");
        ListSiteWork.Map(site);
        LogSiteWork.Map(site);
        ListSiteDuty.Map(site);
        ExportSiteDuty.Map(site);
        GetSiteDutyRule.Map(site);
        SetSiteDutyRule.Map(site);
    }
}
