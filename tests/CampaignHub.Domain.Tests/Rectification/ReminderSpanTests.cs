using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using FsCheck;
using FsCheck.Fluent;

namespace CampaignHub.Domain.Tests.Rectification;

public sealed class ReminderSpanTests
{
    private static readonly TimeZoneInfo Zone = ZoneTime.Zone("Asia/Shanghai");
    private static readonly WorkingCalendar Calendar = new(Zone, [WorkingSchedule.Usual], new Dictionary<DateOnly, DayKind> { [new(2018, 6, 18)] = DayKind.Holiday });

    [Fact]
    public void A_weekend_and_a_holiday_belong_to_the_working_day_before_them()
    {
        // Tuesday after a long weekend: Monday the 18th was the Dragon Boat Festival.
        var spans = ReminderSpan.Back(Calendar, new(2018, 6, 19, 1, 0, 0, TimeSpan.Zero), 2);
        Assert.Equal([(0, 19, 20), (1, 15, 19), (2, 14, 15)], spans.Select(s => (s.WorkingDays, Day(s.From), Day(s.Until))));
    }

    [Fact]
    public void Every_moment_of_the_past_lies_in_one_span_and_its_number_is_the_working_days_since()
    {
        var moments = from start in Gen.Choose(0, 365 * 24) from back in Gen.Choose(0, 40 * 24) from most in Gen.Choose(0, 30) select (start, back, most);
        Prop.ForAll(Arb.From(moments), x =>
        {
            var now = new DateTimeOffset(2018, 2, 1, 0, 0, 0, TimeSpan.Zero).AddHours(x.start);
            var due = now.AddHours(-x.back);
            var (day, today) = (ZoneTime.DateOf(due, Zone), ZoneTime.DateOf(now, Zone));
            var since = Enumerable.Range(1, Math.Max(0, today.DayNumber - day.DayNumber)).Count(n => Calendar.IsWorkingDay(day.AddDays(n)));
            var found = ReminderSpan.Back(Calendar, now, x.most).Where(s => s.From <= due && due < s.Until).ToList();
            return since <= x.most ? found is [var only] && only.WorkingDays == since : found.Count == 0;
        }).QuickCheckThrowOnFailure();
    }

    private static int Day(DateTimeOffset moment) => ZoneTime.DateOf(moment, Zone).Day;
}
