using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>How the limits of a unit's work lie: past, still today, later this week (to Sunday), after that.</summary>
public enum DeskGroup
{
    Overdue,
    Today,
    Week,
    Later,
}

/// <summary>One page of what the caller's unit must do, the nearest limit first; only the caller's own with <c>mine</c>.</summary>
public sealed record ListDeskCases(DeskGroup? Group, bool? Mine, int? Limit, string? Cursor) : IQuery<DeskPage>
{
    internal static void Map(RouteGroupBuilder desk) => desk.MapGet("/cases", (DeskGroup? group, bool? mine, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListDeskCases(group, mine, limit, cursor), ct)).Is<ListDeskCases>(RectificationFeature.Submit);
}

/// <summary>Cases, the marker of the next page, and with the first page how many there are in each group.</summary>
public sealed record DeskPage(IReadOnlyList<DeskCase> Items, string? Next, DeskCounts? Counts);

/// <summary>ToAccept are those among them that are not accepted yet; Mine those given to the caller.</summary>
public sealed record DeskCounts(int Overdue, int Today, int Week, int Later, int ToAccept, int Mine)
{
    public int All => Overdue + Today + Week + Later;
}

/// <summary>PhotoRequired: a reply without a photo of afterwards is refused.</summary>
public sealed record DeskCase(
    Guid CaseId, string Number, string Description, string? DescriptionEn, CaseState State, Deadline Deadline, DeskGroup Group, string? PointNameZh, string? PointNameEn, string? Address, DateTimeOffset? DueAt,
    int ReturnCount, string? AssigneeName, bool Mine, bool PhotoRequired, int Version);

internal sealed class ListDeskCasesHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ListDeskCases, DeskPage>
{
    private static readonly CaseState[] Running = [CaseState.Dispatched, CaseState.Accepted, CaseState.Returned, CaseState.Rebounded];

    public async Task<DeskPage> Handle(ListDeskCases request, CancellationToken cancellationToken)
    {
        var (now, userId, limit) = (clock.GetUtcNow(), context.Actor.UserId, Keyset.Limit(request.Limit));
        var edges = DeskEdges.At(now, await db.CampaignZone(context, cancellationToken));
        var all = db.CasesInSight().Where(c => Running.Contains(c.State));
        var asked = request.Mine is true ? all.Where(c => c.AssigneeUserId == userId) : all;
        if (request.Group is { } group) asked = edges.In(group, asked);
        var found = await (
            from one in After(asked, Cursor.Read(request.Cursor)).OrderBy(c => c.DueAt).ThenBy(c => c.Id).Take(limit + 1)
            join point in db.Points on one.PointId equals (Guid?)point.Id into points
            from point in points.DefaultIfEmpty()
            select new { Case = one, PointZh = point.NameZh, PointEn = point.NameEn }).ToListAsync(cancellationToken);
        var more = Keyset.Cut(found, limit);
        var photos = await db.PhotoRulesOf([.. found.Select(f => f.Case.Category)], cancellationToken);
        var rows = found.ConvertAll(f => new DeskCase(
            f.Case.Id, CaseNumbers.Text(f.Case.Number), f.Case.Description, f.Case.DescriptionEn, f.Case.State, Deadlines.Of(f.Case.State, f.Case.DueAt, f.Case.ScoreDueAt, f.Case.ClosedAt, now), edges.Of(f.Case.DueAt),
            f.PointZh, f.PointEn, f.Case.Address, f.Case.DueAt, f.Case.ReturnCount, f.Case.AssigneeName, f.Case.AssigneeUserId == userId, photos.Needed(f.Case.Category), f.Case.Version));
        var counts = string.IsNullOrEmpty(request.Cursor) ? await CountAsync(all, request.Mine is true, edges, userId, cancellationToken) : null;
        return new(rows, more ? new Cursor(rows[^1].DueAt, rows[^1].CaseId).ToString() : null, counts);
    }

    private static async Task<DeskCounts> CountAsync(IQueryable<RectificationCase> all, bool onlyMine, DeskEdges edges, Guid userId, CancellationToken cancellationToken)
    {
        var (now, today, week) = (edges.Now, edges.EndOfToday, edges.EndOfWeek);
        var counted = await all.GroupBy(c => new { Group = c.DueAt < now ? 0 : c.DueAt < today ? 1 : c.DueAt < week ? 2 : 3, Mine = c.AssigneeUserId == userId, Waits = c.State == CaseState.Dispatched })
            .Select(g => new { g.Key.Group, g.Key.Mine, g.Key.Waits, Count = g.Count() }).ToListAsync(cancellationToken);
        var shown = counted.Where(c => c.Mine || !onlyMine).ToList();
        int In(DeskGroup group) => shown.Where(c => c.Group == (int)group).Sum(c => c.Count);
        return new(In(DeskGroup.Overdue), In(DeskGroup.Today), In(DeskGroup.Week), In(DeskGroup.Later), shown.Where(c => c.Waits).Sum(c => c.Count), counted.Where(c => c.Mine).Sum(c => c.Count));
    }

    private static IQueryable<RectificationCase> After(IQueryable<RectificationCase> cases, Cursor? cursor) => cursor switch
    {
        { At: { } dueAt, Id: var id } => cases.Where(c => c.DueAt > dueAt || c.DueAt == null || (c.DueAt == dueAt && c.Id > id)),
        { Id: var id } => cases.Where(c => c.DueAt == null && c.Id > id),
        null => cases,
    };
}

/// <summary>Where one group ends and the next begins, by the campaign's own days.</summary>
internal sealed record DeskEdges(DateTimeOffset Now, DateTimeOffset EndOfToday, DateTimeOffset EndOfWeek)
{
    public static DeskEdges At(DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = ZoneTime.DateOf(now, zone);
        var monday = today.AddDays(7 - (((int)today.DayOfWeek + 6) % 7));
        return new(now.ToUniversalTime(), ZoneTime.StartOf(today.AddDays(1), zone).ToUniversalTime(), ZoneTime.StartOf(monday, zone).ToUniversalTime());
    }

    public DeskGroup Of(DateTimeOffset? dueAt) => dueAt < Now ? DeskGroup.Overdue : dueAt < EndOfToday ? DeskGroup.Today : dueAt < EndOfWeek ? DeskGroup.Week : DeskGroup.Later;

    public IQueryable<RectificationCase> In(DeskGroup group, IQueryable<RectificationCase> cases)
    {
        var (now, today, week) = (Now, EndOfToday, EndOfWeek);
        return group switch
        {
            DeskGroup.Overdue => cases.Where(c => c.DueAt < now),
            DeskGroup.Today => cases.Where(c => c.DueAt >= now && c.DueAt < today),
            DeskGroup.Week => cases.Where(c => c.DueAt >= today && c.DueAt < week),
            _ => cases.Where(c => c.DueAt >= week || c.DueAt == null),
        };
    }
}
