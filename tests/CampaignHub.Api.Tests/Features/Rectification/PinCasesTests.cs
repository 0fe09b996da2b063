using CampaignHub.Api.Features.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class PinCasesTests(LedgerOfManyCases hub) : IClassFixture<LedgerOfManyCases>
{
    [Fact]
    public async Task The_map_shows_open_cases_with_a_place_under_the_lists_filters()
    {
        using var office = await hub.SignInAsync("office");

        var pins = await office.GetAsync<CasePins>("/api/cases/map");
        var overdue = (await office.GetAsync<CasePins>("/api/cases/map?deadline=overdue")).Items;
        var closed = (await office.GetAsync<CasePins>("/api/cases/map?state=closed")).Items;

        var all = pins.Items;
        Assert.Equal((30, 30, false), (all.Count, pins.Total, pins.TotalIsCapped));
        Assert.All(overdue, pin => Assert.Equal(Deadline.Overdue, pin.Deadline));
        Assert.Equal(all.Count(p => p.Deadline is Deadline.Overdue), overdue.Count);
        Assert.Empty(closed);
        Assert.Equal((119, 43), (all.Min(p => p.Longitude), all.Min(p => p.Latitude)));
    }
}
