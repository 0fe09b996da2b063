using System.Net;
using CampaignHub.Api.Features.Notifications;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Notifications;

public sealed class GetNotificationSettingsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_campaign_has_no_quiet_hours_until_somebody_sets_them()
    {
        using var admin = await hub.SignInAsync("admin");
        Assert.Equal(new NotificationSettingsPage(null, null, 0), await admin.GetAsync<NotificationSettingsPage>("/api/notifications/settings"));
        using var contact = await hub.SignInAsync("contact.a");
        await Caller.RefusedAsync(await contact.GetAsync("/api/notifications/settings"), HttpStatusCode.Forbidden, "permission.denied");
    }
}
