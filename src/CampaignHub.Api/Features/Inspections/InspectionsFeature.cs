using CampaignHub.Api.Platform.Http;
using static CampaignHub.Api.Platform.Identity.Role;

namespace CampaignHub.Api.Features.Inspections;

/// <summary>Filled-in check sheets and what they found (I-03). Unit contacts never see them: a check is unannounced.</summary>
internal sealed class InspectionsFeature : IFeature
{
    public static Permission Submit { get; } = new("inspections.submit", Inspector, CampaignOffice);

    public static Permission Read { get; } = new("inspections.read", CampaignOffice, Leader, Inspector, Administrator);

    public IReadOnlyList<Permission> Permissions => [Submit, Read];

    public void Map(IEndpointRouteBuilder api)
    {
        var inspections = api.MapGroup("/inspections").WithTags("Inspections");
        SubmitInspection.Map(inspections);
        ListInspections.Map(inspections);
        GetInspection.Map(inspections);
    }
}
