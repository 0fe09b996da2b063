using CampaignHub.Api.Platform.Http;
using static CampaignHub.Api.Platform.Identity.Role;

namespace CampaignHub.Api.Features.Communities;

/// <summary>What communities have and lack: premises, facilities, residential compounds, frontage agreements (O-41 to O-44, T-22).</summary>
internal sealed class CommunitiesFeature : IFeature
{
    public static Permission Read { get; } = new("communities.read", Administrator, CampaignOffice, Leader, Inspector, UnitContact, Oversight);

    public static Permission Export { get; } = new("communities.export", Administrator, CampaignOffice, Leader, Oversight);

    /// <summary>Keeps the registers of the communities in sight.</summary>
    public static Permission Edit { get; } = new("communities.edit", Administrator, CampaignOffice);

    /// <summary>Says what was found on the spot.</summary>
    public static Permission Check { get; } = new("communities.check", Administrator, CampaignOffice, Inspector);

    /// <summary>Keeps the check list itself, which is one for all.</summary>
    public static Permission EditList { get; } = new("communities.edit-list", Administrator, CampaignOffice) { CampaignWide = true };

    public IReadOnlyList<Permission> Permissions => [Read, Export, Edit, Check, EditList];

    public void Map(IEndpointRouteBuilder api)
    {
        var communities = api.MapGroup("/communities").WithTags("Communities");
        ListCommunities.Map(communities);
        ExportCommunities.Map(communities);
        GetCommunityReport.Map(communities);
        GetCommunity.Map(communities);
        EditCommunity.Map(communities);
        CheckFacility.Map(communities);
        var items = api.MapGroup("/facility-items").WithTags("Communities");
        ListFacilityItems.Map(items);
        KeepFacilityItem.Map(items);
        ApplyFacilityTemplate.Map(items);
        var compounds = api.MapGroup("/compounds").WithTags("Communities");
        ListCompounds.Map(compounds);
        ExportCompounds.Map(compounds);
        RegisterCompound.Map(compounds);
        EditCompound.Map(compounds);
        var frontages = api.MapGroup("/frontages").WithTags("Communities");
        ListFrontages.Map(frontages);
        ExportFrontages.Map(frontages);
        SignFrontage.Map(frontages);
        RenewFrontage.Map(frontages);
        ListBreaches.Map(frontages);
        RecordBreach.Map(frontages);
    }
}
