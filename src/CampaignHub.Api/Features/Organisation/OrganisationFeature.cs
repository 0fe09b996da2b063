using CampaignHub.Api.Platform.Http;
using static CampaignHub.Api.Platform.Identity.Role;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>Who answers for what: the area tree, the responsible units with their ranking groups, and the bodies of the campaign (O-01 to O-33).</summary>
internal sealed class OrganisationFeature : IFeature
{
    public static Permission Read { get; } = new("organisation.read", Administrator, CampaignOffice, Leader, Inspector, UnitContact, Oversight);

    public static Permission Edit { get; } = new("organisation.edit", Administrator, CampaignOffice) { CampaignWide = true };

    public IReadOnlyList<Permission> Permissions => [Read, Edit];

    public void Register(IServiceCollection services) => services.AddSingleton<AreaMaps>().AddScoped<RegisterPace>();

    public void Map(IEndpointRouteBuilder api)
    {
        var areas = api.MapGroup("/areas").WithTags("Organisation");
        ListAreas.Map(areas);
        SearchAreas.Map(areas);
        ListAreaShapes.Map(areas);
        FindAreaAt.Map(areas);
        ImportAreas.Map(areas);
        ImportOutlines.Map(areas);
        CreateArea.Map(areas);
        GetArea.Map(areas);
        EditArea.Map(areas);
        MoveArea.Map(areas);
        CloseArea.Map(areas);
        ReopenArea.Map(areas);
        GetAreaOutline.Map(areas);
        DrawArea.Map(areas);
        var units = api.MapGroup("/units").WithTags("Organisation");
        ListUnits.Map(units);
        GetUnit.Map(units);
        CreateUnit.Map(units);
        EditUnit.Map(units);
        CloseUnit.Map(units);
        var groups = api.MapGroup("/ranking-groups").WithTags("Organisation");
        ListRankingGroups.Map(groups);
        CreateRankingGroup.Map(groups);
        var bodies = api.MapGroup("/bodies").WithTags("Organisation");
        ListBodies.Map(bodies);
        ApplyBodyTemplate.Map(bodies);
        Bodies(bodies);
        var appointments = api.MapGroup("/appointments").WithTags("Organisation");
        ListAppointments.Map(appointments);
        ListSecondments.Map(appointments);
        GetAppointment.Map(appointments);
        BeginAppointment.Map(appointments);
        EndAppointment.Map(appointments);
        var registers = api.MapGroup("/registers").WithTags("Organisation");
        ExportRegister.Map(registers);
        ImportRegister.Map(registers);
        GetRegisterProgress.Map(registers);
        DescribeRegister.Map(registers);
        var staff = api.MapGroup("/staff").WithTags("Organisation");
        ListStaff.Map(staff);
        RegisterStaffMember.Map(staff);
        GetStaffMember.Map(staff);
        EditStaffMember.Map(staff);
    }

    private static void Bodies(RouteGroupBuilder bodies)
    {
        CreateBody.Map(bodies);
        GetBody.Map(bodies);
        AmendBody.Map(bodies);
        DissolveBody.Map(bodies);
        ListOfficeMembers.Map(bodies);
        MakeBodyRule.Map(bodies);
        EndBodyRule.Map(bodies);
        AppointUnitHeads.Map(bodies);
        AssignBodyArea.Map(bodies);
        EndBodyArea.Map(bodies);
        RecordContribution.Map(bodies);
        AdjustBody.Map(bodies);
        ListRosterChanges.Map(bodies);
        IssueRosterChange.Map(bodies);
        ExportRosterDocx.Map(bodies);
        ExportRosterPdf.Map(bodies);
        PrintRoster.Map(bodies);
        ExportRosterChangeDocx.Map(bodies);
        ExportRosterChangePdf.Map(bodies);
        PrintRosterChange.Map(bodies);
    }
}
