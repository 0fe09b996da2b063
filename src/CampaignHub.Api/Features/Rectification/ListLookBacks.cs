using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Second looks to do, the oldest draw first, or those that are done, each with the draw that chose it: seed and number can be reckoned again.</summary>
public sealed record ListLookBacks(bool Done, int? Limit, string? Cursor) : IQuery<LookBackPage>
{
    internal static void Map(RouteGroupBuilder lookBacks) => lookBacks.MapGet("/", (bool? done, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListLookBacks(done ?? false, limit, cursor), ct)).Is<ListLookBacks>(RectificationFeature.LookBack);
}

/// <summary>Rows, the marker of the next page, and the total: exact up to 10,000.</summary>
public sealed record LookBackPage(IReadOnlyList<LookBackRow> Items, string? Next, int? Total, bool TotalIsCapped);

public sealed record LookBackRow(
    Guid LookBackId, Guid CaseId, string Number, string Description, string? DescriptionEn, string? Category, string? Address, double? Longitude, double? Latitude, string? UnitNameZh, string? UnitNameEn, DateTimeOffset ClosedAt,
    DateTimeOffset DrawnAt, string Seed, int DrawNumber, int Percent, LookBackState State, string? Note, string? DoneByName, DateTimeOffset? DoneAt, int Version);

internal sealed class ListLookBacksHandler(HubDbContext db) : IHandle<ListLookBacks, LookBackPage>
{
    public async Task<LookBackPage> Handle(ListLookBacks request, CancellationToken cancellationToken)
    {
        var all = db.LookBacks.AsNoTracking().Where(l => request.Done ? l.State != LookBackState.ToDo : l.State == LookBackState.ToDo);
        var total = await Keyset.TotalAsync(all, request.Cursor, cancellationToken: cancellationToken);
        var limit = Keyset.Limit(request.Limit);
        if (Cursor.Read(request.Cursor) is { At: { } at, Id: var id }) all = all.Where(l => l.DrawnAt > at || (l.DrawnAt == at && l.Id > id));
        var rows = await (
            from l in all.OrderBy(l => l.DrawnAt).ThenBy(l => l.Id).Take(limit + 1)
            join c in db.Cases on l.CaseId equals c.Id
            join draw in db.LookBackDraws on l.DrawId equals draw.Id
            join unit in db.Units on l.UnitId equals unit.Id into units
            from unit in units.DefaultIfEmpty()
            orderby l.DrawnAt, l.Id
            select new { Look = l, c.Number, c.Description, c.DescriptionEn, c.Category, c.Address, c.Longitude, c.Latitude, draw.Seed, draw.Percent, Zh = unit.NameZh, En = unit.NameEn }).ToListAsync(cancellationToken);
        var more = Keyset.Cut(rows, limit);
        return new(
            [.. rows.Select(r => new LookBackRow(
                r.Look.Id, r.Look.CaseId, CaseNumbers.Text(r.Number), r.Description, r.DescriptionEn, r.Category, r.Address, r.Longitude, r.Latitude, r.Zh, r.En, r.Look.ClosedAt,
                r.Look.DrawnAt, r.Seed, SampleDraw.NumberOf(r.Seed, r.Look.CaseId, 0), r.Percent, r.Look.State, r.Look.Note, r.Look.DoneByName, r.Look.DoneAt, r.Look.Version))],
            more ? new Cursor(rows[^1].Look.DrawnAt, rows[^1].Look.Id).ToString() : null, total.Count, total.IsCapped);
    }
}
