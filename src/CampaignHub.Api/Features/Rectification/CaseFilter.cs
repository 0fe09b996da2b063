using System.Globalization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>How a case stands against its time limit; "due soon" is less than 24 hours ahead.</summary>
public enum Deadline
{
    None,
    OnTime,
    DueSoon,
    Overdue,
    Paused,
    ClosedOnTime,
    ClosedLate,
}

/// <summary>Cuts of the ledger by time limit.</summary>
public enum DeadlineCut
{
    Overdue,
    DueSoon,
    DueToday,

    /// <summary>Running, and not due within the next 24 hours.</summary>
    OnTime,

    /// <summary>Standing still: suspended, deferred or blocked.</summary>
    Paused,
    ClosedOnTime,
    ClosedLate,

    /// <summary>No unit has a limit for it.</summary>
    None,
}

public enum CaseOrder
{
    LoggedAt,
    DueAt,
}

/// <summary>The ledger's filters, the same for list, count, export and map. Dates are business dates, both ends included.</summary>
public sealed record CaseFilter
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(2200, 12, 31);

    public CaseState[]? State { get; init; }

    public DeadlineCut? Deadline { get; init; }

    public Guid? UnitId { get; init; }

    public Guid? AreaId { get; init; }

    public Guid? PointId { get; init; }

    public CaseSource? Source { get; init; }

    /// <summary>Code of a category; the whole branch below it is meant.</summary>
    public string? Category { get; init; }

    public string? Search { get; init; }

    public DateOnly? LoggedFrom { get; init; }

    public DateOnly? LoggedTo { get; init; }

    public DateOnly? DueFrom { get; init; }

    public DateOnly? DueTo { get; init; }

    public DateOnly? ClosedFrom { get; init; }

    public DateOnly? ClosedTo { get; init; }

    /// <summary>Sent back to the unit for rework at least once, or never.</summary>
    public bool? Returned { get; init; }

    /// <summary>Found again after it was closed at least once, or never.</summary>
    public bool? Rebounded { get; init; }

    /// <summary>Sent back by a unit as not its own at least once, or never.</summary>
    public bool? SentBack { get; init; }

    /// <summary>Given longer at least once, or never.</summary>
    public bool? Extended { get; init; }

    /// <summary>Put right before the finder's eyes, or not.</summary>
    public bool? OnSpot { get; init; }

    /// <summary>Of a category of the urgent class, limited by the clock; or not.</summary>
    public bool? Urgent { get; init; }

    /// <summary>Part of the address, and of nothing else.</summary>
    public string? Address { get; init; }

    /// <summary>Part of the name of who logged it.</summary>
    public string? LoggedBy { get; init; }

    /// <summary>Part of the name of who does it in its unit.</summary>
    public string? Assignee { get; init; }

    /// <summary>A number it is known by elsewhere: of the ledger it was imported from, or of one of its reports.</summary>
    public string? Reference { get; init; }

    private IEnumerable<(string Field, string? Text)> Texts => [("category", Category), ("search", Search), ("address", Address), ("loggedBy", LoggedBy), ("assignee", Assignee), ("reference", Reference)];

    /// <summary>True where no text is too long to be looked for, so that a view or an export can keep it.</summary>
    internal static bool Fits(CaseFilter? filter) => filter is null || filter.Texts.All(t => SearchText.Fits(t.Text));

    /// <summary>Narrows the cases in the actor's scope; business dates are read in <paramref name="zone"/>.</summary>
    internal IQueryable<RectificationCase> On(HubDbContext db, TimeZoneInfo zone, DateTimeOffset now, bool counting = false)
    {
        foreach (var (field, text) in Texts) SearchText.RequireShort(field, text);
        var cases = db.CasesInSight(counting);
        if (State is { Length: > 0 }) cases = cases.Where(c => State.Contains(c.State));
        // Said in the words of the indexes of open cases, which the database cannot find in a list that it is given.
        if (State is { Length: > 0 } && !State.Contains(CaseState.Closed)) cases = cases.Where(c => c.State != CaseState.Closed);
        if (UnitId is { } unitId) cases = cases.Where(c => c.UnitId == unitId);
        if (PointId is { } pointId) cases = cases.Where(c => c.PointId == pointId);
        if (Source is { } source) cases = cases.Where(c => c.Source == source);
        if (!string.IsNullOrWhiteSpace(Category))
        {
            var branch = db.BranchOf(Category.Trim());
            cases = cases.Where(c => branch.Contains(c.Category!));
        }

        if (AreaId is { } areaId)
        {
            var root = areaId.ToString("N");
            cases = cases.Where(c => db.Areas.Any(a => a.Id == c.AreaId && a.Path.Contains(root)));
        }

        if (Start(LoggedFrom, zone) is { } loggedFrom) cases = cases.Where(c => c.LoggedAt >= loggedFrom);
        if (End(LoggedTo, zone) is { } loggedUntil) cases = cases.Where(c => c.LoggedAt < loggedUntil);
        if (Start(DueFrom, zone) is { } dueFrom) cases = cases.Where(c => c.DueAt >= dueFrom);
        if (End(DueTo, zone) is { } dueUntil) cases = cases.Where(c => c.DueAt < dueUntil);
        if (Start(ClosedFrom, zone) is { } closedFrom) cases = cases.Where(c => c.ClosedAt >= closedFrom);
        if (End(ClosedTo, zone) is { } closedUntil) cases = cases.Where(c => c.ClosedAt < closedUntil);
        if (Returned is { } returned) cases = cases.Where(c => c.ReturnCount > 0 == returned);
        if (Rebounded is { } rebounded) cases = cases.Where(c => c.ReboundCount > 0 == rebounded);
        if (SentBack is { } sentBack) cases = cases.Where(c => c.WrongDispatchCount > 0 == sentBack);
        if (Extended is { } extended) cases = cases.Where(c => c.ExtensionCount > 0 == extended);
        if (OnSpot is { } onSpot) cases = cases.Where(c => c.FixedOnSpot == onSpot);
        if (Urgent is { } urgent)
        {
            var words = db.UrgentWords();
            cases = urgent ? cases.Where(c => words.Contains(c.Category!)) : cases.Where(c => c.Category == null || !words.Contains(c.Category));
        }

        if (SearchText.Pattern(LoggedBy) is { } loggedBy) cases = cases.Where(c => EF.Functions.ILike(c.LoggedByName, loggedBy, @"\"));
        if (SearchText.Pattern(Assignee) is { } assignee) cases = cases.Where(c => EF.Functions.ILike(c.AssigneeName!, assignee, @"\"));
        if (!string.IsNullOrWhiteSpace(Reference))
        {
            var reference = Reference.Trim();

            // Each half has an index of its own; said as one condition of a row, neither could be used.
            var known = db.Cases.Where(c => c.SourceKey == reference).Select(c => c.Id).Concat(db.CaseReports.Where(r => r.Reference == reference).Select(r => r.CaseId));
            cases = cases.Where(c => known.Contains(c.Id));
        }

        cases = cases.TellingLast(Address, c => c.Address);
        cases = long.TryParse(Search?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? cases.Telling(Search, c => c.Number == number) : cases.Telling(Search);
        return Deadline is { } cut ? By(cut, cases, zone, now) : cases;
    }

    private static DateTimeOffset? Start(DateOnly? from, TimeZoneInfo zone) => from is { Year: > 1 } day ? ZoneTime.StartOf(Known(day), zone).ToUniversalTime() : null;

    /// <summary>The first instant after the day.</summary>
    private static DateTimeOffset? End(DateOnly? to, TimeZoneInfo zone) => to is { Year: < 9999 } day ? ZoneTime.StartOf(Known(day).AddDays(1), zone).ToUniversalTime() : null;

    // Dates at the very ends of the calendar have no neighbour to be converted to.
    private static DateOnly Known(DateOnly date) => date < Earliest ? Earliest : date > Latest ? Latest : date;

    private static IQueryable<RectificationCase> By(DeadlineCut cut, IQueryable<RectificationCase> cases, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (cut is DeadlineCut.Paused) return cases.Where(c => c.State == CaseState.Suspended || c.State == CaseState.Deferred || c.State == CaseState.Blocked);
        var closed = cases.Where(c => c.State == CaseState.Closed && c.DueAt != null);
        if (cut is DeadlineCut.ClosedOnTime) return closed.Where(c => c.ClosedAt <= (c.ScoreDueAt ?? c.DueAt));
        if (cut is DeadlineCut.ClosedLate) return closed.Where(c => c.ClosedAt > (c.ScoreDueAt ?? c.DueAt));
        var running = cases.Open().Where(c => c.PausedAt == null);
        var soon = now.AddHours(24);
        var today = Period.Containing(PeriodKind.Day, ZoneTime.DateOf(now, zone));
        var (start, end) = (today.StartIn(zone), today.EndIn(zone));
        return cut switch
        {
            DeadlineCut.Overdue => running.Where(c => c.DueAt < now),
            DeadlineCut.DueSoon => running.Where(c => c.DueAt >= now && c.DueAt < soon),
            DeadlineCut.OnTime => running.Where(c => c.DueAt >= soon),
            DeadlineCut.None => cases.Where(c => c.State == CaseState.NotAccepted || c.State == CaseState.Void
                || (c.DueAt == null && c.State != CaseState.Suspended && c.State != CaseState.Deferred && c.State != CaseState.Blocked)),
            DeadlineCut.DueToday => running.Where(c => c.DueAt >= start && c.DueAt < end),
            _ => throw new InvalidOperationException($"Unknown cut {cut}."),
        };
    }
}

internal static class Deadlines
{
    /// <summary>An open case stands against the limit of the work in hand, a closed one against the limit the score judges by.</summary>
    public static Deadline Of(CaseState state, DateTimeOffset? dueAt, DateTimeOffset? scoreDueAt, DateTimeOffset? closedAt, DateTimeOffset now) => (state, dueAt) switch
    {
        (CaseState.Deferred or CaseState.Suspended or CaseState.Blocked, _) => Deadline.Paused,
        (CaseState.NotAccepted or CaseState.Void, _) or (_, null) => Deadline.None,
        (CaseState.Closed, _) => closedAt <= (scoreDueAt ?? dueAt) ? Deadline.ClosedOnTime : Deadline.ClosedLate,
        _ when dueAt < now => Deadline.Overdue,
        _ when dueAt < now.AddHours(24) => Deadline.DueSoon,
        _ => Deadline.OnTime,
    };
}
