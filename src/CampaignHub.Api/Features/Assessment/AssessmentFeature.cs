using CampaignHub.Api.Platform.Http;
using static CampaignHub.Api.Platform.Identity.Role;

namespace CampaignHub.Api.Features.Assessment;

/// <summary>What is assessed and by which sheet: point types with their check sheets, and the points on the map (T-19, O-20).</summary>
internal sealed class AssessmentFeature : IFeature
{
    public static Permission Read { get; } = new("assessment.read", Administrator, CampaignOffice, Leader, Inspector, UnitContact, Oversight, ExternalSupervisor);

    public static Permission Edit { get; } = new("assessment.edit", Administrator, CampaignOffice);

    public IReadOnlyList<Permission> Permissions => [Read, Edit];

    public void Map(IEndpointRouteBuilder api)
    {
        var types = api.MapGroup("/point-types").WithTags("Assessment");
        ListPointTypes.Map(types);
        LoadBundledPointTypes.Map(types);
        GetPointType.Map(types);
        SetItemCategory.Map(types);
        var points = api.MapGroup("/points").WithTags("Assessment");
        ListPoints.Map(points);
        PinPoints.Map(points);
        CreatePoint.Map(points);
        GetPoint.Map(points);
        ChangePointOwner.Map(points);
    }
}
