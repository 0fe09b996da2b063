using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>Where a case stands between finding a problem and closing it out .</summary>
public enum CaseState
{
    Logged,
    Dispatched,
    Accepted,
    Submitted,
    Returned,
    Closed,
    Deferred,
}

/// <summary>How a case came to be known.</summary>
public enum CaseSource
{
    Inspection,
    AdHoc,
    Import,

    /// <summary>Observed by a supervisor from outside (义务监督员, O-31).</summary>
    ExternalSupervisor,
}

/// <summary>What is known of a problem when it is logged; DescriptionEn is null where a person wrote in one language.</summary>
public sealed record Finding(
    string Description, string? Category, Guid? PointId, Guid? AreaId, Guid? SuggestedUnitId, string? Address, GeoPoint? Place, string? DescriptionEn = null);

/// <summary>
/// One found problem from logging to closing: logged, dispatched to a unit with a time limit, accepted, submitted
/// with an after photo, then closed or returned. The one who handles never verifies.
/// </summary>
public sealed class RectificationCase : Aggregate
{
    private readonly List<CaseEvent> timeline = [];
    private readonly List<CasePhoto> photos = [];

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

    /// <summary>The unit that must rectify; null until dispatched.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>The unit the finder or the point's owner suggests.</summary>
    public Guid? SuggestedUnitId { get; private set; }

    public string? Address { get; private set; }

    public double? Longitude { get; private set; }

    public double? Latitude { get; private set; }

    public Guid LoggedBy { get; private set; }

    public string LoggedByName { get; private set; } = "";

    public DateTimeOffset LoggedAt { get; private set; }

    /// <summary>The time limit; null while no unit has one.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Who last submitted a rectification; that person never verifies it.</summary>
    public Guid? HandledBy { get; private set; }

    public int ReturnCount { get; private set; }

    /// <summary>The state a deferred case goes back to.</summary>
    public CaseState? DeferredFrom { get; private set; }

    /// <summary>Since when it is put off; the pause does not count against the time limit.</summary>
    public DateTimeOffset? DeferredAt { get; private set; }

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

    public bool IsOpen => State is not CaseState.Closed;

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
        imported.DueAt = entry.DueAt;
        imported.ClosedAt = entry.ClosedAt;
        imported.State = entry.ClosedAt is not null ? CaseState.Closed : entry.UnitId is not null ? CaseState.Dispatched : CaseState.Logged;
        imported.Happened(CaseEventKind.Imported, by, now, null);
        return imported;
    }

    /// <summary>Hands the case to the unit that must rectify it, within a limit. Refused: case.not-dispatchable, case.withheld, case.limit-not-ahead.</summary>
    public void Dispatch(Guid unitId, DateTimeOffset dueAt, string? note, Person by, DateTimeOffset now)
    {
        if (State is not (CaseState.Logged or CaseState.Dispatched)) throw RectificationRefusals.NotDispatchable(State).AsException();
        if (Withheld) throw RectificationRefusals.Withheld.AsException();
        RequireAhead(dueAt, now);
        UnitId = unitId;
        DueAt = dueAt;
        State = CaseState.Dispatched;
        Happened(CaseEventKind.Dispatched, by, now, note, unitId, dueAt);
        Raise(new CaseDispatched(CampaignId, Id, unitId));
    }

    /// <summary>Puts a case whose place was in doubt into an area. Refused: case.not-placeable.</summary>
    public void PlaceIn(Guid areaId, Guid? suggestedUnitId, string? note, Person by, DateTimeOffset now)
    {
        if (State is CaseState.Closed) throw RectificationRefusals.NotPlaceable(State).AsException();
        AreaId = areaId;
        SuggestedUnitId ??= suggestedUnitId;
        Happened(CaseEventKind.Placed, by, now, note);
    }

    /// <summary>The check that found it has been published.</summary>
    public void Reveal() => Withheld = false;

    /// <summary>The unit takes the case on (签收). Refused: case.not-acceptable, case.not-yours.</summary>
    public void Accept(Person by, DateTimeOffset now)
    {
        RequireOwn(by);
        if (State is not CaseState.Dispatched) throw RectificationRefusals.NotAcceptable(State).AsException();
        State = CaseState.Accepted;
        Happened(CaseEventKind.Accepted, by, now, null);
    }

    /// <summary>The unit reports the problem rectified, with at least one photo of afterwards. Refused: case.not-submittable, case.not-yours, case.photo-required.</summary>
    public void Submit(string note, IReadOnlyCollection<Guid> photoIds, Person by, DateTimeOffset now)
    {
        RequireOwn(by);
        if (State is not (CaseState.Accepted or CaseState.Returned)) throw RectificationRefusals.NotSubmittable(State).AsException();
        if (photoIds.Count == 0) throw RectificationRefusals.PhotoRequired.AsException();
        foreach (var photoId in photoIds) photos.Add(new CasePhoto(CampaignId, Id, photoId, PhotoPhase.After, now, by.Name));
        HandledBy = by.UserId;
        State = CaseState.Submitted;
        Happened(CaseEventKind.Submitted, by, now, note);
        Raise(new RectificationSubmitted(CampaignId, Id, UnitId!.Value));
    }

    /// <summary>Verified and closed out (销号). Refused: case.not-verifiable, case.own-work.</summary>
    public void Close(string? note, Person by, DateTimeOffset now)
    {
        RequireVerifier(by);
        State = CaseState.Closed;
        ClosedAt = now;
        Happened(CaseEventKind.Closed, by, now, note);
        Raise(new CaseClosed(CampaignId, Id, UnitId!.Value));
    }

    /// <summary>Verified and found wanting: back to the unit with a new limit (返工). Refused: case.not-verifiable, case.own-work, case.limit-not-ahead.</summary>
    public void Return(string reason, DateTimeOffset dueAt, Person by, DateTimeOffset now)
    {
        RequireVerifier(by);
        RequireAhead(dueAt, now);
        State = CaseState.Returned;
        DueAt = dueAt;
        ReturnCount++;
        Happened(CaseEventKind.Returned, by, now, reason, UnitId, dueAt);
        Raise(new CaseReturned(CampaignId, Id, UnitId!.Value));
    }

    /// <summary>Puts off what cannot be done now (缓办): leaves the denominators until resumed. Refused: case.not-deferrable.</summary>
    public void Defer(string reason, Person by, DateTimeOffset now)
    {
        if (State is CaseState.Closed or CaseState.Deferred or CaseState.Logged) throw RectificationRefusals.NotDeferrable(State).AsException();
        DeferredFrom = State;
        DeferredAt = now;
        State = CaseState.Deferred;
        Happened(CaseEventKind.Deferred, by, now, reason);
    }

    /// <summary>Takes a deferred case up again where it stood, its time limit moved on by the length of the pause. Refused: case.not-deferred.</summary>
    public void Resume(string? note, Person by, DateTimeOffset now)
    {
        if (State is not CaseState.Deferred) throw RectificationRefusals.NotDeferred(State).AsException();
        State = DeferredFrom!.Value;
        DueAt += now - DeferredAt!.Value;
        (DeferredFrom, DeferredAt) = (null, null);
        Happened(CaseEventKind.Resumed, by, now, note, dueAt: DueAt);
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

    private void RequireOwn(Person by)
    {
        if (UnitId is null || by.UnitId != UnitId) throw RectificationRefusals.NotYours.AsException();
    }

    private void RequireVerifier(Person by)
    {
        if (State is not CaseState.Submitted) throw RectificationRefusals.NotVerifiable(State).AsException();
        if (by.UserId == HandledBy || (by.UnitId is not null && by.UnitId == UnitId)) throw RectificationRefusals.OwnWork.AsException();
    }

    private void Happened(CaseEventKind kind, Person by, DateTimeOffset now, string? note, Guid? unitId = null, DateTimeOffset? dueAt = null)
    {
        Version++;
        timeline.Add(new CaseEvent(CampaignId, Id, Version, kind, now, by.UserId, by.Name, by.UnitId, note, unitId, dueAt));
    }
}
