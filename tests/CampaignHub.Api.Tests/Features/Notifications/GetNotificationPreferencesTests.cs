using CampaignHub.Api.Features.Notifications;
using CampaignHub.Api.Tests.Platform.Notifications;
using CampaignHub.Domain.Notifications;

namespace CampaignHub.Api.Tests.Features.Notifications;

public sealed class GetNotificationPreferencesTests(ChannelsHub hub) : IClassFixture<ChannelsHub>
{
    [Fact]
    public async Task Who_never_set_any_sees_the_usual_ones_and_what_the_campaign_does()
    {
        using var admin = await hub.SignInAsync("admin");
        await admin.PutAsync<NotificationSettingsPage>("/api/notifications/settings", new { version = 0, quietFrom = "22:00:00", quietUntil = "07:00:00" });
        using var contact = await hub.SignInAsync("contact.a");
        Assert.False((await contact.GetAsync<NotificationPreferencesPage>("/api/notifications/preferences")).MailIsSent);
        await hub.ChannelAsync(ChannelKind.Mail);

        var page = await contact.GetAsync<NotificationPreferencesPage>("/api/notifications/preferences");

        Assert.Equal((new NotificationWishes(), 0, true), (page.Wishes, page.Version, page.MailIsSent));
        Assert.Equal((new TimeOnly(22, 0), new TimeOnly(7, 0)), (page.CampaignQuietFrom, page.CampaignQuietUntil));
    }
}
