using CampaignHub.Api.Platform.Http;
using static CampaignHub.Api.Platform.Identity.Role;

namespace CampaignHub.Api.Features.Network;

/// <summary>The network of responsibility: who answers at every node, where nobody does, and who regularly visits which area (O-08, O-14, O-15, O-19, O-20, O-24 to O-27, O-31, O-32).</summary>
internal sealed class NetworkFeature : IFeature
{
    public static Permission Read { get; } = new("network.read", Administrator, CampaignOffice, Leader, Inspector, UnitContact, Oversight);

    public static Permission Export { get; } = new("network.export", Administrator, CampaignOffice, Leader, Oversight);

    public static Permission Edit { get; } = new("network.edit", Administrator, CampaignOffice) { CampaignWide = true };

    /// <summary>Apart from the network itself, so that somebody from outside finds the own visits and nothing else of it.</summary>
    public static Permission ReadVisits { get; } = new("network.read-visits", Administrator, CampaignOffice, Leader, Inspector, UnitContact, Oversight, ExternalSupervisor);

    public static Permission Log { get; } = new("network.log", Administrator, CampaignOffice, Leader, Inspector, UnitContact, ExternalSupervisor);

    public static Permission Account { get; } = new("network.account", Administrator, CampaignOffice, Leader, UnitContact, Oversight);

    public IReadOnlyList<Permission> Permissions => [Read, Export, Edit, ReadVisits, Log, Account];

    public void Map(IEndpointRouteBuilder api)
    {
        var network = api.MapGroup("/network").WithTags("Network");
        ListNetwork.Map(network);
        CountGaps.Map(network);
        ListGaps.Map(network);
        ExportGaps.Map(network);
        GetUpwardAccount.Map(network);
        ExportUpwardAccountDocx.Map(network);
        var pairings = api.MapGroup("/pairings").WithTags("Network");
        ListPairings.Map(pairings);
        ListVisitShortfalls.Map(pairings);
        GetPairing.Map(pairings);
        BeginPairing.Map(pairings);
        EndPairing.Map(pairings);
        ListVisits.Map(pairings);
        LogVisit.Map(pairings);
    }
}
