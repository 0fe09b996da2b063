using CampaignHub.Api.Platform.Http;
using static CampaignHub.Api.Platform.Identity.Role;

namespace CampaignHub.Api.Features.Network;

/// <summary>The network of responsibility: who answers at every node, and where nobody does (O-08, O-20).</summary>
internal sealed class NetworkFeature : IFeature
{
    public static Permission Read { get; } = new("network.read", Administrator, CampaignOffice, Leader, Inspector, UnitContact);

    public static Permission Export { get; } = new("network.export", Administrator, CampaignOffice, Leader);

    public IReadOnlyList<Permission> Permissions => [Read, Export];

    public void Map(IEndpointRouteBuilder api)
    {
        var network = api.MapGroup("/network").WithTags("Network");
        ListNetwork.Map(network);
        CountGaps.Map(network);
        ListGaps.Map(network);
        ExportGaps.Map(network);
    }
}
