using CampaignHub.Api.Platform.Http;
using static CampaignHub.Api.Platform.Identity.Role;

namespace CampaignHub.Api.Features.Circulars;

/// <summary>Monthly circulars from draft to acknowledgement (D-01, D-07, D-14); units see the issued ones only.</summary>
internal sealed class CircularsFeature : IFeature
{
    public static Permission Read { get; } = new("circulars.read", CampaignOffice, Leader, Administrator, UnitContact, Oversight);

    public static Permission Edit { get; } = new("circulars.edit", CampaignOffice) { CampaignWide = true };

    public static Permission Approve { get; } = new("circulars.approve", Leader) { CampaignWide = true };

    public static Permission Issue { get; } = new("circulars.issue", CampaignOffice) { CampaignWide = true };

    public static Permission Acknowledge { get; } = new("circulars.acknowledge", UnitContact);

    public IReadOnlyList<Permission> Permissions => [Read, Edit, Approve, Issue, Acknowledge];

    public void Map(IEndpointRouteBuilder api)
    {
        DraftCircular.Map(api.MapGroup("/periods").WithTags("Circulars"));
        var circulars = api.MapGroup("/circulars").WithTags("Circulars");
        ListCirculars.Map(circulars);
        GetCircular.Map(circulars);
        EditCircular.Map(circulars);
        SubmitCircular.Map(circulars);
        ApproveCircular.Map(circulars);
        ReturnCircular.Map(circulars);
        IssueCircular.Map(circulars);
        AcknowledgeCircular.Map(circulars);
        ExportCircularDocx.Map(circulars);
        ExportCircularPdf.Map(circulars);
        PrintCircular.Map(circulars);
    }
}
