using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Cases whose place or owner is in doubt: the open ones with the shortest clock first, or the settled ones, latest clock first.</summary>
public sealed record ListArbitrations(bool Settled, int? Limit, string? Cursor) : IQuery<ArbitrationPage>
{
    internal static void Map(RouteGroupBuilder arbitrations) => arbitrations.MapGet("/", (bool? settled, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListArbitrations(settled ?? false, limit, cursor), ct)).Is<ListArbitrations>(RectificationFeature.Arbitrate);
}

/// <summary>Rows, the marker of the next page, and with the first page the total.</summary>
public sealed record ArbitrationPage(IReadOnlyList<ArbitrationRow> Items, string? Next, int? Total, bool TotalIsCapped);

public sealed record ArbitrationRow(
    Guid ArbitrationId, Guid CaseId, string Number, string Description, string? DescriptionEn, string? Address, PlaceDoubt Doubt, ArbitrationState State, double? Longitude, double? Latitude, IReadOnlyList<ClaimingArea> Claims,
    DateTimeOffset OpenedAt, DateTimeOffset DueAt, bool IsOverdue, string? AreaNameZh, string? AreaNameEn, string? UnitNameZh, string? UnitNameEn, string? Note, string? SettledByName, DateTimeOffset? SettledAt, int Version);

/// <summary>One of the areas that claim the place.</summary>
public sealed record ClaimingArea(Guid AreaId, string NameZh, string? NameEn);

internal sealed class ListArbitrationsHandler(HubDbContext db, TimeProvider clock) : IHandle<ListArbitrations, ArbitrationPage>
{
    public async Task<ArbitrationPage> Handle(ListArbitrations request, CancellationToken cancellationToken)
    {
        var all = db.Arbitrations.AsNoTracking().Where(a => request.Settled ? a.State != ArbitrationState.Open : a.State == ArbitrationState.Open);
        var total = await Keyset.TotalAsync(all, request.Cursor, cancellationToken: cancellationToken);
        var limit = Keyset.Limit(request.Limit);
        var rows = await (
            from a in After(all, request).Take(limit + 1)
            join c in db.Cases on a.CaseId equals c.Id
            join area in db.Areas on a.AreaId equals area.Id into areas
            from area in areas.DefaultIfEmpty()
            join unit in db.Units on a.UnitId equals unit.Id into units
            from unit in units.DefaultIfEmpty()
            select new { Question = a, c.Number, c.Description, c.DescriptionEn, c.Address, Area = area == null ? null : new { area.NameZh, area.NameEn }, Unit = unit == null ? null : new { unit.NameZh, unit.NameEn } }).ToListAsync(cancellationToken);
        rows = [.. request.Settled ? rows.OrderByDescending(r => r.Question.DueAt).ThenByDescending(r => r.Question.Id) : rows.OrderBy(r => r.Question.DueAt).ThenBy(r => r.Question.Id)];
        var more = Keyset.Cut(rows, limit);
        var claimed = rows.SelectMany(r => r.Question.ClaimAreaIds).Distinct().ToList();
        var names = await db.Areas.Where(a => claimed.Contains(a.Id)).Select(a => new ClaimingArea(a.Id, a.NameZh, a.NameEn)).ToDictionaryAsync(a => a.AreaId, cancellationToken);
        var now = clock.GetUtcNow();
        return new(
            [.. rows.Select(r => new ArbitrationRow(
                r.Question.Id, r.Question.CaseId, CaseNumbers.Text(r.Number), r.Description, r.DescriptionEn, r.Address, r.Question.Doubt, r.Question.State, r.Question.Longitude, r.Question.Latitude,
                [.. r.Question.ClaimAreaIds.Where(names.ContainsKey).Select(id => names[id])], r.Question.OpenedAt, r.Question.DueAt, r.Question.State is ArbitrationState.Open && r.Question.DueAt < now,
                r.Area?.NameZh, r.Area?.NameEn, r.Unit?.NameZh, r.Unit?.NameEn, r.Question.Note, r.Question.SettledByName, r.Question.SettledAt, r.Question.Version))],
            more ? new Cursor(rows[^1].Question.DueAt, rows[^1].Question.Id).ToString() : null, total.Count, total.IsCapped);
    }

    private static IQueryable<PlaceArbitration> After(IQueryable<PlaceArbitration> questions, ListArbitrations request)
    {
        var seen = Cursor.Read(request.Cursor);
        if (request.Settled)
        {
            if (seen is { At: { } before, Id: var beforeId }) questions = questions.Where(a => a.DueAt < before || (a.DueAt == before && a.Id < beforeId));
            return questions.OrderByDescending(a => a.DueAt).ThenByDescending(a => a.Id);
        }

        if (seen is { At: { } after, Id: var afterId }) questions = questions.Where(a => a.DueAt > after || (a.DueAt == after && a.Id > afterId));
        return questions.OrderBy(a => a.DueAt).ThenBy(a => a.Id);
    }
}
