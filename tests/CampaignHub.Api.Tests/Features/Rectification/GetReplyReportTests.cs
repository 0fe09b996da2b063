using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class GetReplyReportTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task It_says_of_each_case_the_problem_what_was_done_when_and_by_whom()
    {
        var done = await hub.SubmittedAsync("河道漂浮物");
        var open = await hub.InHandAsync();
        using var contact = await hub.SignInAsync("contact.a");

        var report = await contact.GetAsync<ReplyReport>($"/api/desk/report?caseId={open}&caseId={done}");

        Assert.Equal([done, open], report.Rows.Select(r => r.CaseId));
        var row = report.Rows[0];
        Assert.Equal(("河道漂浮物", "已清理", hub.Clock.Now, "contact.a", "城管局", CaseState.Submitted), (row.Description, row.Measure, row.DoneAt, row.DoneByName, row.UnitNameZh, row.State));
        Assert.Equal((0, 1, null), (row.Before.Count, row.After.Count, report.Rows[1].Measure));
        using var other = await hub.SignInAsync("contact.b");
        await Caller.RefusedAsync(await other.GetAsync($"/api/desk/report?caseId={done}"), HttpStatusCode.NotFound, "case.not-found");
        await Caller.RefusedAsync(await contact.GetAsync("/api/desk/report"), HttpStatusCode.BadRequest, "validation.failed");
    }
}
