using System.Net;
using CampaignHub.Api.Features.Notifications;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Notifications;

public sealed class MarkNotificationsReadTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Reading_up_to_a_line_leaves_the_newer_ones_unread_and_other_inboxes_alone()
    {
        for (var i = 0; i < 3; i++)
        {
            await hub.DispatchAsync(await hub.LogAsync(), hub.UnitA);
            hub.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        using var contact = await hub.SignInAsync("contact.a");
        using var office = await hub.SignInAsync("office");
        var inbox = await contact.InboxAsync(3);
        Assert.Equal(3, inbox.Unread);

        var answer = await contact.PostAsync("/api/notifications/read", new { upTo = inbox.Items[1].NotificationId });

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        var after = await contact.GetAsync<NotificationPage>("/api/notifications");
        Assert.Equal([false, true, true], after.Items.Select(n => n.Read));
        Assert.Equal(1, after.Unread);
        Assert.Equal(3, (await office.InboxAsync(3)).Unread);

        await Caller.RefusedAsync(await office.PostAsync("/api/notifications/read", new { upTo = inbox.Items[0].NotificationId }), HttpStatusCode.NotFound, "notification.not-found");
        var second = await contact.GetAsync<NotificationPage>($"/api/notifications?limit=2");
        var rest = await contact.GetAsync<NotificationPage>($"/api/notifications?limit=2&cursor={second.Next}");
        Assert.Equal(after.Items.Select(n => n.NotificationId), second.Items.Concat(rest.Items).Select(n => n.NotificationId));
        Assert.Null(rest.Next);
    }
}
