using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class AskExceptionTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_unit_asks_in_time_and_one_request_waits_at_a_time()
    {
        var id = await hub.InHandAsync();

        var detail = await hub.AskAsync("contact.a", id, "extension", hub.Clock.Now.AddHours(90));

        Assert.Equal((CaseState.Accepted, CaseRequestKind.Extension, false), (detail.State, detail.Asked!.Kind, detail.Asked.NeedsHigher));
        Assert.Equal((CaseEventKind.ExtensionAsked, "现场暂不具备条件"), (detail.Timeline[^1].Kind, detail.Timeline[^1].Note));
        Assert.Equal([CaseVerb.Submit, CaseVerb.Assign, CaseVerb.Withdraw], detail.Verbs);
        using var contact = await hub.SignInAsync("contact.a");
        await Caller.RefusedAsync(await Ask(contact, id, "suspension", hub.Clock.Now.AddDays(9)), HttpStatusCode.Conflict, "request.open");
    }

    [Fact]
    public async Task What_is_late_too_long_without_a_cause_or_not_ones_own_is_refused()
    {
        using var contact = await hub.SignInAsync("contact.a");
        using var other = await hub.SignInAsync("contact.b");
        using var office = await hub.SignInAsync("office");
        using var inspector = await hub.SignInAsync("inspector");
        var (id, now) = (await hub.InHandAsync(), hub.Clock.Now);

        await Caller.RefusedAsync(await Ask(contact, id, "extension", now.AddHours(48)), HttpStatusCode.Conflict, "case.limit-not-longer");
        await Caller.RefusedAsync(await Ask(contact, id, "extension", now.AddDays(99)), HttpStatusCode.Conflict, "request.too-long");
        await Caller.RefusedAsync(await Ask(contact, id, "deferral", now), HttpStatusCode.Conflict, "case.pause-not-ahead");
        await Caller.RefusedAsync(await Ask(contact, id, "higherSupport", now.AddDays(9)), HttpStatusCode.Conflict, "request.cause-required");
        await Caller.RefusedAsync(await Ask(office, id, "extension", now.AddDays(9)), HttpStatusCode.Forbidden, "case.not-yours");
        await Caller.RefusedAsync(await inspector.PostAsync($"/api/cases/{id}/exceptions", new { version = 3, kind = "deferral", reason = "等", until = now.AddDays(1) }), HttpStatusCode.Forbidden, "permission.denied");
        await Caller.RefusedAsync(await other.PostAsync($"/api/cases/{id}/exceptions", new { version = 3, kind = "deferral", reason = "等", until = now.AddDays(1) }), HttpStatusCode.NotFound, "case.not-found");
        hub.Clock.Advance(TimeSpan.FromHours(49));
        await Caller.RefusedAsync(await Ask(contact, id, "extension", hub.Clock.Now.AddDays(2)), HttpStatusCode.Conflict, "case.limit-passed");
    }

    private static Task<HttpResponseMessage> Ask(Caller caller, Guid id, string kind, DateTimeOffset until) =>
        caller.ActAsync(id, "exceptions", version => new { version, kind, reason = "等", until });
}
