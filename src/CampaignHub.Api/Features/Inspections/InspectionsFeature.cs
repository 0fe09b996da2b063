using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using static CampaignHub.Api.Platform.Identity.Role;

namespace CampaignHub.Api.Features.Inspections;

/// <summary>Filled-in check sheets and what they found (I-03). A unit reads the checks of its own points, an unannounced one only once it is published (I-08).</summary>
internal sealed class InspectionsFeature : IFeature
{
    public static Permission Submit { get; } = new("inspections.submit", Inspector, CampaignOffice);

    public static Permission Read { get; } = new("inspections.read", CampaignOffice, Leader, Inspector, Administrator, UnitContact, Oversight);

    /// <summary>Unannounced checks before they are published, and the cases they found.</summary>
    public static Permission ReadUnpublished { get; } = new(AccountAccess.ReadUnpublished, CampaignOffice, Leader, Inspector, Administrator, Oversight);

    public static Permission Publish { get; } = new("inspections.publish", CampaignOffice);

    public IReadOnlyList<Permission> Permissions => [Submit, Read, ReadUnpublished, Publish];

    public void Map(IEndpointRouteBuilder api)
    {
        var inspections = api.MapGroup("/inspections").WithTags("Inspections");
        SubmitInspection.Map(inspections);
        ListInspections.Map(inspections);
        GetInspection.Map(inspections);
        PublishInspection.Map(inspections);
    }
}
