using CampaignHub.Domain.Organisation;

namespace CampaignHub.Domain.Tests.Organisation;

public sealed class DivisionPlanTests
{
    private static DivisionPlan Plan(string[] known, params string[] codes) => DivisionPlan.Of(codes.Select((c, i) => new DivisionLine("a.csv", i + 2, c, c == "150422101" ? "" : $"名{c}", null)), known.ToHashSet());

    [Theory]
    [InlineData("15", AreaLevel.Province)]
    [InlineData("1504", AreaLevel.City)]
    [InlineData("150422", AreaLevel.County)]
    [InlineData("150422100", AreaLevel.Town)]
    [InlineData("150422100200", AreaLevel.Village)]
    [InlineData("", null)]
    [InlineData("150", null)]
    [InlineData("15A4", null)]
    [InlineData("１５", null)]
    public void The_length_of_a_code_is_its_level(string code, AreaLevel? level) => Assert.Equal(level, DivisionPlan.LevelOf(code));

    [Fact]
    public void Parents_come_first_and_are_the_longest_known_beginning()
    {
        var plan = Plan(["15", "1504"], "150422100200", "150422", "150422100", "150423300");

        Assert.Equal([("150422", "1504"), ("150422100", "150422"), ("150423300", "1504"), ("150422100200", "150422100")], plan.Placed.Select(p => (p.Line.Code, p.ParentCode!)));
        Assert.Empty(plan.Refused);
    }

    [Fact]
    public void A_refused_row_takes_the_rows_below_it_along()
    {
        var plan = Plan(["15", "1504", "150422"], "150422101", "150422101200", "99", "9901", "88", "77", "77");

        Assert.Equal(["99", "88", "77", "9901"], plan.Placed.Select(p => p.Line.Code));
        Assert.Equal([("77", "area.code-repeated"), ("150422101", "area.name-missing"), ("150422101200", "area.parent-missing")], plan.Refused.Select(r => (r.Line.Code, r.Refusal.Code)));
    }
}
