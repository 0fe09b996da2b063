using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Network;

/// <summary>As what somebody regularly visits an area.</summary>
public enum PairingKind
{
    /// <summary>包联单位 (O-25).</summary>
    SupportUnit,

    /// <summary>包挂领导 (O-24).</summary>
    AdoptingLeader,

    /// <summary>共建 (O-26).</summary>
    Partnership,

    /// <summary>督查组: a team of several offices, on the road daily or on a schedule (O-14, O-15).</summary>
    SupervisionTeam,

    /// <summary>网格巡查: a grid worker and the patrols owed (O-27).</summary>
    GridPatrol,

    /// <summary>代表委员视察: deputies, advisers and voluntary supervisors (O-31, O-32).</summary>
    DeputyVisit,
}

/// <summary>A unit, a body or a person bound to an area from one business date to another, with the visits owed (O-14, O-15, O-24 to O-27, O-31, O-32).</summary>
public sealed class Pairing : Aggregate
{
    private Pairing()
    {
    }

    public PairingKind Kind { get; private set; }

    public Guid AreaId { get; private set; }

    /// <summary>The paired unit, or the unit of the person.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>The supervision team; null for every other kind.</summary>
    public Guid? BodyId { get; private set; }

    public Guid? StaffMemberId { get; private set; }

    /// <summary>The name of the leader, grid worker or deputy; null where a unit or a body is bound.</summary>
    public string? PersonName { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>Last business date; null while it lasts.</summary>
    public DateOnly? Until { get; private set; }

    public int Visits { get; private set; }

    public PeriodKind Per { get; private set; }

    public VisitRhythm Rhythm => new(Visits, Per);

    /// <summary>Binds. Refused: pairing.wrong-holder, pairing.backwards, pairing.rhythm.</summary>
    public static Pairing Begin(Guid id, Guid campaignId, PairingKind kind, Guid areaId, PairingHolder holder, VisitRhythm rhythm, DateOnly from, DateOnly? until)
    {
        if (!holder.Fits(kind)) throw NetworkRefusals.PairingWrongHolder.AsException();
        if (until < from) throw NetworkRefusals.PairingBackwards.AsException();
        if (rhythm.Visits is < 1 or > VisitRhythm.Most) throw NetworkRefusals.PairingRhythm.AsException();
        return new()
        {
            Id = id,
            CampaignId = campaignId,
            Kind = kind,
            AreaId = areaId,
            UnitId = holder.UnitId,
            BodyId = holder.BodyId,
            StaffMemberId = holder.StaffMemberId,
            PersonName = holder.PersonName,
            Visits = rhythm.Visits,
            Per = rhythm.Per,
            From = from,
            Until = until,
        };
    }

    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || day <= Until);

    /// <summary>True when both bind the same holder to the same area in the same way on a common day.</summary>
    public bool Clashes(Pairing other) =>
        Id != other.Id && (Kind, AreaId, UnitId, BodyId, PersonName) == (other.Kind, other.AreaId, other.UnitId, other.BodyId, other.PersonName)
        && From <= (other.Until ?? DateOnly.MaxValue) && other.From <= (Until ?? DateOnly.MaxValue);

    /// <summary>Ends after its last day. Refused: pairing.ended, pairing.backwards.</summary>
    public void End(DateOnly lastDay)
    {
        if (Until is { } ended && ended <= lastDay) throw NetworkRefusals.PairingEnded.AsException();
        if (lastDay < From) throw NetworkRefusals.PairingBackwards.AsException();
        Until = lastDay;
    }

    /// <summary>Writes a visit into the log. Refused: pairing.visit-outside, pairing.visit-ahead, pairing.visit-points.</summary>
    public PairingVisit LogVisit(Guid id, DateOnly day, VisitReport report, DateOnly today, Person by, DateTimeOffset now)
    {
        if (report.PointIds.Count > VisitReport.MostPoints || report.Visitors is < 1 or > VisitReport.MostVisitors) throw NetworkRefusals.VisitPoints.AsException();
        if (!HoldsOn(day)) throw NetworkRefusals.VisitOutside.AsException();
        if (day > today) throw NetworkRefusals.VisitAhead.AsException();
        return PairingVisit.Of(this, id, day, report, by, now);
    }
}
