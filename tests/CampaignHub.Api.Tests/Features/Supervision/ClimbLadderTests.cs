using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Tests.Features.Notifications;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class ClimbLadderTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Every_day_an_overdue_case_climbs_one_step_once_until_somebody_must_act()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var (late, fresh) = (await hub.DispatchedAsync(1), await hub.DispatchedAsync(200));

        hub.Clock.Advance(TimeSpan.FromHours(2));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => hub.TickAsync(new ClimbLadder())));
        await hub.TickAsync(new ClimbLadder());
        hub.Clock.Advance(TimeSpan.FromHours(-2));
        await hub.TickAsync(new ClimbLadder());

        var act = Assert.Single((await office.ThreadAsync(late)).Acts);
        Assert.Equal(("reminder", ActState.InForce, EscalationReason.Overdue, "系统"), (act.StepCode, act.State, act.Reason, act.ByName));
        Assert.Equal("逾期提醒：贵单位有 1 件问题已逾期，请尽快整改", (await contact.InboxAsync(3)).Items[0].TitleZh);

        // Days on which nothing ran are made up one step at a time.
        await hub.ClimbAfterAsync(TimeSpan.FromDays(9));
        var thread = await office.ThreadAsync(late);
        Assert.Equal(("oral", true, false), (thread.LastCode, thread.Waiting, thread.NextIsDue));
        Assert.Equal(["reminder"], (await office.ThreadAsync(fresh)).Acts.Select(a => a.StepCode));
        await hub.ClimbAfterAsync(TimeSpan.FromDays(9));
        Assert.Equal(2, (await office.ThreadAsync(late)).Acts.Count);

        var lines = await hub.InDatabaseAsync(db => db.Set<AuditEntry>().CountAsync(e => e.Command == "ClimbLadder" && e.Entity == "SupervisionAct"));
        Assert.Equal(await hub.InDatabaseAsync(db => db.SupervisionActs.CountAsync()), lines);
    }

    [Fact]
    public async Task The_sweep_says_of_every_case_what_the_rule_says_of_one()
    {
        var ladder = Ladder.Revise(Guid.CreateVersion7(), hub.CampaignId, 0, DefaultLadder.Steps, "", Domain.Common.Person.System, hub.Clock.Now);
        var chance = new Random(7);
        var ids = new List<Guid>();
        var now = hub.Clock.Now.AddDays(60);
        await hub.InDatabaseAsync(async db =>
        {
            for (var i = 0; i < 150; i++)
            {
                var entry = new LedgerEntry("测试", $"K{i}", new Finding($"问题{i}", null, null, null, null, null, null), hub.UnitB, now.AddDays(-100), now.AddHours(-chance.Next(-50, 1500)), null);
                var made = RectificationCase.Import(Guid.CreateVersion7(), hub.CampaignId, 900_000 + i, entry, Domain.Common.Person.System, now);
                if (i % 9 == 0) made.Pause(CaseState.Deferred, now.AddDays(30), "待雨停", Domain.Common.Person.System, now);
                var thread = SupervisionThread.Begin(hub.CampaignId, made.Id, now);
                for (var n = chance.Next(0, 10); n > 0 && ladder.After(thread.LastCode) is { } step; n--) thread.PassOver(ladder, step, now.AddHours(chance.Next(-40, 10)), Domain.Common.Person.System, now);
                if (i % 7 == 0) thread.Stop("暂停", Domain.Common.Person.System, now);
                db.AddRange(made, thread);
                ids.Add(made.Id);
            }

            await db.SaveChangesAsync();
            return 0;
        });
        var foreseen = await hub.InDatabaseAsync(async db =>
        {
            var calendar = new Domain.Common.WorkingCalendar(Domain.Common.ZoneTime.Zone(hub.TimeZone), [], new Dictionary<DateOnly, Domain.Common.DayKind>());
            var clock = new TriggerClock(now, calendar.Zone, day => calendar.IsWorkingDay(day));
            var cases = await db.Cases.Where(c => ids.Contains(c.Id)).ToListAsync();
            var threads = await db.SupervisionThreads.Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id);
            return cases.Select(c => (c.Id, threads[c.Id].Due(ladder, new(CaseStandings.IsRunning.Compile()(c), c.DueAt, c.Source, 0, c.ReturnCount, 0, 0), clock)?.Code)).Where(f => f.Code is not null).Order().ToList();
        });
        Assert.InRange(foreseen.Count, 20, 130);
        Assert.InRange(foreseen.Select(f => f.Code).Distinct().Count(), 4, 13);

        var before = hub.Clock.Now;
        hub.Clock.Set(now);
        await hub.TickAsync(new ClimbLadder());
        hub.Clock.Set(before);

        var swept = await hub.InDatabaseAsync(async db => (await db.SupervisionActs.Where(a => ids.Contains(a.CaseId)).Select(a => new { a.CaseId, a.StepCode }).ToListAsync()).Select(a => (a.CaseId, (string?)a.StepCode)).Order().ToList());
        Assert.Equal(foreseen, swept);
    }
}
