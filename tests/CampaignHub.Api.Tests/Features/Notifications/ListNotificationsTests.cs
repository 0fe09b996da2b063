using CampaignHub.Api.Features.Access;
using CampaignHub.Api.Features.Notifications;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Access;

namespace CampaignHub.Api.Tests.Features.Notifications;

public sealed class ListNotificationsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Everybody_concerned_is_told_at_every_step_and_nobody_else()
    {
        await hub.CreateAccountAsync("office.2", new NewAssignment("campaignOffice", ScopeKind.Campaign));
        await hub.CreateAccountAsync("contact.a2", new NewAssignment("unitContact", ScopeKind.Unit, hub.UnitA));

        var id = await hub.SubmittedAsync("河道漂浮物");
        await hub.ReturnAsync(id);

        foreach (var office in new[] { "office", "office.2" })
            Assert.Equal(["case.logged", "case.submitted"], (await InboxOf(office, 2)).Items.Select(n => n.Kind).Order());
        foreach (var contact in new[] { "contact.a", "contact.a2" })
        {
            var inbox = await InboxOf(contact, 2);
            Assert.Equal(["case.dispatched", "case.returned"], inbox.Items.Select(n => n.Kind).Order());
            var dispatched = Assert.Single(inbox.Items, n => n.Kind == "case.dispatched");
            Assert.Equal(2, inbox.Unread);
            Assert.All(inbox.Items, n => Assert.Equal(($"/ledger/{id}", false), (n.Link, n.Read)));
            Assert.Matches("^问题 \\d{6,} 已交办贵单位，限 7月12日 09:00 前整改：河道漂浮物$", dispatched.TitleZh);
            Assert.Matches("^Case \\d{6,} has been dispatched to your unit, due 12 Jul 09:00: 河道漂浮物$", dispatched.TitleEn);
        }

        foreach (var other in new[] { "contact.b", "leader", "inspector", "admin" }) Assert.Empty((await InboxOf(other, 0)).Items);
    }

    private async Task<NotificationPage> InboxOf(string userName, int expected)
    {
        using var caller = await hub.SignInAsync(userName);
        return await caller.InboxAsync(expected);
    }
}

internal static class Inboxes
{
    /// <summary>The caller's inbox once it holds as many lines as expected; delivery follows the commit promptly, not at once.</summary>
    public static async Task<NotificationPage> InboxAsync(this Caller caller, int expected)
    {
        for (var tries = 0; ; tries++)
        {
            var page = await caller.GetAsync<NotificationPage>("/api/notifications");
            if (page.Items.Count >= expected || tries == 200) return page;
            await Task.Delay(50);
        }
    }
}
