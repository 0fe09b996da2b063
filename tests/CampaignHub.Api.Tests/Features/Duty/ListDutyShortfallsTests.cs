using System.Net;
using CampaignHub.Api.Features.Duty;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Duty;

[Collection(DutyDefinition.Name)]
public sealed class ListDutyShortfallsTests(Hub hub)
{
    [Fact]
    public async Task Days_that_are_short_are_paged_and_counted_and_seen_by_whoever_sees_the_roster()
    {
        using var office = await hub.SignInAsync("office");
        using var other = await hub.SignInAsync("contact.b");
        var roster = await office.DrawAsync((hub.UnitA, 6));
        await office.FillAsync(roster.RosterId, Rosters.Leader("王书记", "2018-07-09", "2018-07-11"));
        await office.FillAsync(roster.RosterId, Rosters.Sent(hub.UnitA, 10, "2018-07-09", "2018-07-11", "2018-07-12"));
        var path = $"/api/duty/shortfalls?from=2018-07-09&until=2018-07-13&rosterId={roster.RosterId}&limit=2";

        var first = await office.GetAsync<DutyShortfallPage>(path);
        var second = await office.GetAsync<DutyShortfallPage>($"{path}&cursor={first.Next}");

        Assert.Equal([(10, 1, 10), (12, 1, 0), (13, 1, 10)], first.Items.Concat(second.Items).Select(s => (s.Day.Day, s.MissingLeaders, s.MissingPeople)));
        Assert.Equal((3, null, null), (first.Total, second.Total, second.Next));
        Assert.Empty((await other.GetAsync<DutyShortfallPage>(path)).Items);
        Assert.Equal(HttpStatusCode.BadRequest, (await office.GetAsync("/api/duty/shortfalls?from=2018-07-09&until=2018-07-01")).StatusCode);
    }

    [Fact]
    public async Task The_pages_of_several_rosters_miss_nothing_and_repeat_nothing()
    {
        using var office = await hub.SignInAsync("office");
        for (var i = 0; i < 3; i++) await office.DrawAsync();
        const string Path = "/api/duty/shortfalls?from=2018-07-09&until=2018-07-15";
        var whole = await office.GetAsync<DutyShortfallPage>($"{Path}&limit=200");

        var (keys, next) = (new List<string>(), (string?)null);
        do
        {
            var page = await office.GetAsync<DutyShortfallPage>($"{Path}&limit=20&cursor={next}");
            keys.AddRange(page.Items.Select(i => i.Key));
            next = page.Next;
        }
        while (next is not null);

        Assert.Equal(whole.Items.Select(i => i.Key), keys.Take(200));
        Assert.Equal(whole.Total, keys.Distinct().Count());
    }
}
