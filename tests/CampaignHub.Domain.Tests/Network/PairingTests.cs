using CampaignHub.Domain.Common;
using CampaignHub.Domain.Network;

namespace CampaignHub.Domain.Tests.Network;

public sealed class PairingTests
{
    private static readonly Guid Somewhere = new("00000000-0000-0000-0000-000000000001");
    private static readonly DateOnly First = new(2018, 6, 1);
    private static readonly Person Somebody = new(Guid.Empty, "甲", null);

    [Fact]
    public void Every_kind_takes_a_unit_a_body_or_a_named_person_and_nobody_else()
    {
        PairingHolder[] holders = [PairingHolder.OfUnit(Somewhere), PairingHolder.OfBody(Somewhere), PairingHolder.Named("甲"), PairingHolder.Named("甲", Somewhere), new(Somewhere, Somewhere, null, null), new(null, Somewhere, null, "甲"), new(null, null, null, null)];
        foreach (var kind in Enum.GetValues<PairingKind>())
        {
            int[] fitting = kind switch { PairingKind.SupportUnit or PairingKind.Partnership => [0], PairingKind.SupervisionTeam => [1], _ => [2, 3] };
            foreach (var (index, holder) in holders.Index())
            {
                if (fitting.Contains(index)) Assert.Equal((holder.UnitId, holder.BodyId, holder.PersonName), (Begin(kind, holder).UnitId, Begin(kind, holder).BodyId, Begin(kind, holder).PersonName));
                else Refused("pairing.wrong-holder", () => Begin(kind, holder));
            }
        }
    }

    [Theory]
    [InlineData(0, PeriodKind.Week)]
    [InlineData(32, PeriodKind.Month)]
    [InlineData(40, PeriodKind.Day)]
    public void A_rhythm_that_nobody_can_keep_is_refused(int visits, PeriodKind per) =>
        Refused("pairing.rhythm", () => Begin(PairingKind.SupportUnit, PairingHolder.OfUnit(Somewhere), new(visits, per)));

    [Fact]
    public void Visits_are_logged_within_the_term_and_not_ahead_of_the_day()
    {
        var pairing = Begin(PairingKind.SupportUnit, PairingHolder.OfUnit(Somewhere));
        pairing.End(First.AddDays(20));

        Refused("pairing.visit-outside", () => Log(pairing, First.AddDays(-1)));
        Refused("pairing.visit-outside", () => Log(pairing, First.AddDays(21)));
        Refused("pairing.visit-ahead", () => Log(pairing, First.AddDays(11)));
        Assert.Equal((First.AddDays(10), Somewhere), (Log(pairing, First.AddDays(10)).Day, Log(pairing, First).UnitId!.Value));
        Refused("pairing.ended", () => pairing.End(First.AddDays(20)));
        Refused("pairing.backwards", () => pairing.End(First.AddDays(-1)));
    }

    [Fact]
    public void A_reminder_tells_the_office_the_sum_and_every_unit_and_body_its_own()
    {
        var other = new Guid("00000000-0000-0000-0000-000000000002");

        var reminder = Reminder.OfVisits(Somewhere, Somewhere, Period.Parse("2018-W27"), [(Somewhere, null, 1), (Somewhere, null, 2), (other, null, 1), (null, other, 2), (null, null, 3)]);

        Assert.Equal([(null, null, 5, 9), (Somewhere, null, 2, 3), (other, null, 1, 1), (null, other, 1, 2)], reminder.Events.Cast<VisitsFellShort>().Select(e => (e.UnitId, e.BodyId, e.Pairings, e.Visits)));
        Assert.Empty(Reminder.OfVisits(Somewhere, Somewhere, Period.Parse("2018-W27"), []).Events);
    }

    [Fact]
    public void A_visit_keeps_its_route_in_order_and_is_bounded()
    {
        var pairing = Begin(PairingKind.SupervisionTeam, PairingHolder.OfBody(Somewhere), new(1, PeriodKind.Day));
        Guid[] route = [.. Enumerable.Range(0, VisitReport.MostPoints).Select(_ => Guid.NewGuid())];
        PairingVisit Logged(int? visitors, params Guid[] points) => pairing.LogVisit(Guid.Empty, First, new("甲", "巡查", null, visitors, points), First, Somebody, DateTimeOffset.UnixEpoch);

        Assert.Equal(route, Logged(5, route).PointIds);
        Assert.Equal(5, Logged(5, route).Visitors);
        Refused("pairing.visit-points", () => Logged(5, [.. route, Guid.NewGuid()]));
        Refused("pairing.visit-points", () => Logged(0));
        Refused("pairing.visit-points", () => Logged(VisitReport.MostVisitors + 1));
    }

    private static PairingVisit Log(Pairing pairing, DateOnly day) => pairing.LogVisit(Guid.Empty, day, VisitReport.Of("甲", "走访"), First.AddDays(10), Somebody, DateTimeOffset.UnixEpoch);

    private static Pairing Begin(PairingKind kind, PairingHolder holder, VisitRhythm? rhythm = null) =>
        Pairing.Begin(Somewhere, Somewhere, kind, Somewhere, holder, rhythm ?? new(1, PeriodKind.Week), First, null);

    private static void Refused(string code, Action act) => Assert.Equal(code, Assert.Throws<RefusedException>(act).Refusal.Code);
}
