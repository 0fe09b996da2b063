using CampaignHub.Api.Platform.Data;
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

    public string? Search { get; init; }

    public DateOnly? LoggedFrom { get; init; }

    public DateOnly? LoggedTo { get; init; }

    /// <summary>Narrows the cases in the actor's scope; business dates are read in <paramref name="zone"/>.</summary>
    internal IQueryable<RectificationCase> On(HubDbContext db, TimeZoneInfo zone, DateTimeOffset now)
    {
        var cases = db.Cases.AsNoTracking();
        if (State is { Length: > 0 }) cases = cases.Where(c => State.Contains(c.State));
        if (UnitId is { } unitId) cases = cases.Where(c => c.UnitId == unitId);
        if (PointId is { } pointId) cases = cases.Where(c => c.PointId == pointId);
        if (Source is { } source) cases = cases.Where(c => c.Source == source);
        if (AreaId is { } areaId)
        {
            var root = areaId.ToString("N");
            cases = cases.Where(c => db.Areas.Any(a => a.Id == c.AreaId && a.Path.Contains(root)));
        }

        if (LoggedFrom is { Year: > 1 } from)
        {
            var start = ZoneTime.StartOf(Known(from), zone).ToUniversalTime();
            cases = cases.Where(c => c.LoggedAt >= start);
        }

        if (LoggedTo is { Year: < 9999 } to)
        {
            var end = ZoneTime.StartOf(Known(to).AddDays(1), zone).ToUniversalTime();
            cases = cases.Where(c => c.LoggedAt < end);
        }

        if (Search?.Trim() is { Length: > 0 } search)
        {
            var pattern = $"%{search.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
            cases = long.TryParse(search, out var number)
                ? cases.Where(c => c.Number == number || EF.Functions.ILike(c.Description, pattern, @"\") || EF.Functions.ILike(c.DescriptionEn!, pattern, @"\") || EF.Functions.ILike(c.Address!, pattern, @"\"))
                : cases.Where(c => EF.Functions.ILike(c.Description, pattern, @"\") || EF.Functions.ILike(c.DescriptionEn!, pattern, @"\") || EF.Functions.ILike(c.Address!, pattern, @"\"));
        }

        return Deadline is { } cut ? By(cut, cases, zone, now) : cases;
    }

    // Dates at the very ends of the calendar have no neighbour to be converted to.
    private static DateOnly Known(DateOnly date) => date < Earliest ? Earliest : date > Latest ? Latest : date;

    private static IQueryable<RectificationCase> By(DeadlineCut cut, IQueryable<RectificationCase> cases, TimeZoneInfo zone, DateTimeOffset now)
    {
        var running = cases.Open().Where(c => c.PausedAt == null);
        var soon = now.AddHours(24);
        var today = Period.Containing(PeriodKind.Day, ZoneTime.DateOf(now, zone));
        var (start, end) = (today.StartIn(zone), today.EndIn(zone));
        return cut switch
        {
            DeadlineCut.Overdue => running.Where(c => c.DueAt < now),
            DeadlineCut.DueSoon => running.Where(c => c.DueAt >= now && c.DueAt < soon),
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
