using CampaignHub.Domain.Common;
using CampaignHub.Domain.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace CampaignHub.Domain.Tests.Scoring;

public sealed class ScoringSchemeTests
{
    private static readonly DateTimeOffset Now = new(2018, 8, 1, 1, 0, 0, TimeSpan.Zero);
    private static readonly Person Office = new(Guid.Parse("00000000-0000-0000-0000-0000000000c1"), "周敏", null);
    private static readonly ScoringScheme First = ScoringScheme.First(Guid.Parse("00000000-0000-0000-0000-0000000000a1"), Guid.Parse("00000000-0000-0000-0000-0000000000b1"));

    private static ScoringScheme Revise(int seen, decimal onTime, decimal closed, int minimum) => First.Revise(Guid.NewGuid(), seen, onTime, closed, minimum, Office, Now);

    private static string? RefusalOf(int seen, decimal onTime, decimal closed, int minimum)
    {
        try
        {
            Revise(seen, onTime, closed, minimum);
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Refusal.Code;
        }
    }

    [Fact]
    public void A_campaign_starts_with_version_one_that_nobody_decided()
    {
        Assert.Equal(SchemeTerms.First, First.Terms);
        Assert.Equal((null, null, null), (First.RevisedAt, First.ByUserId, First.ByName));
    }

    [Fact]
    public void A_revision_is_the_next_version_signed_by_whoever_decided_it_and_leaves_the_one_before()
    {
        var next = Revise(1, 0.65m, 0.35m, 8);

        Assert.Equal(new SchemeTerms(2, 0.65m, 0.35m, 8), next.Terms);
        Assert.Equal((First.CampaignId, Now, Office.UserId, "周敏"), (next.CampaignId, next.RevisedAt, next.ByUserId, next.ByName));
        Assert.Equal(SchemeTerms.First, First.Terms);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_revision_of_another_version_than_the_one_in_force_is_refused(int seen) => Assert.Equal("scoring.scheme-changed", RefusalOf(seen, 0.7m, 0.3m, 5));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1001)]
    public void A_minimum_out_of_range_is_refused(int minimum) => Assert.Equal("scoring.minimum-due", RefusalOf(1, 0.7m, 0.3m, minimum));

    [Fact]
    public void Weights_are_accepted_exactly_when_they_are_hundredths_that_make_one() => Prop.ForAll(
        (from onTime in Gen.Choose(-500, 1500)
         from closed in Gen.OneOf(Gen.Constant(1000 - onTime), Gen.Choose(-500, 1500))
         select (onTime, closed)).ToArbitrary(),
        drawn =>
        {
            var fits = drawn.onTime is >= 0 and <= 1000 && drawn.onTime % 10 == 0 && drawn.onTime + drawn.closed == 1000;
            return RefusalOf(1, drawn.onTime / 1000m, drawn.closed / 1000m, 5) == (fits ? null : "scoring.weights");
        }).QuickCheckThrowOnFailure();
}
