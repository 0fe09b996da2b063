using CampaignHub.Domain.Common;
using CampaignHub.Domain.Scoring;
using static CampaignHub.Domain.Tests.Scoring.Scored;

namespace CampaignHub.Domain.Tests.Scoring;

public sealed class UnitFiguresTests
{
    private static UnitFigures? Of(PeriodSpan span, params DueCase[] cases) => UnitFigures.Of(cases, span.From, span.Until).GetValueOrDefault(UnitId("A"));

    [Fact]
    public void A_limit_on_the_first_instant_is_in_the_period_and_one_on_the_last_is_in_the_next()
    {
        Assert.Equal(1, Of(July, Case(1, "A", July.From, null))?.Due);
        Assert.Null(Of(July, Case(1, "A", July.From.AddTicks(-1), null)));
        Assert.Equal(1, Of(July, Case(1, "A", July.Until.AddTicks(-1), null))?.Due);
        Assert.Null(Of(July, Case(1, "A", July.Until, null)));
    }

    [Fact]
    public void Closing_on_the_very_limit_is_on_time_and_one_tick_later_is_late()
    {
        var due = July.From.AddDays(3);

        Assert.Equal(Figures("A", 3, 3, 2), Of(July, Case(1, "A", due, due), Case(2, "A", due, due.AddTicks(-1)), Case(3, "A", due, due.AddTicks(1))));
    }

    [Fact]
    public void Closing_once_the_period_has_ended_does_not_count()
    {
        var due = July.Until.AddTicks(-1);

        Assert.Equal(Figures("A", 2, 1, 1), Of(July, Case(1, "A", due, due), Case(2, "A", due, July.Until)));
    }

    [Fact]
    public void A_case_closed_before_the_period_began_is_closed_on_time()
    {
        Assert.Equal(Figures("A", 1, 1, 1), Of(July, Case(1, "A", July.From.AddDays(1), July.From.AddDays(-20))));
    }

    [Fact]
    public void A_deferred_case_leaves_the_denominator()
    {
        Assert.Null(Of(July, Case(1, "A", July.From, null) with { Deferred = true }));
    }

    [Theory]
    [InlineData("2018-03", "2018-03-01T05:00:00Z", "2018-04-01T04:00:00Z")]
    [InlineData("2018-11", "2018-11-01T04:00:00Z", "2018-12-01T05:00:00Z")]
    [InlineData("2018-03-11", "2018-03-11T05:00:00Z", "2018-03-12T04:00:00Z")]
    [InlineData("2018-11-04", "2018-11-04T04:00:00Z", "2018-11-05T05:00:00Z")]
    [InlineData("2018-W27", "2018-07-02T04:00:00Z", "2018-07-09T04:00:00Z")]
    public void A_period_begins_and_ends_at_local_midnight_also_when_the_clock_changes(string period, string from, string until)
    {
        var span = PeriodSpan.Of(Period.Parse(period), "America/New_York");

        Assert.Equal((DateTimeOffset.Parse(from, null), DateTimeOffset.Parse(until, null)), (span.From, span.Until));
        Assert.Equal(2, Of(span, Case(1, "A", span.From, null), Case(2, "A", span.Until.AddTicks(-1), null), Case(3, "A", span.From.AddTicks(-1), null), Case(4, "A", span.Until, null))?.Due);
    }
}
