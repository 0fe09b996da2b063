using CampaignHub.Domain.Common;
using CampaignHub.Domain.Scoring;

namespace CampaignHub.Domain.Tests.Scoring;

public sealed class SchemeTollsTests
{
    private static readonly DateTimeOffset From = new(2018, 6, 30, 16, 0, 0, TimeSpan.Zero);
    private static readonly Guid Unit = Guid.Parse("00000000-0000-7000-8000-00000000000a");
    private static readonly SchemeTolls Dear = new(0.2m, 1m, 3m, false, true, false);

    [Fact]
    public void Reworks_buck_passing_and_rebounds_cost_what_the_scheme_says_and_never_more_than_there_is()
    {
        var figures = new UnitFigures(Unit, 10, 10, 10) { Returns = 2, BuckPasses = 1, Rebounds = 1 };
        Assert.Equal(100.00m, SchemeTerms.First.Score(figures));
        Assert.Equal(95.60m, (SchemeTerms.First with { Tolls = Dear }).Score(figures));
        Assert.Equal(0.00m, (SchemeTerms.First with { Tolls = Dear }).Score(figures with { Rebounds = 50 }));
    }

    [Fact]
    public void A_rebound_never_costs_less_than_a_rework()
    {
        var first = ScoringScheme.First(Guid.CreateVersion7(), Guid.CreateVersion7());
        ScoringScheme Revise(SchemeTolls tolls) => first.Revise(Guid.CreateVersion7(), 1, 0.7m, 0.3m, 5, Person.System, From, tolls);

        Assert.Equal("scoring.rebound-lighter", Assert.Throws<RefusedException>(() => Revise(Dear with { Rework = 4m })).Refusal.Code);
        Assert.Equal("scoring.tolls", Assert.Throws<RefusedException>(() => Revise(Dear with { BuckPass = -1m })).Refusal.Code);
        Assert.Equal(Dear, Revise(Dear).Terms.Tolls);
        Assert.Equal(Dear, Revise(Dear).Revise(Guid.CreateVersion7(), 2, 0.6m, 0.4m, 5, Person.System, From).Terms.Tolls);
    }

    [Fact]
    public void A_snapshot_says_so_in_a_second_format_only_where_there_is_any_of_it_and_both_recompute_to_the_same_bytes()
    {
        foreach (var (tolls, kind, format) in new[] { (SchemeTolls.None, (string?)null, 1), (Dear, null, 2), (SchemeTolls.None, "event", 2) })
        {
            var span = PeriodSpan.Of(Period.Parse("2018-07"), "Asia/Shanghai");
            var due = new DueCase(Guid.CreateVersion7(), 1, Unit, span.From.AddDays(3), span.From.AddDays(2)) { Returns = 1, Rebounds = 1, Kind = kind };
            var inputs = PeriodInputs.Of(Guid.CreateVersion7(), span, SchemeTerms.First with { Tolls = tolls }, [new(Unit, "A", "甲", "A", ScoredGroup.All)], [due]);
            var bytes = SnapshotJson.Write(inputs);

            Assert.StartsWith($"{{\"format\":{format},", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
            Assert.Equal(bytes, PeriodClose.Recompute(bytes));
            Assert.Equal(inputs.Terms, SnapshotJson.Read(bytes).Terms);
        }
    }
}
