using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Features.Notifications;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class ReplyToSupervisionDocumentTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_unit_answers_once_and_the_office_reads_it()
    {
        using var office = await hub.SignInAsync("office");
        using var own = await hub.SignInAsync("contact.a");
        var letter = await office.IssuedAsync(await hub.DispatchedAsync());

        var answered = await own.PostAsync<PaperDetail>($"/api/supervision/documents/{letter.DocumentId}/reply", new { text = "已组织清运，三日内完成" });

        Assert.Empty(answered.Verbs);
        var receipt = Assert.Single((await office.PaperAsync(letter.DocumentId)).Receipts);
        Assert.Equal(("已组织清运，三日内完成", "contact.a", hub.Clock.Now), (receipt.ReplyText, receipt.AcknowledgedBy, receipt.RepliedAt!.Value));
        await Caller.RefusedAsync(await own.PostAsync($"/api/supervision/documents/{letter.DocumentId}/reply", new { text = "再报" }), HttpStatusCode.Conflict, "paper.replied");
        Assert.Contains((await office.InboxAsync(3)).Items, i => i.TitleZh == $"城管局已回复{letter.Number}");
    }
}
