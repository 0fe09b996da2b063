using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using CampaignHub.Domain.Supervision;
using FsCheck;
using FsCheck.Fluent;

namespace CampaignHub.Domain.Tests.Supervision;

public sealed class SupervisionThreadTests
{
    private static readonly TimeZoneInfo Zone = ZoneTime.Zone("Asia/Shanghai");
    private static readonly DateTimeOffset Start = new(2018, 7, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly Ladder Ladder = Ladder.Revise(Guid.CreateVersion7(), Guid.CreateVersion7(), 1, DefaultLadder.Steps, "试行", Person.System, Start);

    /// <summary>What can happen to a case between two ticks; a tick may come late, twice, or with the clock set back.</summary>
    private enum Move
    {
        Tick,
        TickAgain,
        ClockBack,
        CarryOut,
        Skip,
        Stop,
        GoOn,
        NewLimit,
        Submit,
        Close,
    }

    private static readonly Gen<List<(Move Move, int Hours)>> Stories =
        (from move in Gen.Frequency((12, Gen.Constant(Move.Tick)), (3, Gen.Constant(Move.TickAgain)), (3, Gen.Constant(Move.ClockBack)), (8, Gen.Constant(Move.CarryOut)), (2, Gen.Constant(Move.Skip)),
             (1, Gen.Constant(Move.Stop)), (2, Gen.Constant(Move.GoOn)), (1, Gen.Constant(Move.NewLimit)), (1, Gen.Constant(Move.Submit)))
         from hours in Gen.Choose(1, 100)
         select (move, hours)).ListOf(40).Select(l => l.ToList());

    [Fact]
    public void A_case_never_meets_a_step_twice_nor_passes_one_over_nor_climbs_while_stopped_or_put_off()
    {
        Prop.ForAll(Arb.From(Stories), story =>
        {
            var told = new Story();
            foreach (var (move, hours) in story)
            {
                var (before, wasHeld) = (told.Thread.LastCode, told.Thread.Stopped || told.Thread.Waiting || !told.Running);
                told.Do(move, hours);
                if (told.Thread.LastCode == before) continue;
                if (move is Move.Skip) continue;
                if (wasHeld || Ladder.After(before)!.Code != told.Thread.LastCode || told.Taken.Count(c => c == told.Thread.LastCode) != 1) return false;
            }

            return told.Taken.Count == told.Taken.Distinct().Count();
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_doubled_tick_and_a_clock_set_back_change_nothing()
    {
        Prop.ForAll(Arb.From(Stories), story =>
        {
            var told = new Story();
            foreach (var (move, hours) in story)
            {
                told.Do(move, hours);
                var (code, version) = (told.Thread.LastCode, told.Thread.Version);
                if (move is not Move.Tick) continue;
                told.Tick(told.Now);
                told.Tick(told.Now.AddDays(-30));
                if ((told.Thread.LastCode, told.Thread.Version) != (code, version)) return false;
            }

            return true;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Cases_do_not_depend_on_one_another_nor_on_their_order()
    {
        var any = from many in Stories.ListOf(5) from seed in Gen.Choose(0, 1000) select (many: many.ToList(), seed);
        Prop.ForAll(Arb.From(any), c =>
        {
            var alone = c.many.Select(story => Tell([story])[0]).ToList();
            var order = Enumerable.Range(0, c.many.Count).OrderBy(i => (i * 7919 + c.seed) % 101).ToList();
            var together = Tell([.. order.Select(i => c.many[i])]);
            return order.Select((i, place) => alone[i].SequenceEqual(together[place])).All(same => same);
        }).QuickCheckThrowOnFailure();

        static List<IReadOnlyList<string>> Tell(List<List<(Move Move, int Hours)>> stories)
        {
            var all = stories.ConvertAll(s => (Story: new Story(), Moves: s));
            for (var i = 0; i < 40; i++)
            {
                foreach (var (story, moves) in all.Where(s => i < s.Moves.Count)) story.Do(moves[i].Move, moves[i].Hours);
            }

            return [.. all.Select(s => (IReadOnlyList<string>)s.Story.Taken)];
        }
    }

    [Fact]
    public void The_next_step_waits_for_the_deadline_of_the_last_and_never_comes_on_the_same_day()
    {
        var told = new Story();
        told.Tick(Start.AddHours(2));
        Assert.Equal("reminder", told.Thread.LastCode);
        told.Tick(Start.AddHours(20));
        Assert.Equal("reminder", told.Thread.LastCode);
        told.Tick(Start.AddDays(1));
        Assert.Equal(("oral", true), (told.Thread.LastCode, told.Thread.Waiting));
        told.Tick(Start.AddDays(9));
        Assert.Equal("oral", told.Thread.LastCode);

        told.Thread.Settle(Start.AddDays(11), Start.AddDays(10), Person.System, told.Now);
        told.Tick(Start.AddDays(10));
        Assert.Equal("oral", told.Thread.LastCode);
        told.Tick(Start.AddDays(11));
        Assert.Equal("circular", told.Thread.LastCode);
    }

    [Fact]
    public void A_step_comes_early_for_cases_that_were_returned_often_or_found_by_somebody_who_weighs_more()
    {
        var clock = new TriggerClock(Start, Zone, Weekday);
        var ordinary = new CaseStanding(true, Start.AddHours(-2), CaseSource.AdHoc, 0, 0, 0, 0);
        var oral = Ladder.Step("oral")!;
        var circular = Ladder.Step("circular")!;

        Assert.DoesNotContain(oral.Triggers, t => clock.Fires(t, ordinary));
        Assert.Contains(oral.Triggers, t => clock.Fires(t, ordinary with { Source = CaseSource.ExternalSupervisor }));
        Assert.DoesNotContain(circular.Triggers, t => clock.Fires(t, ordinary with { Returned = 1 }));
        Assert.Contains(circular.Triggers, t => clock.Fires(t, ordinary with { Returned = 2, DueAt = Start.AddDays(3) }));
        Assert.Contains(Ladder.Step("interview")!.Triggers, t => clock.Fires(t, ordinary with { RedsInARow = 3 }));
    }

    [Fact]
    public void Working_days_pass_over_weekends_both_ways()
    {
        // Monday morning: two working days back is Thursday, four ahead is Friday.
        var clock = new TriggerClock(Start, Zone, Weekday);

        Assert.Equal(Start.AddDays(-4), clock.Before(new Span(2, SpanUnit.WorkingDays)));
        Assert.Equal(Start.AddDays(4), clock.After(new Span(4, SpanUnit.WorkingDays)));
        Assert.Equal(Start.AddDays(7), clock.After(new Span(5, SpanUnit.WorkingDays)));
        Assert.Equal(Start.AddHours(-30), clock.Before(new Span(30, SpanUnit.Hours)));
    }

    [Fact]
    public void A_person_may_leave_steps_out_but_not_go_down_nor_past_one_that_waits()
    {
        var thread = new Story().Thread;
        var by = new Person(Guid.CreateVersion7(), "office", null);
        thread.PassOver(Ladder, Ladder.Step("reminder")!, Start, by, Start);
        thread.Climb(Ladder, Ladder.Step("letter")!, null, Start, by, Start);

        Assert.Equal("supervision.waiting", Refused(() => thread.Climb(Ladder, Ladder.Step("yellow")!, null, Start, by, Start)));
        thread.Settle(null, Start, by, Start);
        Assert.Equal("supervision.step-not-above", Refused(() => thread.Climb(Ladder, Ladder.Step("oral")!, null, Start, by, Start)));
        thread.Stop("省级督办中", by, Start);
        Assert.Equal("supervision.stopped", Refused(() => thread.Climb(Ladder, Ladder.Step("yellow")!, null, Start, by, Start)));
        Assert.Equal("supervision.stopped", Refused(() => thread.Stop("又一次", by, Start)));
        thread.GoOn(by, Start);
        Assert.Equal("supervision.not-stopped", Refused(() => thread.GoOn(by, Start)));
    }

    private static string Refused(Action act) => Assert.Throws<RefusedException>(act).Refusal.Code;

    private static bool Weekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private sealed class Story
    {
        private static readonly Person Office = new(Guid.CreateVersion7(), "office", null);
        private DateTimeOffset dueAt = Start;

        public SupervisionThread Thread { get; } = SupervisionThread.Begin(Guid.Empty, Guid.CreateVersion7(), Start.AddDays(-1));

        public List<string> Taken { get; } = [];

        public DateTimeOffset Now { get; private set; } = Start;

        public bool Running { get; private set; } = true;

        public void Do(Move move, int hours)
        {
            Now = Now.AddHours(hours);
            switch (move)
            {
                case Move.Tick:
                case Move.TickAgain:
                    Tick(Now);
                    if (move is Move.TickAgain) Tick(Now);
                    break;
                case Move.ClockBack:
                    Tick(Now.AddHours(-2 * hours));
                    break;
                case Move.CarryOut when Thread.Waiting:
                    Thread.Settle(Now.AddHours(hours), Clock(Now).Tomorrow, Office, Now);
                    break;
                case Move.Skip when !Thread.Stopped && !Thread.Waiting && Ladder.After(Thread.LastCode) is { } next:
                    Thread.PassOver(Ladder, next, Clock(Now).Tomorrow, Office, Now);
                    Taken.Add(next.Code);
                    break;
                case Move.Stop when !Thread.Stopped:
                    Thread.Stop("暂停", Office, Now);
                    break;
                case Move.GoOn when Thread.Stopped:
                    Thread.GoOn(Office, Now);
                    break;
                case Move.NewLimit:
                    (dueAt, Running) = (Now.AddHours(hours), true);
                    break;
                case Move.Submit:
                    Running = false;
                    break;
            }
        }

        public void Tick(DateTimeOffset at)
        {
            var clock = Clock(at);
            if (Thread.Due(Ladder, new(Running, dueAt, CaseSource.AdHoc, 0, 0, 0, 0), clock) is not { } step) return;
            Thread.Climb(Ladder, step, step.Deadline is { } span ? clock.After(span) : null, clock.Tomorrow, Person.System, at);
            Taken.Add(step.Code);
        }

        private static TriggerClock Clock(DateTimeOffset at) => new(at, Zone, Weekday);
    }
}
