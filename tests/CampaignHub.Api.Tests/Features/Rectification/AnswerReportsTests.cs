using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class AnswerReportsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Everybody_who_reported_a_problem_is_answered_once()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var id = await hub.InHandAsync();
        var reports = new[] { Guid.CreateVersion7(), Guid.CreateVersion7() };
        foreach (var reportId in reports) await office.PostAsync<IReadOnlyList<CaseReportRow>>($"/api/cases/{id}/reports", new { reportId, source = "hotline", reporter = "李女士" });
        var path = $"/api/cases/{id}/reports/answer";

        var answered = await office.PostAsync<IReadOnlyList<CaseReportRow>>(path, new { reportIds = reports, answer = "已清理，谢谢您的反映" });

        Assert.All(answered, r => Assert.Equal(("已清理，谢谢您的反映", "office", hub.Clock.Now), (r.Answer, r.AnsweredByName, r.AnsweredAt)));
        await Caller.RefusedAsync(await office.PostAsync(path, new { reportIds = reports, answer = "再答" }), HttpStatusCode.Conflict, "report.answered");
        await Caller.RefusedAsync(await office.PostAsync(path, new { reportIds = new[] { Guid.CreateVersion7() }, answer = "答" }), HttpStatusCode.NotFound, "report.not-found");
        await Caller.RefusedAsync(await contact.PostAsync(path, new { reportIds = reports, answer = "答" }), HttpStatusCode.Forbidden, "permission.denied");
        Assert.All(await contact.GetAsync<IReadOnlyList<CaseReportRow>>($"/api/cases/{id}/reports"), r => Assert.Equal((null, null), (r.Answer, r.Reporter)));
    }
}
