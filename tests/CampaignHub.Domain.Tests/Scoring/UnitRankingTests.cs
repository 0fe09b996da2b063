using CampaignHub.Domain.Scoring;
using FsCheck;
using FsCheck.Fluent;
using static CampaignHub.Domain.Tests.Scoring.Scored;

namespace CampaignHub.Domain.Tests.Scoring;

public sealed class UnitRankingTests
{
    private static readonly string[] Codes = ["A", "B", "C", "D", "E", "F", "G", "H", "a1", "单位"];

    private static IReadOnlyList<UnitStanding> Rank(params UnitFigures[] figures) =>
        Assert.Single(UnitRanking.Of(SchemeTerms.First, Codes.Select(c => Unit(c)), figures.ToDictionary(f => f.UnitId))).Rows;

    [Fact]
    public void July_2018_of_the_ten_agencies_comes_out_as_published()
    {
        (string Agency, int Due, int Closed, int OnTime)[] ledger =
        [
            ("DCA", 1, 1, 1), ("DCAS", 1, 0, 0), ("DOF", 13, 13, 7), ("DOHMH", 4, 4, 4), ("DOITT", 1, 1, 1), ("DOT", 14, 13, 13), ("DPR", 13, 12, 6), ("EDC", 2, 2, 0), ("HPD", 1, 1, 1), ("NYPD", 10, 10, 10),
        ];
        var inputs = PeriodInputs.Of(Guid.Empty, July, SchemeTerms.First, ledger.Select(a => Unit(a.Agency)), ledger.SelectMany(a => Cases(a.Agency, a.Due, a.Closed, a.OnTime)));

        var group = Assert.Single(inputs.Rank());

        Assert.Equal(("all", "全部单位"), (group.Group.Code, group.Group.NameZh));
        Assert.Equal(
            [
                (1, "NYPD", 10, 10, 10, 100.00m), (2, "DOT", 14, 13, 13, 92.86m), (3, "DOF", 13, 13, 7, 67.69m), (4, "DPR", 13, 12, 6, 60.00m),
            ],
            group.Rows.Where(r => r.Rank is not null).Select(r => (r.Rank!.Value, r.Unit.Code, r.Figures.Due, r.Figures.Closed, r.Figures.OnTime, r.Score)));
        Assert.Equal(["DCA", "DCAS", "DOHMH", "DOITT", "EDC", "HPD"], group.Rows.Where(r => r.Rank is null).Select(r => r.Unit.Code));
    }

    [Fact]
    public void Ties_share_a_rank_skip_the_next_and_stand_in_order_of_code()
    {
        var rows = Rank(Figures("D", 10, 0, 0), Figures("C", 10, 5, 5), Figures("B", 20, 10, 10), Figures("A", 5, 5, 5));

        Assert.Equal([("A", 1), ("B", 2), ("C", 2), ("D", 4)], rows.Select(r => (r.Unit.Code, r.Rank!.Value)));
    }

    [Fact]
    public void Scores_that_differ_only_behind_the_second_place_tie()
    {
        var rows = Rank(Figures("A", 30_000, 10_000, 10_000), Figures("B", 30_001, 10_000, 10_000));

        Assert.Equal([1, 1], rows.Select(r => r.Rank!.Value));
    }

    [Theory]
    [InlineData(8000, 1, 0, 0.00)]
    [InlineData(2000, 1, 0, 0.02)]
    [InlineData(400, 5, 5, 1.25)]
    [InlineData(16, 1, 0, 1.88)]
    [InlineData(14, 13, 13, 92.86)]
    public void Scores_are_rounded_half_away_from_zero(int due, int closed, int onTime, decimal score)
    {
        Assert.Equal(score, SchemeTerms.First.Score(Figures("A", due, closed, onTime)));
    }

    [Fact]
    public void Four_due_cases_are_listed_and_five_are_ranked()
    {
        var rows = Rank(Figures("A", 4, 4, 4), Figures("B", 5, 0, 0));

        Assert.Equal([("B", 1), ("A", (int?)null)], rows.Select(r => (r.Unit.Code, r.Rank)));
    }

    [Fact]
    public void Groups_are_ranked_apart_and_units_without_cases_are_not_listed()
    {
        var towns = new ScoredGroup("towns", "乡镇组", "Towns");
        var departments = new ScoredGroup("departments", "部门组", "Departments");
        var figures = new[] { Figures("A", 10, 10, 10), Figures("B", 10, 9, 9), Figures("C", 10, 1, 1) };

        var groups = UnitRanking.Of(SchemeTerms.First, [Unit("C", towns), Unit("A", departments), Unit("B", towns), Unit("D", towns)], figures.ToDictionary(f => f.UnitId));

        Assert.Equal(
            [("departments", "A", 1), ("towns", "B", 1), ("towns", "C", 2)],
            groups.SelectMany(g => g.Rows.Select(r => (g.Group.Code, r.Unit.Code, r.Rank!.Value))));
    }

    [Fact]
    public void Any_figures_give_a_competition_ranking_by_score() => Prop.ForAll(AnyFigures, figures =>
    {
        var rows = Rank(figures).Where(r => r.Rank is not null).ToList();
        return rows.All(r => r.Rank == 1 + rows.Count(o => o.Score > r.Score))
            && rows.Zip(rows.Skip(1)).All(p => p.First.Score > p.Second.Score || (p.First.Score == p.Second.Score && string.CompareOrdinal(p.First.Unit.Code, p.Second.Unit.Code) < 0));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_score_lies_between_0_and_100_in_hundredths() => Prop.ForAll(AnyFigures, figures =>
        Rank(figures).All(r => r.Score is >= 0 and <= 100 && r.Score * 100 == decimal.Truncate(r.Score * 100))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_input_does_not_matter() => Prop.ForAll(AnyFigures, figures =>
        Rank(figures).SequenceEqual(Rank([.. figures.Reverse()]))).QuickCheckThrowOnFailure();

    [Fact]
    public void Another_units_case_changes_nothing_in_my_figures() => Prop.ForAll(AnyFigures, figures =>
    {
        var mine = Codes[..^1];
        var cases = figures.SelectMany(f => Cases(mine.FirstOrDefault(c => UnitId(c) == f.UnitId) ?? mine[0], f.Due, f.Closed, f.OnTime)).DistinctBy(c => c.CaseId).ToList();
        var before = UnitFigures.Of(cases, July.From, July.Until);
        var after = UnitFigures.Of(cases.Append(Case(1, Codes[^1], July.From, null)), July.From, July.Until);
        return before.All(b => after[b.Key] == b.Value) && after.Count == before.Count + 1;
    }).QuickCheckThrowOnFailure();

    private static Arbitrary<UnitFigures[]> AnyFigures { get; } = (
        from codes in Gen.NonEmptyListOf(Gen.Elements(Codes[..^1]))
        from counts in Gen.ArrayOf(from due in Gen.Choose(1, 60) from closed in Gen.Choose(0, due) from onTime in Gen.Choose(0, closed) select (due, closed, onTime), codes.Count)
        select codes.Zip(counts, (code, c) => Figures(code, c.due, c.closed, c.onTime)).DistinctBy(f => f.UnitId).ToArray()).ToArbitrary();
}
