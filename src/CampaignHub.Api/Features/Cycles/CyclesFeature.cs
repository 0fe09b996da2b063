using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Scheduling;
using static CampaignHub.Api.Platform.Identity.Role;

namespace CampaignHub.Api.Features.Cycles;

/// <summary>The campaign's cadence: daily, weekly and monthly cycles and the ledger of their runs (P-24 to P-26).</summary>
internal sealed class CyclesFeature : IFeature
{
    public static Permission Read { get; } = new("cycles.read", CampaignOffice, Leader, Administrator, Oversight) { CampaignWide = true };

    public IReadOnlyList<Permission> Permissions => [Read];

    public void Register(IServiceCollection services)
    {
        services.AddSingleton<ITickReceiver, CycleTicks>();
        services.AddHostedService<KeepCycles>();
    }

    public void Map(IEndpointRouteBuilder api)
    {
        var cycles = api.MapGroup("/cycles").WithTags("Cycles");
        ListCycles.Map(cycles);
        ListCycleRuns.Map(cycles);
    }
}
