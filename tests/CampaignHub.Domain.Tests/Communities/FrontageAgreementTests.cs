using CampaignHub.Domain.Common;
using CampaignHub.Domain.Communities;

namespace CampaignHub.Domain.Tests.Communities;

public sealed class FrontageAgreementTests
{
    private static readonly DateOnly Today = new(2018, 7, 10);

    [Fact]
    public void It_is_signed_again_later_than_before_and_never_ahead()
    {
        var agreement = Sign(new(2018, 1, 5));

        agreement.Renew(new(2018, 7, 5), "李四", Today);
        agreement.Renew(new(2018, 7, 5), "李四", Today);

        Assert.Equal((1, "李四", new DateOnly(2018, 7, 5)), (agreement.Renewals, agreement.Party, agreement.RenewedOn));
        Assert.Equal("frontage.renewed-before", Code(() => agreement.Renew(new(2018, 7, 4), "李四", Today)));
        Assert.Equal("frontage.ahead", Code(() => agreement.Renew(new(2018, 7, 11), "李四", Today)));
        Assert.Equal("frontage.ahead", Code(() => Sign(new(2018, 7, 11))));
    }

    [Fact]
    public void A_breach_lies_between_the_signing_and_today()
    {
        var agreement = Sign(new(2018, 1, 5));
        FrontageBreach On(DateOnly day) => agreement.Breach(Guid.CreateVersion7(), day, "占道经营", 200, Today, Person.System, DateTimeOffset.UnixEpoch);

        Assert.Equal((agreement.Id, agreement.AreaId, 200m), (On(new(2018, 1, 5)).AgreementId, On(Today).AreaId, On(Today).Penalty));
        Assert.Equal("frontage.breach-before", Code(() => On(new(2018, 1, 4))));
        Assert.Equal("frontage.ahead", Code(() => On(new(2018, 7, 11))));
    }

    private static FrontageAgreement Sign(DateOnly day) => FrontageAgreement.Sign(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), FrontageKind.Three, "老张面馆", "人民路", "张三", day, Today);

    private static string Code(Action act) => Assert.Throws<RefusedException>(act).Refusal.Code;
}
