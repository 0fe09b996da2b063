using CampaignHub.Api.Platform.Http;
using CampaignHub.Journeys.Harness;

namespace CampaignHub.Journeys;

public sealed class EveryDetailPageOfAdministratorTests(DemoHub hub) : EveryDetailPage(hub, "admin")
{
    protected override async Task<IReadOnlyList<string>> PathsAsync(HubCaller caller) =>
        ["/users/new", "/organisation/import", $"/points/{await FirstAsync(caller, "/api/points?limit=1", "pointId")}"];
}
