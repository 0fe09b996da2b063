using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class CloseCaseTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_submitted_case_is_verified_and_closed_and_stays_closed()
    {
        using var inspector = await hub.SignInAsync("inspector");
        using var office = await hub.SignInAsync("office");
        var id = await hub.SubmittedAsync();

        var detail = await Caller.ReadAsync<CaseDetail>(await inspector.ActAsync(id, "close", version => new { version, note = "合格" }));

        Assert.Equal((CaseState.Closed, Deadline.ClosedOnTime), (detail.State, detail.Deadline));
        Assert.Equal(hub.Clock.Now, detail.ClosedAt);
        Assert.Equal(
            [CaseEventKind.Logged, CaseEventKind.Dispatched, CaseEventKind.Accepted, CaseEventKind.Submitted, CaseEventKind.Closed], detail.Timeline.Select(e => e.Kind));
        Assert.Equal(["inspector", "office", "contact.a", "contact.a", "inspector"], detail.Timeline.Select(e => e.ByName));
        Assert.Empty(detail.Verbs);
        foreach (var (verb, code) in new[] { ("close", "case.not-verifiable"), ("return", "case.not-verifiable"), ("resume", "case.not-paused") })
            await Caller.RefusedAsync(await office.ActAsync(id, verb, version => new { version, reason = "再来", timeLimitHours = 1 }), HttpStatusCode.Conflict, code);
    }

    [Fact]
    public async Task What_was_not_submitted_cannot_be_closed()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.LogAsync();

        await Caller.RefusedAsync(await office.ActAsync(id, "close", version => new { version }), HttpStatusCode.Conflict, "case.not-verifiable");
    }

    [Fact]
    public async Task A_unit_contact_may_not_verify_and_the_one_who_handled_it_never_does()
    {
        using var contact = await hub.SignInAsync("contact.a");
        var id = await hub.SubmittedAsync();
        await Caller.RefusedAsync(await contact.ActAsync(id, "close", version => new { version }), HttpStatusCode.Forbidden, "permission.denied");

        // Even when the same person has moved to the office since.
        var handler = await hub.InDatabaseAsync(db => db.Cases.Where(c => c.Id == id).Select(c => c.HandledBy!.Value).SingleAsync());
        await using var scope = hub.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = Actor.For(new Person(handler, "contact.a", null), hub.CampaignId);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => scope.ServiceProvider.GetRequiredService<Pipe>().Send(new CloseCase(4, null) { CaseId = id }, TestContext.Current.CancellationToken));
        Assert.Equal("case.own-work", refused.Refusal.Code);
    }

    [Fact]
    public async Task Closing_and_returning_at_once_leaves_one_of_the_two_and_tells_the_other()
    {
        using var office = await hub.SignInAsync("office");
        using var inspector = await hub.SignInAsync("inspector");
        for (var round = 0; round < 5; round++)
        {
            var id = await hub.SubmittedAsync();

            var answers = await Task.WhenAll(
                office.PostAsync($"/api/cases/{id}/close", new { version = 4 }),
                inspector.PostAsync($"/api/cases/{id}/return", new { version = 4, reason = "未清", timeLimitHours = 2 }));

            Assert.Single(answers, a => a.IsSuccessStatusCode);
            await Caller.RefusedAsync(answers.Single(a => !a.IsSuccessStatusCode), HttpStatusCode.Conflict, "case.changed");
        }
    }
}
