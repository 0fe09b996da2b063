using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class ListCaseReportsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_unit_sees_that_others_reported_it_and_not_who_and_another_unit_sees_nothing()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        using var other = await hub.SignInAsync("contact.b");
        var id = await hub.LogAsync();
        await hub.DispatchAsync(id, hub.UnitA);
        await office.PostAsync<IReadOnlyList<CaseReportRow>>($"/api/cases/{id}/reports", new { reportId = Guid.CreateVersion7(), source = "media", reference = "晚报", reporter = "记者" });

        var seen = await contact.GetAsync<IReadOnlyList<CaseReportRow>>($"/api/cases/{id}/reports");

        Assert.Equal(("晚报", null), (seen.Single().Reference, seen.Single().Reporter));
        await Caller.RefusedAsync(await other.GetAsync($"/api/cases/{id}/reports"), HttpStatusCode.NotFound, "case.not-found");
    }
}
