using System.Net;
using CampaignHub.Api.Features.Notifications;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Notifications;

namespace CampaignHub.Api.Tests.Features.Notifications;

public sealed class SetNotificationPreferencesTests(Hub hub) : IClassFixture<Hub>
{
    private const string Path = "/api/notifications/preferences";

    [Fact]
    public async Task Everybody_sets_their_own_and_who_saw_older_ones_is_told()
    {
        using var contact = await hub.SignInAsync("contact.a");
        var wishes = new NotificationWishes { MailAddress = "a@example.gov.cn", Rhythm = NotificationRhythm.DailyDigest, DigestHour = 18, Quiet = QuietChoice.Own, QuietFrom = new(21, 30), QuietUntil = new(7, 0) };

        var set = await contact.PutAsync<NotificationPreferencesPage>(Path, new { version = 0, wishes });

        Assert.Equal((wishes, 1), (set.Wishes, set.Version));
        await Caller.RefusedAsync(await contact.SendAsync(HttpMethod.Put, Path, new { version = 0, wishes }), HttpStatusCode.Conflict, "notification-preferences.changed");
        foreach (var wrong in new[] { wishes with { MailAddress = "nobody" }, wishes with { DigestHour = 24 }, wishes with { QuietUntil = null } })
            await Caller.RefusedAsync(await contact.SendAsync(HttpMethod.Put, Path, new { version = 1, wishes = wrong }), HttpStatusCode.BadRequest, "validation.failed");
    }
}
