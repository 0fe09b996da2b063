using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>How a case came to be known.</summary>
public enum CaseSource
{
    Inspection,
    AdHoc,
    Import,

    /// <summary>Observed by a supervisor from outside (义务监督员, O-31).</summary>
    ExternalSupervisor,

    /// <summary>Told by a citizen (随手拍, R-18).</summary>
    PublicReport,
    Hotline,
    LeaderInstruction,
    Meeting,
    Media,
    HigherAssessment,
}

/// <summary>What is known of a problem when it is logged; DescriptionEn is null where a person wrote in one language.</summary>
public sealed record Finding(
    string Description, string? Category, Guid? PointId, Guid? AreaId, Guid? SuggestedUnitId, string? Address, GeoPoint? Place, string? DescriptionEn = null);

/// <summary>
/// One found problem from logging to closing: logged, filed, dispatched to a unit with a time limit, accepted, submitted
/// with an after photo, then closed or returned; what stands still, and what was sent the wrong way, is said by a state of its own. The
/// one who handles never verifies.
/// </summary>
public sealed partial class RectificationCase : Aggregate
{
    private readonly List<CaseEvent> timeline = [];
    private readonly List<CasePhoto> photos = [];
    private readonly List<CasePause> pauses = [];
    private readonly List<CaseDraw> draws = [];

    private RectificationCase()
    {
    }

    /// <summary>Running number, never reused; gaps are possible.</summary>
    public long Number { get; private set; }

    public string Description { get; private set; } = "";

    /// <summary>The same in English; null where a person wrote in one language.</summary>
    public string? DescriptionEn { get; private set; }

    public string? Category { get; private set; }

    public CaseState State { get; private set; }

    public CaseSource Source { get; private set; }

    public Guid? PointId { get; private set; }

    public Guid? AreaId { get; private set; }

    /// <summary>When it was taken up as a case (立案): by hand, or with its first dispatch.</summary>
    public DateTimeOffset? FiledAt { get; private set; }

    /// <summary>The unit that must rectify, or that sent it back last; null until dispatched.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>The unit the finder or the point's owner suggests.</summary>
    public Guid? SuggestedUnitId { get; private set; }

    public string? Address { get; private set; }

    public double? Longitude { get; private set; }

    public double? Latitude { get; private set; }

    public Guid LoggedBy { get; private set; }

    public string LoggedByName { get; private set; } = "";

    public DateTimeOffset LoggedAt { get; private set; }

    /// <summary>The limit of the work in hand, a rework included; null while no unit has one.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>
    /// The limit the score judges by: the first one the unit was given since the case was opened or came back, moved on by granted
    /// extensions and pauses only, so that a rework's new limit forgets no lateness.
    /// </summary>
    public DateTimeOffset? ScoreDueAt { get; private set; }

    /// <summary>What <see cref="DueAt"/> runs by, as it was given; null where it was taken over from elsewhere.</summary>
    public LimitRunsBy? LimitRunsBy { get; private set; }

    /// <summary>The same of <see cref="ScoreDueAt"/>.</summary>
    public LimitRunsBy? ScoreLimitRunsBy { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Who last submitted a rectification; that person never verifies it.</summary>
    public Guid? HandledBy { get; private set; }

    public int ReturnCount { get; private set; }

    /// <summary>How often it was dispatched wrongly: sent back by a unit that said it was not its own (回退).</summary>
    public int WrongDispatchCount { get; private set; }

    /// <summary>How often a unit sent it back and was given it again: it was theirs (推诿).</summary>
    public int BuckPassCount { get; private set; }

    public int ExtensionCount { get; private set; }

    public int ReboundCount { get; private set; }

    /// <summary>The state a paused case goes back to; null while its clock runs.</summary>
    public CaseState? PausedFrom { get; private set; }

    /// <summary>Since when it stands still; the pause does not count against the time limit.</summary>
    public DateTimeOffset? PausedAt { get; private set; }

    /// <summary>When a pause ends by itself; null for one of an older ledger.</summary>
    public DateTimeOffset? PausedUntil { get; private set; }

    /// <summary>Logged and closed in one step, with photos of before and after (当场整改).</summary>
    public bool FixedOnSpot { get; private set; }

    public Guid? InspectionId { get; private set; }

    /// <summary>Found by an unannounced check that is not published: no unit sees it yet (I-08).</summary>
    public bool Withheld { get; private set; }

    public string? SourceSystem { get; private set; }

    public string? SourceKey { get; private set; }

    /// <summary>Hex SHA-256 of the source's row as it was imported; tells later whether the source has changed it.</summary>
    public string? SourceHash { get; private set; }

    /// <summary>Counts the changes; a command names the version it saw.</summary>
    public int Version { get; private set; }

    /// <summary>What happened, oldest first; only what this unit of work added when the case was loaded without it.</summary>
    public IReadOnlyList<CaseEvent> Timeline => timeline;

    public IReadOnlyList<CasePhoto> Photos => photos;

    /// <summary>The finished pauses; only what this unit of work added when the case was loaded without them.</summary>
    public IReadOnlyList<CasePause> Pauses => pauses;

    /// <summary>The draws for verifying by hand; only what this unit of work added when the case was loaded without them.</summary>
    public IReadOnlyList<CaseDraw> Draws => draws;

    public bool IsOpen => State is not (CaseState.Closed or CaseState.NotAccepted or CaseState.Void);

    /// <summary>Logs a found problem, with or without a check sheet behind it.</summary>
    public static RectificationCase Log(Guid id, Guid campaignId, long number, CaseSource source, Finding finding, Guid? inspectionId, IEnumerable<Guid> photoIds, Person by, DateTimeOffset now,
        bool withheld = false)
    {
        var logged = Begin(id, campaignId, number, source, finding, by, now);
        logged.InspectionId = inspectionId;
        logged.Withheld = withheld;
        foreach (var photoId in photoIds) logged.photos.Add(new CasePhoto(campaignId, id, photoId, PhotoPhase.Before, now, by.Name));
        logged.Happened(CaseEventKind.Logged, by, now, null);
        logged.Raise(new CaseLogged(campaignId, id, by.UserId));
        return logged;
    }

    /// <summary>
    /// Takes over a case from another system's ledger as it stands there: with a unit it counts as dispatched, with a closing time
    /// as closed, whatever order the foreign clock gives its times.
    /// </summary>
    public static RectificationCase Import(Guid id, Guid campaignId, long number, LedgerEntry entry, Person by, DateTimeOffset now)
    {
        var imported = Begin(id, campaignId, number, CaseSource.Import, entry.Finding, by, entry.LoggedAt);
        imported.SourceSystem = entry.SourceSystem;
        imported.SourceKey = entry.SourceKey;
        imported.SourceHash = entry.Hash();
        imported.UnitId = entry.UnitId;
        imported.FiledAt = entry.UnitId is null ? null : entry.LoggedAt;
        imported.DueAt = entry.DueAt;
        imported.ScoreDueAt = entry.DueAt;
        imported.ClosedAt = entry.ClosedAt;
        imported.State = entry.ClosedAt is not null ? CaseState.Closed : entry.UnitId is not null ? CaseState.Dispatched : CaseState.Logged;
        imported.Happened(CaseEventKind.Imported, by, now, null);
        return imported;
    }

    private static RectificationCase Begin(Guid id, Guid campaignId, long number, CaseSource source, Finding finding, Person by, DateTimeOffset loggedAt) => new()
    {
        Id = id,
        CampaignId = campaignId,
        Number = number,
        Source = source,
        State = CaseState.Logged,
        Description = finding.Description,
        DescriptionEn = finding.DescriptionEn,
        Category = finding.Category,
        PointId = finding.PointId,
        AreaId = finding.AreaId,
        SuggestedUnitId = finding.SuggestedUnitId,
        Address = finding.Address,
        Longitude = finding.Place?.Longitude,
        Latitude = finding.Place?.Latitude,
        LoggedBy = by.UserId,
        LoggedByName = by.Name,
        LoggedAt = loggedAt,
    };

    private static void RequireAhead(DateTimeOffset dueAt, DateTimeOffset now)
    {
        if (dueAt <= now) throw RectificationRefusals.LimitNotAhead.AsException();
    }

    private void Happened(CaseEventKind kind, Person by, DateTimeOffset now, string? note, Guid? unitId = null, DateTimeOffset? dueAt = null)
    {
        Version++;
        timeline.Add(new CaseEvent(CampaignId, Id, Version, kind, now, by.UserId, by.Name, by.UnitId, note, unitId, dueAt));
    }
}
