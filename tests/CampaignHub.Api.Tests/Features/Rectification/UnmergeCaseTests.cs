using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Features.Scoring;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class UnmergeCaseTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_office_takes_a_merged_case_apart_and_its_reports_leave_the_kept_one()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var (kept, merged) = (await hub.LogAsync(), await hub.LogAsync());
        var before = await hub.DispatchAsync(merged, hub.UnitA);
        await office.PostAsync<IReadOnlyList<CaseReportRow>>($"/api/cases/{merged}/reports", new { reportId = Guid.CreateVersion7(), source = "hotline", reference = "12345" });
        Caller.Succeeded(await office.ActAsync(merged, "merge", version => new { version, intoCaseId = kept }));
        var seen = await office.GetAsync<CaseDetail>($"/api/cases/{merged}");
        Assert.Equal((kept, CaseVerb.Unmerge), (seen.MergedInto!.CaseId, seen.Verbs.Single()));
        hub.Clock.Advance(TimeSpan.FromHours(5));
        await Caller.RefusedAsync(await contact.PostAsync($"/api/cases/{merged}/unmerge", new { seen.Version, reason = "不是" }), HttpStatusCode.Forbidden, "permission.denied");
        await Caller.RefusedAsync(await office.PostAsync($"/api/cases/{merged}/unmerge", new { seen.Version, reason = "" }), HttpStatusCode.BadRequest, "validation.failed");

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => office.PostAsync($"/api/cases/{merged}/unmerge", new { seen.Version, reason = "隔壁楼的" })));

        await Caller.RefusedAsync(answers.Single(a => !a.IsSuccessStatusCode), HttpStatusCode.Conflict, "case.changed");
        var apart = await office.GetAsync<CaseDetail>($"/api/cases/{merged}");
        Assert.Equal((CaseState.Dispatched, null, CaseEventKind.Unmerged, "隔壁楼的"), (apart.State, apart.MergedInto, apart.Timeline[^1].Kind, apart.Timeline[^1].Note));
        Assert.Equal(before.DueAt!.Value.AddHours(5), apart.DueAt!.Value, TimeSpan.FromSeconds(1));
        Assert.Empty(await office.GetAsync<IReadOnlyList<CaseReportRow>>($"/api/cases/{kept}/reports"));
        Assert.Equal("12345", Assert.Single(await office.GetAsync<IReadOnlyList<CaseReportRow>>($"/api/cases/{merged}/reports")).Reference);
    }

    [Fact]
    public async Task Not_once_somebody_was_answered_nor_below_another_merging_nor_into_a_closed_period()
    {
        using var office = await hub.SignInAsync("office");
        var (first, second, third, late) = (await hub.LogAsync(), await hub.LogAsync(), await hub.LogAsync(), await hub.LogAsync());
        await hub.DispatchAsync(late, hub.UnitA, timeLimitHours: 1);
        hub.Clock.Advance(TimeSpan.FromDays(3));
        foreach (var (merged, kept) in new[] { (first, second), (second, third), (late, third) }) Caller.Succeeded(await office.ActAsync(merged, "merge", version => new { version, intoCaseId = kept }));
        await office.PostAsync<Ranking>($"/api/periods/{Period.Containing(PeriodKind.Day, ZoneTime.DateOf(hub.Clock.Now.AddDays(-3).AddHours(1), ZoneTime.Zone("Asia/Shanghai"))).Key}/close");

        await Caller.RefusedAsync(await Unmerge(office, first), HttpStatusCode.Conflict, "case.unmerge-kept-merged");
        await Caller.RefusedAsync(await Unmerge(office, third), HttpStatusCode.Conflict, "case.not-merged");
        await Caller.RefusedAsync(await Unmerge(office, late), HttpStatusCode.Conflict, "case.unmerge-period-closed");
        var reports = await office.GetAsync<IReadOnlyList<CaseReportRow>>($"/api/cases/{third}/reports");
        await office.PostAsync<IReadOnlyList<CaseReportRow>>($"/api/cases/{third}/reports/answer", new { reportIds = new[] { reports.Single(r => r.MergedCaseId == second).ReportId }, answer = "已清理" });
        await Caller.RefusedAsync(await Unmerge(office, second), HttpStatusCode.Conflict, "case.unmerge-answered");
    }

    private static Task<HttpResponseMessage> Unmerge(Caller office, Guid caseId) => office.ActAsync(caseId, "unmerge", version => new { version, reason = "不是同一处" });
}
