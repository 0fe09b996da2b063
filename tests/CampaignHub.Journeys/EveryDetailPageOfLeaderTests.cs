using CampaignHub.Api.Platform.Http;
using CampaignHub.Journeys.Harness;

namespace CampaignHub.Journeys;

public sealed class EveryDetailPageOfLeaderTests(DemoHub hub) : EveryDetailPage(hub, "leader")
{
    protected override async Task<IReadOnlyList<string>> PathsAsync(HubCaller caller)
    {
        var period = await FirstAsync(caller, "/api/periods?kind=month", "period");
        return [$"/circulars/{await FirstAsync(caller, "/api/circulars?limit=1", "circularId")}", $"/scoring/{period}", "/cycles?cycle=monthly"];
    }
}
