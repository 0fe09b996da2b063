using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class GetReminderSettingsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_campaign_reminds_a_day_and_four_hours_ahead_until_somebody_sets_otherwise()
    {
        using var office = await hub.SignInAsync("office");
        var usual = await office.GetAsync<ReminderSettingsPage>("/api/reminder-settings");
        Assert.Equal([24, 4], usual.Rules.HoursBefore);
        Assert.Equal((true, 5, 0), (usual.Rules.AtLimit, usual.Rules.WorkingDaysAfter, usual.Version));
        using var contact = await hub.SignInAsync("contact.a");
        await Caller.RefusedAsync(await contact.GetAsync("/api/reminder-settings"), HttpStatusCode.Forbidden, "permission.denied");
    }
}
