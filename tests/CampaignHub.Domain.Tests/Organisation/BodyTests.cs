using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Domain.Tests.Organisation;

public sealed class BodyTests
{
    private static readonly DateOnly Day = new(2018, 6, 3);

    [Fact]
    public void Every_day_answers_with_the_name_it_had()
    {
        var body = Founded();
        body.Amend(new(null, "二", "Two", 1), Day);
        body.Amend(new(null, "三", "Three", 1), Day.AddDays(10));

        Assert.Equal(["一", "二", "二", "三"], new[] { -1, 0, 9, 10 }.Select(d => body.On(Day.AddDays(d)).NameZh));
    }

    [Fact]
    public void A_second_change_on_the_same_day_replaces_the_first()
    {
        var body = Founded();
        body.Amend(new(null, "二", "Two", 1), Day);
        body.Amend(new(null, "三", "Three", 1), Day);

        Assert.Equal(["一", "三"], new[] { -1, 0 }.Select(d => body.On(Day.AddDays(d)).NameZh));
        Assert.Single(body.Past);
    }

    [Fact]
    public void A_change_before_an_earlier_one_before_the_founding_or_after_the_end_is_refused()
    {
        var body = Founded();
        body.Amend(new(null, "二", "Two", 1), Day);

        Assert.Equal("body.change-out-of-order", Assert.Throws<RefusedException>(() => body.Amend(new(null, "三", "Three", 1), Day.AddDays(-1))).Refusal.Code);
        Assert.Equal("body.change-out-of-order", Assert.Throws<RefusedException>(() => Founded().Amend(new(null, "三", "Three", 1), new(2017, 12, 31))).Refusal.Code);
        body.Dissolve(Day.AddDays(30));
        Assert.Equal("body.dissolved", Assert.Throws<RefusedException>(() => body.Amend(new(null, "三", "Three", 1), Day.AddDays(1))).Refusal.Code);
    }

    private static Body Founded() => Body.Create(Guid.NewGuid(), Guid.NewGuid(), null, BodyKind.WorkingGroup, "一", "One", 1, new DateOnly(2018, 1, 1));
}
