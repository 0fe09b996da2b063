using CampaignHub.Api.Platform.Http;
using CampaignHub.Journeys.Harness;

namespace CampaignHub.Journeys;

public sealed class EveryDetailPageOfContactTests(DemoHub hub) : EveryDetailPage(hub, "contact.t01")
{
    protected override async Task<IReadOnlyList<string>> PathsAsync(HubCaller caller)
    {
        var unit = (await caller.GetAsync("/api/session"))["me"]!["unitId"]!.GetValue<string>();
        var period = await FirstAsync(caller, "/api/periods?kind=month", "period");
        return
        [
            $"/my-cases/{await FirstAsync(caller, "/api/cases?state=dispatched&state=accepted&state=returned&limit=1", "caseId")}",
            $"/scoring/{period}/units/{unit}",
            $"/circulars/{await FirstAsync(caller, "/api/circulars?limit=1", "circularId")}",
            $"/organisation/units/{unit}",
        ];
    }
}
