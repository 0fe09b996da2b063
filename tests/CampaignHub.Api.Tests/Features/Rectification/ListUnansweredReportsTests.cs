using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class ListUnansweredReportsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Whoever_reported_a_closed_or_merged_problem_waits_for_one_answer_oldest_first()
    {
        using var office = await hub.SignInAsync("office");
        var (kept, same) = (await hub.SubmittedAsync(), await hub.LogAsync());
        await office.PostAsync<IReadOnlyList<CaseReportRow>>($"/api/cases/{kept}/reports", new { reportId = Guid.CreateVersion7(), source = "hotline", reference = "12345-1" });
        hub.Clock.Advance(TimeSpan.FromMinutes(1));
        Caller.Succeeded(await office.ActAsync(same, "merge", version => new { version, intoCaseId = kept }));
        hub.Clock.Advance(TimeSpan.FromMinutes(1));
        var called = await office.PostAsync<CaseReceipt>("/api/cases", new { caseId = Guid.CreateVersion7(), description = "垃圾暴露", address = "人民路", origin = new { source = "hotline", reference = "12345-2" } });
        Assert.True(Assert.Single(await office.GetAsync<IReadOnlyList<CaseReportRow>>($"/api/cases/{called.CaseId}/reports")).Waits);
        Caller.Succeeded(await office.ActAsync(called.CaseId, "merge", version => new { version, intoCaseId = kept }));
        Assert.False(Assert.Single(await office.GetAsync<IReadOnlyList<CaseReportRow>>($"/api/cases/{called.CaseId}/reports")).Waits);
        var open = await office.GetAsync<UnansweredPage>("/api/case-reports/unanswered?ended=false&limit=1");
        Assert.Equal((3, CaseSource.Hotline, kept), (open.Total, Assert.Single(open.Items).Source, open.Items[0].CaseId));
        Assert.Equal(0, (await office.GetAsync<UnansweredPage>("/api/case-reports/unanswered?ended=true")).Total);

        await hub.CloseAsync(kept);

        var ended = await office.GetAsync<UnansweredPage>("/api/case-reports/unanswered?ended=true");
        Assert.Equal(["12345-1", null, "12345-2"], ended.Items.Select(r => r.Source is CaseSource.Hotline ? r.Reference : null));
        Assert.Equal("inspector", ended.Items[1].Reporter);
        await office.PostAsync<IReadOnlyList<CaseReportRow>>($"/api/cases/{kept}/reports/answer", new { reportIds = ended.Items.Select(r => r.ReportId), answer = "已销号" });
        Assert.Equal(0, (await office.GetAsync<UnansweredPage>("/api/case-reports/unanswered")).Total);
    }

    [Fact]
    public async Task Merged_again_and_again_each_reporter_waits_once_and_who_was_answered_waits_no_more()
    {
        using var office = await hub.SignInAsync("office");
        async Task<Guid> CalledAsync(string reference) => (await office.PostAsync<CaseReceipt>("/api/cases", new { caseId = Guid.CreateVersion7(), description = "垃圾暴露", address = "人民路", origin = new { source = "hotline", reference } })).CaseId;
        async Task MergeAsync(Guid which, Guid into) => Caller.Succeeded(await office.ActAsync(which, "merge", version => new { version, intoCaseId = into }));
        async Task<string[]> WaitingAsync(Guid caseId) => [.. (await office.GetAsync<IReadOnlyList<CaseReportRow>>($"/api/cases/{caseId}/reports")).Where(r => r.Waits).Select(r => r.Reporter ?? r.Reference!).Order(StringComparer.Ordinal)];
        var (called, answered, found, foundAgain, last) = (await CalledAsync("12345-7"), await CalledAsync("12345-8"), await hub.LogAsync(), await hub.LogAsync(), await hub.SubmittedAsync());
        var told = Assert.Single(await office.GetAsync<IReadOnlyList<CaseReportRow>>($"/api/cases/{answered}/reports"));
        await office.PostAsync<IReadOnlyList<CaseReportRow>>($"/api/cases/{answered}/reports/answer", new { reportIds = new[] { told.ReportId }, answer = "已转办" });

        await MergeAsync(called, found);
        await MergeAsync(answered, found);
        await MergeAsync(foundAgain, found);
        Assert.Equal(["12345-7", "inspector"], await WaitingAsync(found));

        await MergeAsync(found, last);

        Assert.Equal(["12345-7", "inspector", "inspector"], await WaitingAsync(last));
        Assert.Empty(await WaitingAsync(found));
        var all = await office.GetAsync<IReadOnlyList<CaseReportRow>>($"/api/cases/{last}/reports");
        Assert.Single(all, r => r.Answer == "已转办");
        await office.PostAsync<IReadOnlyList<CaseReportRow>>($"/api/cases/{last}/reports/answer", new { reportIds = all.Where(r => r.Waits).Select(r => r.ReportId), answer = "已销号" });
        Assert.Empty(await WaitingAsync(last));
    }
}
