using CampaignHub.Api.Platform.Http;
using static CampaignHub.Api.Platform.Identity.Role;

namespace CampaignHub.Api.Features.Demo;

/// <summary>The demo campaign of an installation that asks for one, and its clock.</summary>
internal sealed class DemoFeature : IFeature
{
    public static Permission ReadClock { get; } = new("demo.read-clock", CampaignOffice, Leader, Administrator, Oversight) { CampaignWide = true };

    public static Permission MoveClock { get; } = new("demo.move-clock", CampaignOffice, Administrator) { CampaignWide = true };

    public IReadOnlyList<Permission> Permissions => [ReadClock, MoveClock];

    public void Register(IServiceCollection services) => services.AddSingleton<DemoCampaign>();

    public void Map(IEndpointRouteBuilder api)
    {
        var demo = api.MapGroup("/demo").WithTags("Demo");
        GetDemoClock.Map(demo);
        MoveDemoClock.Map(demo);
    }
}
