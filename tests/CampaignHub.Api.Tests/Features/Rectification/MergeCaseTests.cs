using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class MergeCaseTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_merged_case_becomes_a_report_of_the_kept_one_with_its_own_reports_and_counts_no_more()
    {
        using var office = await hub.SignInAsync("office");
        var (kept, merged) = (await hub.LogAsync(), await hub.LogAsync());
        await office.PostAsync<IReadOnlyList<CaseReportRow>>($"/api/cases/{merged}/reports", new { reportId = Guid.CreateVersion7(), source = "hotline", reference = "12345" });

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => office.PostAsync($"/api/cases/{merged}/merge", new { version = 1, intoCaseId = kept })));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(a => a.StatusCode).Order());
        var reports = await office.GetAsync<IReadOnlyList<CaseReportRow>>($"/api/cases/{kept}/reports");
        Assert.Equal([CaseSource.AdHoc, CaseSource.Hotline], reports.Select(r => r.Source).Order());
        var number = (await office.GetAsync<CaseDetail>($"/api/cases/{merged}")).Number;
        Assert.Equal((merged, number, "inspector"), reports.Where(r => r.MergedCaseId is not null).Select(r => (r.MergedCaseId!.Value, r.MergedNumber, r.Reporter)).Single());
        Assert.Equal(CaseState.Void, (await office.GetAsync<CaseDetail>($"/api/cases/{merged}")).State);
        Assert.Equal(CaseState.Logged, (await office.GetAsync<CaseDetail>($"/api/cases/{kept}")).State);
    }

    [Fact]
    public async Task Into_itself_into_a_closed_one_or_by_the_unit_is_refused()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var (closed, open) = (await hub.SubmittedAsync(), await hub.LogAsync());
        await hub.CloseAsync(closed);

        await Caller.RefusedAsync(await office.PostAsync($"/api/cases/{open}/merge", new { version = 1, intoCaseId = open }), HttpStatusCode.Conflict, "case.merge-itself");
        await Caller.RefusedAsync(await office.PostAsync($"/api/cases/{open}/merge", new { version = 1, intoCaseId = closed }), HttpStatusCode.Conflict, "case.merge-into-closed");
        await Caller.RefusedAsync(await office.PostAsync($"/api/cases/{open}/merge", new { version = 1, intoCaseId = Guid.CreateVersion7() }), HttpStatusCode.NotFound, "case.not-found");
        await Caller.RefusedAsync(await office.PostAsync($"/api/cases/{closed}/merge", new { version = 1, intoCaseId = open }), HttpStatusCode.Conflict, "case.changed");
        await Caller.RefusedAsync(await contact.PostAsync($"/api/cases/{open}/merge", new { version = 1, intoCaseId = closed }), HttpStatusCode.Forbidden, "permission.denied");
    }
}
