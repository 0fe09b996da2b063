using CampaignHub.Api.Platform.Http;
using CampaignHub.Journeys.Harness;

namespace CampaignHub.Journeys;

public sealed class EveryDetailPageOfInspectorTests(DemoHub hub) : EveryDetailPage(hub, "inspector")
{
    protected override async Task<IReadOnlyList<string>> PathsAsync(HubCaller caller) =>
    [
        $"/inspect/{await FirstAsync(caller, "/api/points?limit=1", "pointId")}",
        $"/inspections/{await FirstAsync(caller, "/api/inspections?limit=1", "inspectionId")}",
        $"/verify/{await FirstAsync(caller, "/api/cases?state=submitted&limit=1", "caseId")}",
        "/unsent",
    ];
}
