using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class ReportLookBackTests(LookBackHub hub) : IClassFixture<LookBackHub>
{
    [Fact]
    public async Task One_holds_and_one_is_back_and_opens_anew_with_a_limit_of_its_own()
    {
        using var inspector = await hub.SignInAsync("inspector");
        var looks = (await inspector.GetAsync<LookBackPage>("/api/look-backs")).Items;
        await Caller.RefusedAsync(await Report(inspector, looks[1], held: false, note: null), HttpStatusCode.BadRequest, "validation.failed");

        Caller.Succeeded(await Report(inspector, looks[0], held: true, note: null));
        Caller.Succeeded(await Report(inspector, looks[1], held: false, note: "垃圾又堆上了"));

        var held = await inspector.GetAsync<CaseDetail>($"/api/cases/{looks[0].CaseId}");
        Assert.Equal((CaseState.Closed, CaseEventKind.HeldUp), (held.State, held.Timeline[^1].Kind));
        var back = await inspector.GetAsync<CaseDetail>($"/api/cases/{looks[1].CaseId}");
        Assert.Equal((CaseState.Rebounded, 1, null), (back.State, back.ReboundCount, back.ClosedAt));
        Assert.Equal((hub.Clock.Now.AddHours(24), hub.Clock.Now.AddHours(24)), (back.DueAt!.Value, back.ScoreDueAt!.Value));
        await Caller.RefusedAsync(await Report(inspector, looks[0], held: false, note: "晚了"), HttpStatusCode.Conflict, "look-back.done");
        Assert.Equal(2, (await inspector.GetAsync<LookBackPage>("/api/look-backs?done=true")).Total);
        Assert.Equal(CaseState.Submitted, (await hub.SubmitAsync(looks[1].CaseId)).State);
    }

    private static Task<HttpResponseMessage> Report(Caller caller, LookBackRow look, bool held, string? note) =>
        caller.PostAsync($"/api/look-backs/{look.LookBackId}/report", new { look.Version, held, note, limit = held ? null : new { amount = 24, unit = "clockHours", fivePlusTwo = false } });
}
