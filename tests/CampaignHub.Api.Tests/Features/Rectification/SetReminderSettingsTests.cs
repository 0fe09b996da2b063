using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class SetReminderSettingsTests(Hub hub) : IClassFixture<Hub>
{
    private const string Path = "/api/reminder-settings";

    [Fact]
    public async Task The_office_sets_them_and_who_saw_older_ones_is_told()
    {
        using var office = await hub.SignInAsync("office");
        var set = await office.PutAsync<ReminderSettingsPage>(Path, new { version = 0, rules = new { hoursBefore = new[] { 2, 48, 2 }, atLimit = false, workingDaysAfter = 0 } });

        Assert.Equal([48, 2], set.Rules.HoursBefore);
        Assert.Equal((false, 0, 1), (set.Rules.AtLimit, set.Rules.WorkingDaysAfter, set.Version));
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, Path, new { version = 0, rules = new ReminderRules() }), HttpStatusCode.Conflict, "reminder-settings.changed");
        foreach (var wrong in new[] { new ReminderRules { HoursBefore = [0] }, new ReminderRules { HoursBefore = [1, 2, 3, 4, 5, 6] }, new ReminderRules { WorkingDaysAfter = 61 } })
            await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, Path, new { version = 1, rules = wrong }), HttpStatusCode.BadRequest, "validation.failed");
    }
}
