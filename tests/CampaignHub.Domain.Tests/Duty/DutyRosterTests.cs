using CampaignHub.Domain.Common;
using CampaignHub.Domain.Duty;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Domain.Tests.Duty;

public sealed class DutyRosterTests
{
    private static readonly Guid Campaign = Guid.CreateVersion7();
    private static readonly DayOfWeek[] Daily = Enum.GetValues<DayOfWeek>();
    private static readonly DateTimeOffset Now = new(2018, 9, 20, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Twenty_days_with_a_leader_and_eighty_volunteers_a_day()
    {
        var roster = Draw(new(2018, 9, 11), new(2018, 9, 30), Daily, 80, [PostType.Leader, PostType.Deputy]);
        var days = Enumerable.Range(0, 60).Select(new DateOnly(2018, 8, 20).AddDays).Where(roster.IsDutyDay).ToList();
        var entries = days.SelectMany((day, index) => Filled(roster, day, index)).ToList();

        var gaps = days.ToDictionary(d => d, d => roster.Need.Gap(Strengths(entries.Where(e => e.Day == d))));

        Assert.Equal((20, new DateOnly(2018, 9, 11), new DateOnly(2018, 9, 30)), (days.Count, days[0], days[^1]));
        Assert.Equal([(new DateOnly(2018, 9, 14), 0, 5), (new DateOnly(2018, 9, 20), 1, 0), (new DateOnly(2018, 9, 30), 1, 80)],
            gaps.Where(g => g.Value.IsShort).OrderBy(g => g.Key).Select(g => (g.Key, g.Value.Leaders, g.Value.People)));
    }

    [Fact]
    public void Who_came_counts_once_it_is_known()
    {
        var roster = Draw(new(2018, 9, 11), new(2018, 9, 30), Daily, 80, []);
        var entry = roster.Fill(Guid.CreateVersion7(), Guid.CreateVersion7(), new(2018, 9, 12), null, new(DutyRole.People, null, null, Guid.CreateVersion7(), 80), []);

        entry.RecordPresence(71, new(2018, 9, 12), Person.System, Now);

        Assert.Equal(9, roster.Need.Gap(Strengths([entry])).People);
        Assert.Equal("duty.presence-ahead", Code(() => entry.RecordPresence(71, new(2018, 9, 11), Person.System, Now)));
        Assert.Equal("duty.wrong-presence", Code(() => entry.RecordPresence(-1, new(2018, 9, 12), Person.System, Now)));
        Assert.Equal("duty.recorded", Code(entry.RequireOpen));
    }

    [Fact]
    public void Duty_falls_on_the_chosen_weekdays_only()
    {
        var roster = Draw(new(2018, 9, 1), new(2018, 9, 30), [DayOfWeek.Saturday, DayOfWeek.Sunday, DayOfWeek.Sunday], 5, []);

        Assert.Equal([DayOfWeek.Saturday, DayOfWeek.Sunday], roster.Weekdays);
        Assert.Equal(10, Enumerable.Range(0, 30).Count(i => roster.IsDutyDay(new DateOnly(2018, 9, 1).AddDays(i))));
        Assert.Equal("duty.not-a-duty-day", Code(() => roster.Fill(Guid.CreateVersion7(), Guid.CreateVersion7(), new(2018, 9, 3), null, Helper("张三"), [])));
    }

    [Fact]
    public void Only_the_holder_of_a_post_that_counts_is_put_down_as_leader()
    {
        var roster = Draw(new(2018, 9, 11), new(2018, 9, 30), Daily, 1, [PostType.Leader]);
        var day = new DateOnly(2018, 9, 11);
        var leader = new DutyFiller(DutyRole.Leader, null, "王书记", null, 1);

        Assert.Equal("duty.not-a-leader", Code(() => roster.Fill(Guid.CreateVersion7(), Guid.CreateVersion7(), day, null, leader, [PostType.Member])));
        Assert.Equal("duty.wrong-filler", Code(() => roster.Fill(Guid.CreateVersion7(), Guid.CreateVersion7(), day, null, new(DutyRole.People, null, "张三", null, 2), [])));
        Assert.Equal("duty.wrong-filler", Code(() => roster.Fill(Guid.CreateVersion7(), Guid.CreateVersion7(), day, null, new(DutyRole.Leader, null, null, Guid.CreateVersion7(), 1), [])));
        Assert.Equal("duty.unknown-band", Code(() => roster.Fill(Guid.CreateVersion7(), Guid.CreateVersion7(), day, 1, Helper("张三"), [])));
        Assert.Equal(DutyRole.Leader, roster.Fill(Guid.CreateVersion7(), Guid.CreateVersion7(), day, null, leader, [PostType.Leader]).Role);
    }

    [Fact]
    public void A_roster_that_asks_for_nothing_or_for_no_day_is_refused()
    {
        Assert.Equal("duty.days", Code(() => Draw(new(2018, 9, 2), new(2018, 9, 1), Daily, 1, [])));
        Assert.Equal("duty.days", Code(() => Draw(new(2018, 9, 1), new(2018, 9, 2), [], 1, [])));
        Assert.Equal("duty.nothing-needed", Code(() => DutyRoster.Draw(Guid.CreateVersion7(), Campaign, SubjectKind.Body, Guid.CreateVersion7(), Plan(new(2018, 9, 1), new(2018, 9, 2), Daily, 0, []) with { NeedsLeader = false })));
        Assert.Equal("duty.wrong-subject", Code(() => DutyRoster.Draw(Guid.CreateVersion7(), Campaign, SubjectKind.Point, Guid.CreateVersion7(), Plan(new(2018, 9, 1), new(2018, 9, 2), Daily, 1, []))));
    }

    private static IEnumerable<DutyEntry> Filled(DutyRoster roster, DateOnly day, int index)
    {
        if (day == new DateOnly(2018, 9, 30)) yield break;
        if (day != new DateOnly(2018, 9, 20)) yield return roster.Fill(Guid.CreateVersion7(), Guid.CreateVersion7(), day, null, new(DutyRole.Leader, null, "王书记", null, 1), [PostType.Deputy]);
        yield return roster.Fill(Guid.CreateVersion7(), Guid.CreateVersion7(), day, null, new(DutyRole.People, null, null, Guid.CreateVersion7(), day == new DateOnly(2018, 9, 14) ? 74 : 79 + (index % 2)), []);
        yield return roster.Fill(Guid.CreateVersion7(), Guid.CreateVersion7(), day, null, Helper("张三"), []);
    }

    private static IReadOnlyCollection<DutyStrength> Strengths(IEnumerable<DutyEntry> entries) =>
        [.. entries.Select(e => new DutyStrength(e.Band, e.Role is DutyRole.Leader ? e.Counted : 0, e.Role is DutyRole.People ? e.Counted : 0))];

    private static DutyFiller Helper(string name) => new(DutyRole.People, null, name, null, 1);

    private static DutyRoster Draw(DateOnly from, DateOnly until, DayOfWeek[] weekdays, int people, PostType[] posts) =>
        DutyRoster.Draw(Guid.CreateVersion7(), Campaign, SubjectKind.Body, Guid.CreateVersion7(), Plan(from, until, weekdays, people, posts));

    private static DutyPlan Plan(DateOnly from, DateOnly until, DayOfWeek[] weekdays, int people, PostType[] posts) =>
        new("迎检值班", "Inspection duty", from, until, weekdays, true, posts, people, [], [], 3);

    private static string Code(Action act) => Assert.Throws<RefusedException>(act).Refusal.Code;
}
