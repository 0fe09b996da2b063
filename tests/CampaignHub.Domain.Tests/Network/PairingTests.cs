using CampaignHub.Domain.Common;
using CampaignHub.Domain.Network;

namespace CampaignHub.Domain.Tests.Network;

public sealed class PairingTests
{
    private static readonly Guid Somewhere = new("00000000-0000-0000-0000-000000000001");
    private static readonly DateOnly First = new(2018, 6, 1);
    private static readonly Person Somebody = new(Guid.Empty, "甲", null);

    [Fact]
    public void A_leader_needs_a_name_and_a_unit_is_bound_without_one()
    {
        Refused("pairing.wrong-holder", () => Begin(PairingKind.AdoptingLeader, unitId: Somewhere));
        Refused("pairing.wrong-holder", () => Begin(PairingKind.SupportUnit, leader: "甲"));
        Refused("pairing.wrong-holder", () => Begin(PairingKind.Partnership, unitId: Somewhere, leader: "甲"));
        Assert.Equal("甲", Begin(PairingKind.AdoptingLeader, leader: "甲").LeaderName);
    }

    [Theory]
    [InlineData(0, PeriodKind.Week)]
    [InlineData(32, PeriodKind.Month)]
    [InlineData(1, PeriodKind.Day)]
    public void A_rhythm_that_nobody_can_keep_is_refused(int visits, PeriodKind per) =>
        Refused("pairing.rhythm", () => Begin(PairingKind.SupportUnit, unitId: Somewhere, rhythm: new(visits, per)));

    [Fact]
    public void Visits_are_logged_within_the_term_and_not_ahead_of_the_day()
    {
        var pairing = Begin(PairingKind.SupportUnit, unitId: Somewhere);
        pairing.End(First.AddDays(20));

        Refused("pairing.visit-outside", () => Log(pairing, First.AddDays(-1)));
        Refused("pairing.visit-outside", () => Log(pairing, First.AddDays(21)));
        Refused("pairing.visit-ahead", () => Log(pairing, First.AddDays(11)));
        Assert.Equal((First.AddDays(10), Somewhere), (Log(pairing, First.AddDays(10)).Day, Log(pairing, First).UnitId!.Value));
        Refused("pairing.ended", () => pairing.End(First.AddDays(20)));
        Refused("pairing.backwards", () => pairing.End(First.AddDays(-1)));
    }

    [Fact]
    public void A_reminder_tells_the_office_the_sum_and_every_unit_its_own()
    {
        var other = new Guid("00000000-0000-0000-0000-000000000002");

        var reminder = Reminder.OfVisits(Somewhere, Somewhere, Period.Parse("2018-W27"), [(Somewhere, 1), (Somewhere, 2), (other, 1), (null, 3)]);

        Assert.Equal([(null, 4, 7), (Somewhere, 2, 3), (other, 1, 1)], reminder.Events.Cast<VisitsFellShort>().Select(e => (e.UnitId, e.Pairings, e.Visits)));
        Assert.Empty(Reminder.OfVisits(Somewhere, Somewhere, Period.Parse("2018-W27"), []).Events);
    }

    private static PairingVisit Log(Pairing pairing, DateOnly day) => pairing.LogVisit(Guid.Empty, day, "甲", "走访", null, First.AddDays(10), Somebody, DateTimeOffset.UnixEpoch);

    private static Pairing Begin(PairingKind kind, Guid? unitId = null, string? leader = null, VisitRhythm? rhythm = null) =>
        Pairing.Begin(Somewhere, Somewhere, kind, Somewhere, unitId, null, leader, rhythm ?? new(1, PeriodKind.Week), First, null);

    private static void Refused(string code, Action act) => Assert.Equal(code, Assert.Throws<RefusedException>(act).Refusal.Code);
}
