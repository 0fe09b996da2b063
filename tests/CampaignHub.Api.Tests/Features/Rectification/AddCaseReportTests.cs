using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class AddCaseReportTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_problem_has_many_sources_and_stays_one_case()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var id = await hub.LogAsync();
        await hub.DispatchAsync(id, hub.UnitA);
        var reportId = Guid.CreateVersion7();
        object Report(Guid key) => new { reportId = key, source = "hotline", reference = "12345-2018-07-88", reportedOn = "2018-07-09", reporter = "李女士" };

        var reports = await office.PostAsync<IReadOnlyList<CaseReportRow>>($"/api/cases/{id}/reports", Report(reportId));

        var report = Assert.Single(reports);
        Assert.Equal((CaseSource.Hotline, "12345-2018-07-88", new DateOnly(2018, 7, 9), "李女士", "office"), (report.Source, report.Reference, report.ReportedOn, report.Reporter, report.ByName));
        await Caller.RefusedAsync(await office.PostAsync($"/api/cases/{id}/reports", Report(reportId)), HttpStatusCode.Conflict, "report.id-taken");
        await Caller.RefusedAsync(await contact.PostAsync($"/api/cases/{id}/reports", Report(Guid.CreateVersion7())), HttpStatusCode.Forbidden, "permission.denied");
        await Caller.RefusedAsync(await office.PostAsync($"/api/cases/{Guid.CreateVersion7()}/reports", Report(Guid.CreateVersion7())), HttpStatusCode.NotFound, "case.not-found");
    }
}
