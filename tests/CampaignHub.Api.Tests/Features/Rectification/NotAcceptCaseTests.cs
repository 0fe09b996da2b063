using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class NotAcceptCaseTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task What_is_not_taken_up_ends_with_a_reason_and_is_open_nowhere()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.LogAsync("邻里纠纷");
        await Caller.RefusedAsync(await office.ActAsync(id, "not-accept", version => new { version, reason = " " }), HttpStatusCode.BadRequest, "validation.failed");

        var ended = await Caller.ReadAsync<CaseDetail>(await office.ActAsync(id, "not-accept", version => new { version, reason = "不属于创建范围" }));

        Assert.Equal((CaseState.NotAccepted, Deadline.None, "不属于创建范围"), (ended.State, ended.Deadline, ended.Timeline[^1].Note));
        Assert.Empty(ended.Verbs);
        await Caller.RefusedAsync(await office.ActAsync(id, "dispatch", version => new { version, unitId = hub.UnitA, timeLimitHours = 1 }), HttpStatusCode.Conflict, "case.not-dispatchable");
    }

    [Fact]
    public async Task What_was_filed_can_only_be_struck_out_and_only_the_office_turns_down()
    {
        using var office = await hub.SignInAsync("office");
        using var inspector = await hub.SignInAsync("inspector");
        var id = await hub.LogAsync();
        await office.ActAsync(id, "file", version => new { version });

        await Caller.RefusedAsync(await office.ActAsync(id, "not-accept", version => new { version, reason = "晚了" }), HttpStatusCode.Conflict, "case.not-refusable");
        await Caller.RefusedAsync(await inspector.ActAsync(id, "not-accept", version => new { version, reason = "我" }), HttpStatusCode.Forbidden, "permission.denied");
    }
}
