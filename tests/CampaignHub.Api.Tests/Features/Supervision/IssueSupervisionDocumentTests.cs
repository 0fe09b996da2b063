using System.Net;
using CampaignHub.Api.Tests.Features.Notifications;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class IssueSupervisionDocumentTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_letter_gets_the_next_number_of_its_own_series_and_its_case_is_held_until_the_deadline()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var (first, second) = (await hub.DispatchedAsync(), await hub.DispatchedAsync());

        var letter = await office.IssuedAsync(first);

        Assert.Equal((PaperState.Issued, "测创文办督函〔2018〕1号", new DateOnly(2018, 7, 10)), (letter.State, letter.Number, letter.IssuedOn!.Value));
        Assert.Equal(new DateTimeOffset(2018, 7, 13, 1, 0, 0, TimeSpan.Zero), letter.DueAt);
        Assert.Equal((hub.UnitA, null), (Assert.Single(letter.Receipts).UnitId, letter.Receipts[0].AcknowledgedAt));
        Assert.Equal((ActState.InForce, letter.DueAt), (letter.Acts[0].State, letter.Acts[0].DueAt));
        Assert.Equal((letter.DueAt, false), ((await office.ThreadAsync(first)).HoldUntil, (await office.ThreadAsync(first)).Waiting));
        Assert.Contains((await contact.InboxAsync(3)).Items, i => i.Kind == "supervision.issued" && i.Link == $"/supervision/documents/{letter.DocumentId}");
        Assert.Equal("测创文办督〔2018〕1号", (await office.IssuedAsync(second, "circular")).Number);
        Assert.Equal("测创文办督函〔2018〕2号", (await office.IssuedAsync(second)).Number);

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => office.PostAsync($"/api/supervision/documents/{letter.DocumentId}/issue", new { version = 1 })));
        foreach (var answer in answers) await Caller.RefusedAsync(answer, HttpStatusCode.Conflict, "paper.changed");
    }
}
