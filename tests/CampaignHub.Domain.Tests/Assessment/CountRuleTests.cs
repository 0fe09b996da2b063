using CampaignHub.Domain.Assessment;
using FsCheck;
using FsCheck.Fluent;

namespace CampaignHub.Domain.Tests.Assessment;

public sealed class CountRuleTests
{
    private static readonly Arbitrary<(CountRule Rule, int Count, int? Metres)> Cases =
        (from minimum in Gen.Choose(0, 50)
         from stretch in Gen.Choose(0, 600)
         from count in Gen.Choose(0, 300)
         from metres in Gen.Choose(-1, 5000)
         select (new CountRule(minimum, stretch == 0 ? null : stretch, "处", "pieces"), count, metres < 0 ? (int?)null : metres)).ToArbitrary();

    [Theory]
    [InlineData(1, 200, null, 1)]
    [InlineData(1, 200, 150, 1)]
    [InlineData(1, 200, 399, 1)]
    [InlineData(1, 200, 400, 2)]
    [InlineData(3, 500, 1600, 9)]
    [InlineData(5, null, 10_000, 5)]
    public void A_rule_asks_its_minimum_for_every_whole_stretch_and_never_less(int minimum, int? perMetres, int? walked, long required) =>
        Assert.Equal(required, new CountRule(minimum, perMetres, "处", "pieces").Required(walked));

    [Fact]
    public void The_judge_is_a_threshold_at_what_is_required() => Prop.ForAll(Cases, c =>
    {
        var required = c.Rule.Required(c.Metres);
        return c.Rule.IsMetBy(c.Count, c.Metres) == (c.Count >= required) && required >= c.Rule.Minimum
            && (!c.Rule.IsMetBy(c.Count, c.Metres) || c.Rule.IsMetBy(c.Count + 1, c.Metres));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Walking_further_never_asks_for_less() => Prop.ForAll(Cases, c =>
        c.Metres is not { } metres || c.Rule.Required(metres) <= c.Rule.Required(metres + 100)).QuickCheckThrowOnFailure();
}
