using CampaignHub.Domain.Common;
using CampaignHub.Domain.Supervision;
using FsCheck;
using FsCheck.Fluent;

namespace CampaignHub.Domain.Tests.Supervision;

public sealed class YearEndTests
{
    [Fact]
    public void Nobody_is_both_first_and_last_whatever_the_number_of_units_and_whatever_their_order()
    {
        var any = from scores in Gen.Choose(60, 75).ListOf() from top in Gen.Choose(0, 25) from bottom in Gen.Choose(0, 8) from turn in Gen.Choose(0, 20) select (scores: scores.ToList(), top, bottom, turn);
        Prop.ForAll(Arb.From(any), c =>
        {
            var units = c.scores.Select((s, i) => new MeanScore(new Guid(i, 0, 0, new byte[8]), s, 12)).ToList();
            var (first, last) = YearEnd.Of(units, c.top, c.bottom);
            var turned = YearEnd.Of([.. units.Skip(c.turn), .. units.Take(c.turn)], c.top, c.bottom);
            return !first.Intersect(last).Any() && first.SequenceEqual(turned.First) && last.SequenceEqual(turned.Last)
                && last.Count <= units.Count / 2 && (last.Count == 0 || first.Count == 0 || first.Min(u => u.Score) > last.Max(u => u.Score) || c.bottom == 0);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void With_few_units_the_last_are_half_of_them_and_the_first_are_the_rest()
    {
        MeanScore[] five = [Unit(1, 95), Unit(2, 91), Unit(3, 88), Unit(4, 80), Unit(5, 71)];

        var (first, last) = YearEnd.Of(five, 20, 4);

        Assert.Equal([5, 4], last.Select(Number));
        Assert.Equal([1, 2, 3], first.Select(Number));
        Assert.Equal([5], YearEnd.Of(five, 0, 1).Last.Select(Number));
        Assert.Empty(YearEnd.Of([Unit(1, 60)], 20, 4).Last);
    }

    [Fact]
    public void A_unit_that_changes_its_group_in_July_stands_once_in_the_new_one_with_all_its_months()
    {
        var (stays, moves) = (Unit(1, 0).UnitId, Unit(2, 0).UnitId);
        MonthScore[] months = [new(moves, "2018-07", "B", 90), new(moves, "2018-06", "A", 70), new(stays, "2018-06", "A", 80), new(moves, "2018-05", "A", 80)];

        var groups = YearEnd.Means(months);

        Assert.Equal(["A", "B"], groups.Select(g => g.GroupCode));
        Assert.Equal([new(stays, 80, 1), new(moves, 80, 3)], groups.SelectMany(g => g.Units));
    }

    [Fact]
    public void Citywide_the_first_and_last_are_those_that_few_others_surpass_or_trail_whatever_their_group()
    {
        var unit = from points in Gen.Choose(70, 74).NonEmptyListOf() from groupNumber in Gen.Choose(0, 3) select (Points: points.Take(12).ToList(), Group: $"G{groupNumber}");
        var any = from units in unit.ListOf() from top in Gen.Choose(0, 12) from bottom in Gen.Choose(0, 5) select (Units: units.ToList(), top, bottom);
        Prop.ForAll(Arb.From(any), c =>
        {
            var months = c.Units.SelectMany((u, i) => u.Points.Select((p, m) => new MonthScore(Unit(i, 0).UnitId, $"2018-{m + 1:D2}", u.Group, p)));
            var (first, last) = YearEnd.Fields(months, VerdictReach.Citywide).Select(field => YearEnd.Of(field, c.top, c.bottom)).SingleOrDefault(([], []));

            // Counted pair by pair in whole numbers: a mean is more than another where the cross products are.
            var half = c.Units.Count / 2;
            var all = Enumerable.Range(0, c.Units.Count).ToList();
            var bottom = Math.Min(c.bottom, half);
            var trailing = all.Where(u => all.Count(o => Compare(o, u) < 0) < bottom).ToList();
            if (trailing.Count > half) trailing = [.. all.Where(u => all.Count(o => Compare(o, u) <= 0) < bottom)];
            var rest = all.Except(trailing).ToList();
            var leading = rest.Where(u => rest.Count(o => Compare(o, u) > 0) < c.top);
            return first.Select(Number).ToHashSet().SetEquals(leading) && last.Select(Number).ToHashSet().SetEquals(trailing);

            int Compare(int a, int b) => (c.Units[a].Points.Sum() * c.Units[b].Points.Count).CompareTo(c.Units[b].Points.Sum() * c.Units[a].Points.Count);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Of_seventy_three_units_in_two_groups_twenty_and_four_are_named_citywide_and_as_many_in_each_group_apart()
    {
        // Every third unit is a town; number 73 stands highest. The towns are 3, 6, … 72, the departments the rest.
        var months = Enumerable.Range(1, 73).Select(n => new MonthScore(Unit(n, 0).UnitId, "2018-12", n % 3 == 0 ? "towns" : "departments", 20 + n)).ToList();

        var (first, last) = YearEnd.Of(YearEnd.Fields(months, VerdictReach.Citywide).Single(), 20, 4);
        var apart = YearEnd.Fields(months, VerdictReach.RankingGroup).Select(field => YearEnd.Of(field, 20, 4)).ToList();

        Assert.Equal([73, 72, 71, 70, 69, 68, 67, 66, 65, 64, 63, 62, 61, 60, 59, 58, 57, 56, 55, 54], first.Select(Number));
        Assert.Equal([1, 2, 3, 4], last.Select(Number));
        Assert.Equal([1, 2, 4, 5, 3, 6, 9, 12], apart.SelectMany(group => group.Last).Select(Number));
        Assert.Equal([20, 20], apart.Select(group => group.First.Count));
    }

    [Theory]
    [InlineData("2018-07", 3, "2018-07", "2018-06", "2018-05")]
    [InlineData("2018-01", 2, "2018-01", "2017-12", "2017-10")]
    [InlineData("2018-03", 0, "2018-02", "2018-01")]
    public void Reds_in_a_row_are_counted_back_over_the_turn_of_the_year(string month, int expected, params string[] red) =>
        Assert.Equal(expected, CardPeriod.Parse(month).RedsInARow(red.ToHashSet()));

    [Fact]
    public void A_quarter_is_three_months_and_flags_go_by_quarters()
    {
        Assert.Equal(["2018-07", "2018-08", "2018-09"], CardPeriod.Parse("2018-Q3").Months);
        foreach (var wrong in new[] { "2018", "2018-13", "2018-Q5", "2018-7", "abcd-01" }) Assert.Equal("card.period", Assert.Throws<RefusedException>(() => CardPeriod.Parse(wrong)).Refusal.Code);
        Assert.Equal("card.flag-by-quarter", Assert.Throws<RefusedException>(() =>
            UnitCard.Give(Guid.CreateVersion7(), Guid.Empty, Guid.Empty, CardColour.BlackFlag, CardPeriod.Parse("2018-07"), "末位", null, Person.System, default)).Refusal.Code);
    }

    private static MeanScore Unit(int number, decimal score) => new(new Guid(number, 0, 0, new byte[8]), score, 12);

    private static int Number(MeanScore unit) => BitConverter.ToInt32(unit.UnitId.ToByteArray());
}
