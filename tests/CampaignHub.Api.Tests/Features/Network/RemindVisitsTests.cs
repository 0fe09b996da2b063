using CampaignHub.Api.Features.Access;
using CampaignHub.Api.Features.Network;
using CampaignHub.Api.Tests.Features.Notifications;
using CampaignHub.Api.Tests.Features.Organisation;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Network;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Network;

public sealed class RemindVisitsTests(NetworkHub hub) : IClassFixture<NetworkHub>
{
    [Fact]
    public async Task A_period_that_is_over_is_reminded_of_once_to_the_office_and_to_every_unit_and_body_its_own()
    {
        using var office = await hub.SignInAsync("office");
        using var kept = await hub.SignInAsync("contact.a");
        using var missed = await hub.SignInAsync("contact.b");
        await office.VisitAsync((await office.PairAsync(hub.Village, hub.UnitA)).PairingId, "2018-07-04");
        await office.PairAsync(hub.Village, hub.UnitB, visits: 2);
        await office.PairAsync(hub.GridOne, null, "郑区长");

        var bodyId = await office.FoundAsync("督查组", kind: BodyKind.SupervisionTeam);
        await hub.CreateAccountAsync("team", new NewAssignment("inspector", ScopeKind.Body, bodyId));
        await office.PostAsync<PairingRow>("/api/pairings", Pairings.Of(hub.Town, null, kind: PairingKind.SupervisionTeam, bodyId: bodyId, per: PeriodKind.Day));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => hub.SweepAsync()));
        await hub.SweepAsync();

        Assert.Equal(3, await hub.InDatabaseAsync(db => db.Reminders.CountAsync(r => r.Topic == Reminder.Visits)));
        Assert.Contains("2018-W27 有 2 项联系走访共欠 3 次", (await office.InboxAsync(2)).Items.Select(n => n.TitleZh));
        Assert.Equal("2018-W27: 1 pairings made 2 visits fewer than owed", Assert.Single((await missed.InboxAsync(1)).Items).TitleEn);
        Assert.Empty((await kept.InboxAsync(0)).Items);

        using var team = await hub.SignInAsync("team");
        Assert.Equal("2018-07-09: 1 pairings made 1 visits fewer than owed", Assert.Single((await team.InboxAsync(1)).Items).TitleEn);

        hub.Clock.Advance(TimeSpan.FromDays(7));
        await hub.SweepAsync();

        Assert.Equal(4, (await office.InboxAsync(4)).Items.Count);
        Assert.Equal("/network/pairings?short=2018-W28", (await kept.InboxAsync(1)).Items[0].Link);
    }
}
