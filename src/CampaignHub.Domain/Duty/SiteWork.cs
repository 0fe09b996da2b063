using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Duty;

/// <summary>Where site work was done: an area, a point, or both unknown.</summary>
public sealed record SitePlace(Guid? AreaId, Guid? PointId);

/// <summary>A leader worked on site (现场办公): who, when, for how many half-days, where, and what was decided (O-23).</summary>
public sealed class SiteWork : Aggregate
{
    private SiteWork()
    {
    }

    public Guid BodyId { get; private set; }

    public Guid? StaffMemberId { get; private set; }

    public string LeaderName { get; private set; } = "";

    /// <summary>The leader's unit: its contacts see the line.</summary>
    public Guid? UnitId { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>1 or 2.</summary>
    public int HalfDays { get; private set; }

    public Guid? AreaId { get; private set; }

    public Guid? PointId { get; private set; }

    public string Decided { get; private set; } = "";

    public Guid? PhotoId { get; private set; }

    public string LoggedBy { get; private set; } = "";

    public DateTimeOffset LoggedAt { get; private set; }

    /// <summary>Writes it into the log. Refused: site-work.ahead, site-work.half-days.</summary>
    public static SiteWork Log(
        Guid id, Guid campaignId, Guid bodyId, Guid? staffMemberId, string leaderName, Guid? unitId, DateOnly day, int halfDays, SitePlace place, string decided, Guid? photoId,
        DateOnly today, Person by, DateTimeOffset now)
    {
        if (day > today) throw DutyRefusals.SiteWorkAhead.AsException();
        if (halfDays is not (1 or 2)) throw DutyRefusals.SiteWorkHalfDays.AsException();
        return new()
        {
            Id = id,
            CampaignId = campaignId,
            BodyId = bodyId,
            StaffMemberId = staffMemberId,
            LeaderName = leaderName,
            UnitId = unitId,
            Day = day,
            HalfDays = halfDays,
            AreaId = place.AreaId,
            PointId = place.PointId,
            Decided = decided,
            PhotoId = photoId,
            LoggedBy = by.Name,
            LoggedAt = now,
        };
    }
}
