using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class GetCaseSettingsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_campaign_starts_with_caps_everything_verified_by_hand_and_a_tenth_looked_at_again()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");

        var page = await office.GetAsync<CaseSettingsPage>("/api/case-settings");

        Assert.Equal((new CaseRules(), 0), (page.Rules, page.Version));
        Assert.Equal((100, 14, 10), (page.Rules.VerifyPercent, page.Rules.LookBackDays, page.Rules.LookBackPercent));
        await Caller.RefusedAsync(await contact.GetAsync("/api/case-settings"), HttpStatusCode.Forbidden, "permission.denied");
    }
}
