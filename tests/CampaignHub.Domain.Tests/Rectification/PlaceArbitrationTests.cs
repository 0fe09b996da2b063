using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Domain.Tests.Rectification;

public sealed class PlaceArbitrationTests
{
    private static readonly DateTimeOffset Now = new(2018, 7, 10, 1, 0, 0, TimeSpan.Zero);
    private static readonly Person Office = new(Guid.CreateVersion7(), "周", null);
    private static readonly Guid Unit = Guid.CreateVersion7();

    private static PlaceArbitration Open() => PlaceArbitration.Open(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), PlaceDoubt.OutsideEveryArea, new GeoPoint(120, 30), [], 24, Now);

    private static string Refused(Action act) => Assert.Throws<RefusedException>(act).Refusal.Code;

    [Fact]
    public void A_question_has_a_clock_and_tells_the_office()
    {
        var question = Open();

        Assert.Equal((ArbitrationState.Open, Now.AddHours(24)), (question.State, question.DueAt));
        Assert.IsType<PlaceDoubted>(Assert.Single(question.Events));
    }

    [Fact]
    public void It_is_settled_once_and_in_one_way()
    {
        Action<PlaceArbitration>[] ways = [q => q.Decide(null, Unit, null, Office, Now), q => q.GiveToFallback(Unit, Now), q => q.Overtake(Unit, Now)];
        foreach (var first in ways)
        {
            var question = Open();
            first(question);
            Assert.Equal((Unit, 1), (question.UnitId!.Value, question.Version));
            Assert.All(ways, second => Assert.Equal("arbitration.settled", Refused(() => second(question))));
        }
    }

    [Fact]
    public void A_decision_names_an_area_or_a_unit() => Assert.Equal("arbitration.nothing-decided", Refused(() => Open().Decide(null, null, "?", Office, Now)));
}
