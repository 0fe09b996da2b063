using System.Net;
using CampaignHub.Api.Tests.Features.Notifications;
using CampaignHub.Api.Tests.Features.Supervision;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Honours;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Honours;

public sealed class ChangeTitleTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Warning_a_title_does_the_step_of_the_ladder_that_asks_for_it()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var (id, titleId, ofB) = (await hub.DispatchedAsync(), await office.AwardedAsync(hub.UnitA), await office.AwardedAsync(hub.UnitB));
        var act = (await office.ClimbToAsync(id, "title-warning")).Acts[^1].ActId;
        await Caller.RefusedAsync(await office.PostAsync($"/api/supervision/acts/{act}/carry-out", new { note = "已警告" }), HttpStatusCode.Conflict, "supervision.act-needs-title");
        await Caller.RefusedAsync(await office.OnTitleAsync(ofB, "warn", 0, act), HttpStatusCode.Conflict, "title.act-elsewhere");
        await Caller.RefusedAsync(await office.OnTitleAsync(titleId, "revoke", 0, act), HttpStatusCode.Conflict, "title.act-elsewhere");
        await hub.OfficeWithoutAsync("supervision.act", async () => await Caller.RefusedAsync(await office.OnTitleAsync(titleId, "warn", 0, act), HttpStatusCode.Forbidden, "permission.denied"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => office.OnTitleAsync(titleId, "warn", 0, act)));

        Assert.Single(answers, a => a.IsSuccessStatusCode);
        var thread = await office.ThreadAsync(id);
        Assert.Equal((ActState.InForce, "整改不力", false), (thread.Acts[^1].State, thread.Acts[^1].Note, thread.Waiting));
        var title = await office.TitleAsync(titleId);
        Assert.Equal((TitleState.Warned, id, act), (title.Title.State, title.Changes[1].CaseId!.Value, title.Changes[1].ActId!.Value));
        Assert.Contains((await contact.InboxAsync(4)).Items, i => i.TitleZh == "贵单位的文明单位称号被警告");
        await Caller.RefusedAsync(await contact.OnTitleAsync(titleId, "liftWarning", 1), HttpStatusCode.Forbidden, "permission.denied");
    }

    [Fact]
    public async Task A_warning_is_lifted_a_revoked_title_stays_revoked_and_who_comes_late_is_told_by_whom()
    {
        using var office = await hub.SignInAsync("office");
        var titleId = await office.AwardedAsync(hub.UnitA, "county");
        Assert.True((await office.OnTitleAsync(titleId, "warn", 0)).IsSuccessStatusCode);
        Assert.True((await office.OnTitleAsync(titleId, "liftWarning", 1)).IsSuccessStatusCode);
        Assert.Contains("office", (string?)(await Caller.RefusedAsync(await office.OnTitleAsync(titleId, "revoke", 1), HttpStatusCode.Conflict, "title.changed"))["title"], StringComparison.Ordinal);
        Assert.True((await office.OnTitleAsync(titleId, "revoke", 2)).IsSuccessStatusCode);

        await Caller.RefusedAsync(await office.OnTitleAsync(titleId, "warn", 3), HttpStatusCode.Conflict, "title.not-now");
        await Caller.RefusedAsync(await office.OnTitleAsync(titleId, "warn", 3, caseId: Guid.CreateVersion7()), HttpStatusCode.NotFound, "title.basis-not-found");
        Assert.Equal(HttpStatusCode.BadRequest, (await office.OnTitleAsync(titleId, "award", 3)).StatusCode);
        Assert.Equal((TitleState.Revoked, 4), ((await office.TitleAsync(titleId)).Title.State, (await office.TitleAsync(titleId)).Changes.Count));
    }
}
