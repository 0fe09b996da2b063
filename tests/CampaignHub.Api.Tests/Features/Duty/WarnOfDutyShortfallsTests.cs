using CampaignHub.Api.Features.Access;
using CampaignHub.Api.Features.Duty;
using CampaignHub.Api.Tests.Features.Network;
using CampaignHub.Api.Tests.Features.Notifications;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Duty;

public sealed class WarnOfDutyShortfallsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Every_short_day_ahead_is_told_once_to_the_office_the_body_and_the_units_that_are_asked()
    {
        using var office = await hub.SignInAsync("office");
        using var asked = await hub.SignInAsync("contact.a");
        using var other = await hub.SignInAsync("contact.b");
        using var inspector = await hub.SignInAsync("inspector");
        var roster = await office.DrawAsync((hub.UnitA, 6));
        await hub.InDatabaseAsync(db =>
        {
            db.Add(Appointment.Begin(Guid.CreateVersion7(), hub.CampaignId, PostType.LeadUnit, SubjectKind.Body, roster.SubjectId, PostHolder.OfUnit(hub.UnitB), new DateOnly(2018, 1, 1)));
            return db.SaveChangesAsync();
        });
        await hub.CreateAccountAsync("head", new NewAssignment("leader", ScopeKind.Body, roster.SubjectId));
        using var head = await hub.SignInAsync("head");
        await office.DrawAsync(Rosters.Plan(subjectId: hub.UnitB, kind: SubjectKind.Unit, warnDays: 0));
        await office.FillAsync(roster.RosterId, Rosters.Sent(hub.UnitA, 6, "2018-07-11"));
        hub.Clock.Set(new DateTimeOffset(2018, 7, 9, 23, 59, 0, TimeSpan.Zero));
        await hub.SweepAsync();
        Assert.Equal(0, await hub.InDatabaseAsync(db => db.DutyWarnings.CountAsync()));

        hub.Clock.Set(new DateTimeOffset(2018, 7, 10, 0, 0, 0, TimeSpan.Zero));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => hub.SweepAsync()));
        await hub.SweepAsync();

        var told = Assert.Single((await asked.InboxAsync(1)).Items);
        Assert.Equal("迎检值班：07-10 至 07-12 有 3 天缺 3 名带班领导、24 人次", told.TitleZh);
        Assert.Equal("Inspection duty: 3 days from 07-10 to 07-12 lack 3 leaders and 24 people", told.TitleEn);
        Assert.Equal($"/network/duty/{roster.RosterId}?day=2018-07-10", told.Link);
        Assert.Single((await office.InboxAsync(1)).Items);
        foreach (var holder in new[] { head, other })
        {
            Assert.Equal(told.TitleZh, Assert.Single((await holder.InboxAsync(1)).Items).TitleZh);
            Assert.Equal(roster.RosterId, (await holder.GetAsync<DutyRosterRow>($"/api/duty/rosters/{roster.RosterId}")).RosterId);
        }

        Assert.Empty((await inspector.InboxAsync(0)).Items);

        hub.Clock.Advance(TimeSpan.FromDays(1));
        await hub.SweepAsync();

        Assert.Equal(4, await hub.InDatabaseAsync(db => db.DutyWarnings.CountAsync()));
        Assert.Equal("迎检值班：07-13 有 1 天缺 1 名带班领导、10 人次", (await asked.InboxAsync(2)).Items[0].TitleZh);
    }
}
