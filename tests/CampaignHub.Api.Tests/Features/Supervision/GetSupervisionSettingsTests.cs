using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class GetSupervisionSettingsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_public_page_is_off_and_the_first_and_last_are_citywide_until_somebody_decides_otherwise()
    {
        using var office = await hub.SignInAsync("office");
        var settings = await office.GetAsync<SupervisionSettingsDetail>("/api/supervision/settings");

        Assert.Equal((0, new SupervisionRules(90, 75, 3, 1, 20, 4, false, VerdictReach.Citywide)), (settings.Version, settings.Rules));
    }
}
