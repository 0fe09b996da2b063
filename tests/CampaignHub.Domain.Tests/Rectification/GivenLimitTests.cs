using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using CampaignHub.Domain.Worktime;

namespace CampaignHub.Domain.Tests.Rectification;

/// <summary>Golden figures: a case of a category limited in working time, and what a weekend's pause does to the limit it was really given.</summary>
public sealed class GivenLimitTests
{
    private static readonly Guid UnitA = Guid.CreateVersion7();
    private static readonly Person Office = new(Guid.CreateVersion7(), "office", null);
    private static readonly Person ContactA = new(Guid.CreateVersion7(), "contact.a", UnitA);
    private static readonly WorkingCalendar Calendar = new(ZoneTime.Zone("Asia/Shanghai"), WorkingTime.Initial(Guid.Empty).Schedules, new Dictionary<DateOnly, DayKind>());

    [Fact]
    public void Hours_by_the_clock_move_by_the_clock_whatever_the_category_says()
    {
        var it = Dispatched(At(13, 10), new(24, TimeLimitUnit.ClockHours));
        Pause(it, At(13, 16), At(16, 9));

        Assert.Equal(At(17, 3), it.DueAt);
        Assert.Equal(At(17, 3), it.ScoreDueAt);
    }

    [Fact]
    public void Working_hours_move_by_the_working_time_that_was_paused()
    {
        var it = Dispatched(At(13, 16), new(4, TimeLimitUnit.WorkingHours));
        var left = Calendar.WorkingTimeBetween(At(13, 16), it.DueAt!.Value);
        Pause(it, At(13, 16), At(16, 9));

        Assert.Equal((TimeSpan.FromHours(4), left), (left, Calendar.WorkingTimeBetween(At(16, 9), it.DueAt!.Value)));
        Assert.True(it.DueAt < At(17, 9));
    }

    [Fact]
    public void Weekends_count_where_they_counted_when_it_was_given()
    {
        var it = Dispatched(At(13, 16), new(4, TimeLimitUnit.WorkingHours, fivePlusTwo: true));
        Pause(it, At(13, 16), At(16, 9));

        Assert.Equal(TimeSpan.FromHours(4), Calendar.WorkingTimeBetween(At(16, 9), it.DueAt!.Value, fivePlusTwo: true));
    }

    [Fact]
    public void An_extension_after_a_rework_is_judged_by_what_the_rework_ran_by()
    {
        var it = Dispatched(At(10, 9), new(1, TimeLimitUnit.WorkingDays));
        it.Accept(ContactA, At(10, 10));
        it.Submit("清了", [Guid.CreateVersion7()], ContactA, At(10, 11));
        it.Return("还有", At(13, 11), Office, At(10, 12), LimitRunsBy.Clock);
        it.Extend(At(14, 11), At(10, 12), null, Office, At(10, 13));
        Pause(it, At(13, 16), At(16, 9));

        Assert.Equal(it.DueAt, it.ScoreDueAt);
        Assert.Equal(At(14, 11) + (At(16, 9) - At(13, 16)), it.DueAt);
    }

    [Fact]
    public void A_rework_by_the_clock_leaves_the_limit_the_score_judges_by_in_working_time()
    {
        var it = Dispatched(At(11, 9), new(5, TimeLimitUnit.WorkingDays));
        var first = it.ScoreDueAt!.Value;
        it.Accept(ContactA, At(12, 9));
        it.Submit("清了", [Guid.CreateVersion7()], ContactA, At(13, 9));
        it.Return("不行", At(14, 16), Office, At(13, 16), LimitRunsBy.Clock);
        Pause(it, At(13, 16), At(16, 9));

        Assert.Equal(At(17, 9), it.DueAt);
        Assert.Equal(Calendar.WorkingTimeBetween(At(13, 16), first), Calendar.WorkingTimeBetween(At(16, 9), it.ScoreDueAt!.Value));
    }

    [Fact]
    public void What_came_from_elsewhere_moves_as_its_category_limits()
    {
        var it = Dispatched(At(13, 16), new(4, TimeLimitUnit.WorkingHours), told: false);
        Pause(it, At(13, 16), At(16, 9));

        Assert.Equal(TimeSpan.FromHours(4), Calendar.WorkingTimeBetween(At(16, 9), it.DueAt!.Value));
    }

    // July 2018; the 13th is a Friday.
    private static DateTimeOffset At(int day, int hour) => new DateTimeOffset(2018, 7, day, hour, 0, 0, TimeSpan.FromHours(8)).ToUniversalTime();

    private static RectificationCase Dispatched(DateTimeOffset now, TimeLimit limit, bool told = true)
    {
        var it = RectificationCase.Log(Guid.CreateVersion7(), Guid.CreateVersion7(), 1, CaseSource.AdHoc, new("楼道堆物", "E01", null, null, null, "人民路", null), null, [], Office, now);
        it.Dispatch(UnitA, Calendar.Add(now, limit), null, Office, now, told ? limit.RunsBy : null);
        return it;
    }

    private static void Pause(RectificationCase it, DateTimeOffset from, DateTimeOffset until)
    {
        it.Pause(CaseState.Deferred, until, "下雨", Office, from);
        it.Resume(null, Office, until, (runsBy, due, paused, resumed) => Calendar.AfterPause(due, paused, resumed, runsBy ?? LimitRunsBy.WorkingTime));
    }
}
