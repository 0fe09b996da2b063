using System.Text;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Scoring;
using FsCheck;
using FsCheck.Fluent;
using static CampaignHub.Domain.Tests.Scoring.Scored;

namespace CampaignHub.Domain.Tests.Scoring;

public sealed class PeriodCloseTests
{
    private static readonly ScoredGroup Towns = new("towns", "乡镇街道组", "Towns & \"streets\"");
    private static readonly Guid CampaignId = Guid.Parse("11111111-2222-3333-4444-555555555555");

    private static PeriodInputs Inputs(IEnumerable<DueCase> cases) => PeriodInputs.Of(CampaignId, July, SchemeTerms.First, [Unit("A", Towns), Unit("B"), Unit("C")], cases);

    private static PeriodClose Close(PeriodInputs inputs) => PeriodClose.Close(Guid.Parse("99999999-2222-3333-4444-555555555555"), inputs, Person.System, July.Until);

    [Fact]
    public void A_snapshot_is_canonical_json_to_the_byte()
    {
        var close = Close(Inputs([Case(2, "B", July.From, null), Case(1, "A", July.From.AddTicks(1), July.From)]));

        Assert.Equal(
            (
                "{'format':1,'campaign':'11111111-2222-3333-4444-555555555555','period':'2018-07','timeZone':'America/New_York','from':'2018-07-01T04:00:00.0000000Z','until':'2018-08-01T04:00:00.0000000Z',"
                + "'scheme':{'version':1,'onTimeWeight':0.7,'closedWeight':0.3,'minimumDue':5},"
                + "'groups':[{'code':'all','nameZh':'全部单位','nameEn':'All units'},{'code':'towns','nameZh':'乡镇街道组','nameEn':'Towns \\u0026 \\u0022streets\\u0022'}],"
                + $"'units':[{{'id':'{UnitId("A")}','code':'A','nameZh':'A 局','nameEn':'A','group':'towns'}},{{'id':'{UnitId("B")}','code':'B','nameZh':'B 局','nameEn':'B','group':'all'}}],"
                + $"'cases':[{{'id':'00000000-0000-0000-0100-000000000000','number':1,'unit':'{UnitId("A")}','due':'2018-07-01T04:00:00.0000001Z','closed':'2018-07-01T04:00:00.0000000Z'}},"
                + $"{{'id':'00000000-0000-0000-0200-000000000000','number':2,'unit':'{UnitId("B")}','due':'2018-07-01T04:00:00.0000000Z','closed':null}}],"
                + $"'results':[{{'group':'all','rows':[{{'rank':null,'unit':'{UnitId("B")}','due':1,'closed':0,'onTime':0,'score':0.00}}]}},"
                + $"{{'group':'towns','rows':[{{'rank':null,'unit':'{UnitId("A")}','due':1,'closed':1,'onTime':1,'score':100.00}}]}}]}}").Replace('\'', '"'),
            Encoding.UTF8.GetString(close.Snapshot!.Content));
        Assert.Equal(PeriodSnapshot.Hash(close.Snapshot.Content), close.ContentHash);
        Assert.Matches("^[0-9a-f]{64}$", close.ContentHash);
    }

    [Fact]
    public void Recomputing_any_snapshot_gives_the_same_bytes_in_whatever_order_its_inputs_came() => Prop.ForAll(
        (from unit in Gen.Elements("A", "B", "C")
         from due in Gen.Choose(-100, 900)
         from closed in Gen.Choose(-200, 1200)
         from open in Gen.Elements(true, false)
         select (unit, due, closed, open)).ListOf().ToArbitrary(),
        drawn =>
        {
            var cases = drawn.Select((d, i) => Case(i, d.unit, July.From.AddHours(d.due), d.open ? null : July.From.AddHours(d.closed))).ToList();
            var content = Close(Inputs(cases)).Snapshot!.Content;
            cases.Reverse();
            return PeriodClose.Recompute(content).SequenceEqual(content) && SnapshotJson.Write(Inputs(cases)).SequenceEqual(content);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_standings_are_the_results_of_the_snapshot()
    {
        var close = Close(Inputs(Cases("A", 6, 5, 4).Concat(Cases("B", 9, 9, 9)).Concat(Cases("C", 2, 1, 0))));

        Assert.Equal(PeriodClose.StandingsOf(close.Id, SnapshotJson.Read(close.Snapshot!.Content)), close.Standings);
        Assert.Equal([("B", 1), ("C", null), ("A", (int?)1)], close.Standings.Select(s => (s.UnitCode, s.Rank)));
    }

    [Fact]
    public void A_changed_input_no_longer_gives_the_hash()
    {
        var close = Close(Inputs(Cases("A", 6, 5, 4)));
        var forged = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(close.Snapshot!.Content).Replace("\"closed\":null", "\"closed\":\"2018-07-02T00:00:00.0000000Z\"", StringComparison.Ordinal));

        Assert.NotEqual(close.ContentHash, PeriodSnapshot.Hash(PeriodClose.Recompute(forged)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"format":2}""")]
    public void Bytes_that_are_no_snapshot_are_told_apart(string content)
    {
        Assert.Throws<InvalidDataException>(() => PeriodClose.Recompute(Encoding.UTF8.GetBytes(content)));
    }

    [Fact]
    public void A_period_that_is_not_over_cannot_be_closed()
    {
        var refused = Assert.Throws<RefusedException>(() => PeriodClose.Close(Guid.Empty, Inputs([]), Person.System, July.Until.AddTicks(-1)));

        Assert.Equal("period.not-over", refused.Refusal.Code);
    }

    [Fact]
    public void A_period_without_cases_closes_empty() => Assert.Empty(Close(Inputs([])).Standings);
}
