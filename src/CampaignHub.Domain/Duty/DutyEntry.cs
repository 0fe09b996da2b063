using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Duty;

/// <summary>As what somebody is on duty.</summary>
public enum DutyRole
{
    /// <summary>带班领导.</summary>
    Leader,

    /// <summary>值班人员、志愿者.</summary>
    People,
}

/// <summary>Who is put down for a shift: a person by name, or so many people of a unit; where they stand (岗位) or that they patrol, where that is said (O-37).</summary>
public sealed record DutyFiller(DutyRole Role, Guid? StaffMemberId, string? PersonName, Guid? UnitId, int Planned, string? Station = null);

/// <summary>One line of a roster's day: who is to come, and how many did.</summary>
public sealed class DutyEntry : Aggregate
{
    private DutyEntry()
    {
    }

    public Guid RosterId { get; private set; }

    /// <summary>The act that filled this day, perhaps with others.</summary>
    public Guid FillingId { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>The shift; null for the whole day.</summary>
    public int? Band { get; private set; }

    public DutyRole Role { get; private set; }

    public Guid? StaffMemberId { get; private set; }

    /// <summary>Null where a unit sends people without naming them.</summary>
    public string? PersonName { get; private set; }

    public Guid? UnitId { get; private set; }

    public int Planned { get; private set; }

    /// <summary>Where they stand, such as a crossing, or the squad they patrol with (O-37); null where the roster says no more than the shift.</summary>
    public string? Station { get; private set; }

    /// <summary>How many came; null while nobody has said.</summary>
    public int? Present { get; private set; }

    public string? RecordedBy { get; private set; }

    public DateTimeOffset? RecordedAt { get; private set; }

    /// <summary>What counts: who came, once that is known, or else who is to come.</summary>
    public int Counted => Present ?? Planned;

    internal static DutyEntry Of(DutyRoster roster, Guid id, Guid fillingId, DateOnly day, int? band, DutyFiller filler) => new()
    {
        Id = id,
        CampaignId = roster.CampaignId,
        RosterId = roster.Id,
        FillingId = fillingId,
        Day = day,
        Band = band,
        Role = filler.Role,
        StaffMemberId = filler.StaffMemberId,
        PersonName = filler.PersonName,
        UnitId = filler.UnitId,
        Planned = filler.Planned,
        Station = filler.Station,
    };

    /// <summary>Says how many came. Refused: duty.presence-ahead, duty.wrong-presence.</summary>
    public void RecordPresence(int present, DateOnly today, Person by, DateTimeOffset now)
    {
        if (Day > today) throw DutyRefusals.PresenceAhead.AsException();
        if (present < 0 || present > (PersonName is null ? DutyRoster.MostPeople : 1)) throw DutyRefusals.WrongPresence.AsException();
        (Present, RecordedBy, RecordedAt) = (present, by.Name, now);
    }

    /// <summary>Whether it may be struck out: nobody has said yet who came. Refused: duty.recorded.</summary>
    public void RequireOpen()
    {
        if (Present is not null) throw DutyRefusals.Recorded.AsException();
    }
}
