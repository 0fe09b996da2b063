using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Network;

/// <summary>How somebody from outside is bound to an area.</summary>
public enum PairingKind
{
    /// <summary>包联单位 (O-25).</summary>
    SupportUnit,

    /// <summary>包挂领导 (O-24).</summary>
    AdoptingLeader,

    /// <summary>共建 (O-26).</summary>
    Partnership,
}

/// <summary>A unit or a leader bound to an area from one business date to another, with the visits owed (O-24, O-25, O-26).</summary>
public sealed class Pairing : Aggregate
{
    private Pairing()
    {
    }

    public PairingKind Kind { get; private set; }

    public Guid AreaId { get; private set; }

    /// <summary>The paired unit, or the unit of the leader.</summary>
    public Guid? UnitId { get; private set; }

    public Guid? StaffMemberId { get; private set; }

    /// <summary>The adopting leader's name; null where a unit is bound.</summary>
    public string? LeaderName { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>Last business date; null while it lasts.</summary>
    public DateOnly? Until { get; private set; }

    public int Visits { get; private set; }

    public PeriodKind Per { get; private set; }

    public VisitRhythm Rhythm => new(Visits, Per);

    /// <summary>Binds. Refused: pairing.wrong-holder, pairing.backwards, pairing.rhythm.</summary>
    public static Pairing Begin(Guid id, Guid campaignId, PairingKind kind, Guid areaId, Guid? unitId, Guid? staffMemberId, string? leaderName, VisitRhythm rhythm, DateOnly from, DateOnly? until)
    {
        if (kind is PairingKind.AdoptingLeader ? leaderName is null : unitId is null || leaderName is not null) throw NetworkRefusals.PairingWrongHolder.AsException();
        if (until < from) throw NetworkRefusals.PairingBackwards.AsException();
        if (rhythm.Per is PeriodKind.Day || rhythm.Visits is < 1 or > VisitRhythm.Most) throw NetworkRefusals.PairingRhythm.AsException();
        return new()
        {
            Id = id,
            CampaignId = campaignId,
            Kind = kind,
            AreaId = areaId,
            UnitId = unitId,
            StaffMemberId = staffMemberId,
            LeaderName = leaderName,
            Visits = rhythm.Visits,
            Per = rhythm.Per,
            From = from,
            Until = until,
        };
    }

    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || day <= Until);

    /// <summary>True when both bind the same holder to the same area in the same way on a common day.</summary>
    public bool Clashes(Pairing other) =>
        Id != other.Id && (Kind, AreaId, UnitId, LeaderName) == (other.Kind, other.AreaId, other.UnitId, other.LeaderName)
        && From <= (other.Until ?? DateOnly.MaxValue) && other.From <= (Until ?? DateOnly.MaxValue);

    /// <summary>Ends after its last day. Refused: pairing.ended, pairing.backwards.</summary>
    public void End(DateOnly lastDay)
    {
        if (Until is { } ended && ended <= lastDay) throw NetworkRefusals.PairingEnded.AsException();
        if (lastDay < From) throw NetworkRefusals.PairingBackwards.AsException();
        Until = lastDay;
    }

    /// <summary>Writes a visit into the log. Refused: pairing.visit-outside, pairing.visit-ahead.</summary>
    public PairingVisit LogVisit(Guid id, DateOnly day, string visitor, string what, Guid? photoId, DateOnly today, Person by, DateTimeOffset now)
    {
        if (!HoldsOn(day)) throw NetworkRefusals.VisitOutside.AsException();
        if (day > today) throw NetworkRefusals.VisitAhead.AsException();
        return PairingVisit.Of(this, id, day, visitor, what, photoId, by, now);
    }
}
