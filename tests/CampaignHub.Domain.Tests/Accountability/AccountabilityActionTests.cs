using CampaignHub.Domain.Accountability;
using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Tests.Accountability;

public sealed class AccountabilityActionTests
{
    private static readonly DateOnly Today = new(2018, 7, 10);
    private static readonly DateTimeOffset Now = new(2018, 7, 10, 1, 0, 0, TimeSpan.Zero);

    private static AccountabilityAction Record(AccountabilityKind kind, string? name, DateOnly on) => AccountabilityAction.Record(
        Guid.CreateVersion7(), Guid.CreateVersion7(), kind, Guid.CreateVersion7(), (null, name, null), on, "区委", "整改不力", new(null, null, null), Today, Person.System, Now);

    [Theory]
    [InlineData(AccountabilityKind.ReminderTalk, false)]
    [InlineData(AccountabilityKind.Interview, true)]
    [InlineData(AccountabilityKind.WrittenReview, true)]
    [InlineData(AccountabilityKind.CircularCriticism, true)]
    [InlineData(AccountabilityKind.HonoursWithheld, true)]
    [InlineData(AccountabilityKind.Admonition, false)]
    [InlineData(AccountabilityKind.Transferred, false)]
    [InlineData(AccountabilityKind.Dismissed, false)]
    [InlineData(AccountabilityKind.ReferredToDiscipline, false)]
    public void Some_measures_fall_on_units_and_the_rest_on_persons(AccountabilityKind kind, bool onUnits)
    {
        Assert.Equal("甲", Record(kind, "甲", Today).PersonName);
        if (onUnits) Assert.Null(Record(kind, null, Today).PersonName);
        else Assert.Equal("accountability.needs-person", Assert.Throws<RefusedException>(() => Record(kind, null, Today)).Refusal.Code);
    }

    [Fact]
    public void No_decision_lies_ahead_and_a_record_is_withdrawn_once()
    {
        Assert.Equal("accountability.ahead", Assert.Throws<RefusedException>(() => Record(AccountabilityKind.Interview, null, Today.AddDays(1))).Refusal.Code);
        var action = Record(AccountabilityKind.Interview, null, Today);

        action.Withdraw("录入单位有误", Now);

        Assert.Equal((Now, "录入单位有误"), (action.WithdrawnAt, action.WithdrawnBecause));
        Assert.Equal("accountability.withdrawn", Assert.Throws<RefusedException>(() => action.Withdraw("再撤", Now)).Refusal.Code);
    }
}
