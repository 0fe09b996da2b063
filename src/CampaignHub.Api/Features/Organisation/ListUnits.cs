using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>One page of the responsible units by code, with their open and overdue cases (O-33); whoever has a scope finds the units in it. Closed units are listed only when asked for.</summary>
public sealed record ListUnits(string? Search, Guid? RankingGroupId, UnitCategory? Category, bool? Closed, int? Limit, string? Cursor) : IQuery<UnitPage>
{
    internal static void Map(RouteGroupBuilder units) => units.MapGet("/", (string? search, Guid? rankingGroupId, UnitCategory? category, bool? closed, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListUnits(search, rankingGroupId, category, closed, limit, cursor), ct)).Is<ListUnits>(OrganisationFeature.Read);
}

/// <summary>Rows, the marker of the next page, and with the first page the total.</summary>
public sealed record UnitPage(IReadOnlyList<UnitRow> Items, string? Next, int? Total, bool TotalIsCapped);

public sealed record UnitRow(
    Guid UnitId, string Code, string NameZh, string NameEn, UnitCategory Category, Guid? RankingGroupId, Guid? AreaId, string? PrincipalLeader, string? LeaderInCharge, string? ContactPerson, int OpenCases, int OverdueCases, DateOnly? ClosedOn);

internal sealed class ListUnitsHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ListUnits, UnitPage>
{
    public async Task<UnitPage> Handle(ListUnits request, CancellationToken cancellationToken)
    {
        var all = UnitRows.InSight(db);
        var today = await db.TodayAsync(context, clock, cancellationToken);
        all = request.Closed is true ? all.Where(u => u.ClosedOn < today) : all.Where(u => u.ClosedOn == null || u.ClosedOn >= today);
        if (request.Category is { } category) all = all.Where(u => u.Category == category);
        if (request.RankingGroupId is { } groupId) all = all.Where(u => u.RankingGroupId == groupId);
        all = all.Finding(request.Search);
        var seen = CodeCursor.Read(request.Cursor);
        var page = seen is null ? all : all.Where(u => u.Code.CompareTo(seen) > 0);
        var limit = Keyset.Limit(request.Limit);
        var rows = await UnitRows.ReadAsync(db, page.OrderBy(u => u.Code).Take(limit + 1), today, clock.GetUtcNow(), cancellationToken);
        var more = Keyset.Cut(rows, limit);
        var total = await Keyset.TotalAsync(all, request.Cursor, request.Search, whole: more ? null : rows.Count, cancellationToken: cancellationToken);
        return new(rows, more ? CodeCursor.Of(rows[^1].Code) : null, total.Count, total.IsCapped);
    }
}

internal static class UnitRows
{
    /// <summary>The units the actor may see: all of the campaign, or those of its scope.</summary>
    public static IQueryable<Unit> InSight(HubDbContext db) => db.Units.AsNoTracking().Where(u => db.ScopeIsWhole || db.ScopeUnits.Contains(u.Id) || db.ScopeUnitsInAreas.Contains(u.Id));

    /// <summary>Reads the rows, then counts the cases and finds today's people of all of them in one more query each.</summary>
    public static async Task<List<UnitRow>> ReadAsync(HubDbContext db, IQueryable<Unit> units, DateOnly today, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var read = await units.ToListAsync(cancellationToken);
        var ids = read.Select(u => (Guid?)u.Id).ToList();
        var counts = await db.Cases.Open().Where(c => ids.Contains(c.UnitId)).GroupBy(c => c.UnitId)
            .Select(g => new { UnitId = g.Key!.Value, Open = g.Count(), Overdue = g.Count(c => c.PausedAt == null && c.DueAt < now) })
            .ToDictionaryAsync(c => c.UnitId, cancellationToken);
        var subjects = read.Select(u => u.Id).ToList();
        var people = (await AppointmentRows.On(db, today).Where(a => subjects.Contains(a.SubjectId)).Select(a => new { a.SubjectId, a.PostType, a.PersonName }).ToListAsync(cancellationToken))
            .ToLookup(a => (a.SubjectId, a.PostType), a => a.PersonName);
        string? Holder(Unit unit, PostType post) => people[(unit.Id, post)].FirstOrDefault();
        return [.. read.Select(u => Of(
            u, Holder(u, PostType.PrincipalLeader), Holder(u, PostType.LeaderInCharge), Holder(u, PostType.ContactPerson),
            counts.GetValueOrDefault(u.Id)?.Open ?? 0, counts.GetValueOrDefault(u.Id)?.Overdue ?? 0))];
    }

    public static UnitRow Of(Unit unit, string? principalLeader, string? leaderInCharge, string? contactPerson, int open, int overdue) => new(
        unit.Id, unit.Code, unit.NameZh, unit.NameEn, unit.Category, unit.RankingGroupId, unit.AreaId, principalLeader, leaderInCharge, contactPerson, open, overdue, unit.ClosedOn);
}
