using System.Net;
using CampaignHub.Api.Features.Notifications;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Notifications;

public sealed class SetNotificationSettingsTests(Hub hub) : IClassFixture<Hub>
{
    private const string Path = "/api/notifications/settings";

    [Fact]
    public async Task Quiet_hours_have_both_ends_or_none_and_are_set_once()
    {
        using var office = await hub.SignInAsync("office");
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, Path, new { version = 0, quietFrom = "22:00:00" }), HttpStatusCode.BadRequest, "validation.failed");
        var set = await office.PutAsync<NotificationSettingsPage>(Path, new { version = 0, quietFrom = "22:00:00", quietUntil = "07:00:00" });
        Assert.Equal(set, await office.GetAsync<NotificationSettingsPage>(Path));
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, Path, new { version = 0 }), HttpStatusCode.Conflict, "notification-settings.changed");
        Assert.Null((await office.PutAsync<NotificationSettingsPage>(Path, new { version = 1 })).QuietFrom);
    }
}
