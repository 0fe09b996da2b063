using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Inspections;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Inspections;

/// <summary>One page of the inspections, newest first, of all points or of one.</summary>
public sealed record ListInspections(Guid? PointId, int? Limit, string? Cursor) : IQuery<InspectionPage>
{
    internal static void Map(RouteGroupBuilder inspections) => inspections.MapGet("/", (Guid? pointId, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListInspections(pointId, limit, cursor), ct)).Is<ListInspections>(InspectionsFeature.Read);
}

/// <summary>Rows, the marker of the next page, and with the first page the total.</summary>
public sealed record InspectionPage(IReadOnlyList<InspectionRow> Items, string? Next, int? Total, bool TotalIsCapped);

/// <summary>ScoreRate is in per cent; null when nothing applied.</summary>
public record InspectionRow(
    Guid InspectionId, Guid PointId, string PointNameZh, string PointNameEn, string InspectorName, DateTimeOffset SubmittedAt, int Conform, int NotConform, int NotApplicable, decimal? ScoreRate,
    CheckMode Mode, DateTimeOffset? PublishedAt);

internal sealed class ListInspectionsHandler(HubDbContext db) : IHandle<ListInspections, InspectionPage>
{
    public async Task<InspectionPage> Handle(ListInspections request, CancellationToken cancellationToken)
    {
        var all = db.Inspections.AsNoTracking();
        if (request.PointId is { } pointId) all = all.Where(i => i.PointId == pointId);
        var total = await Keyset.TotalAsync(all, request.Cursor, cancellationToken: cancellationToken);
        if (Cursor.Read(request.Cursor) is { At: { } at, Id: var id }) all = all.Where(i => i.SubmittedAt < at || (i.SubmittedAt == at && i.Id < id));
        var limit = Keyset.Limit(request.Limit);
        var page = all.OrderByDescending(i => i.SubmittedAt).ThenByDescending(i => i.Id).Take(limit + 1);
        var rows = await InspectionRows.ReadAsync(db, page, cancellationToken);
        var more = Keyset.Cut(rows, limit);
        return new(rows, more ? new Cursor(rows[^1].SubmittedAt, rows[^1].InspectionId).ToString() : null, total.Count, total.IsCapped);
    }
}

internal static class InspectionRows
{
    /// <summary>Reads the rows in the given order and the names of their points: a check in sight says where it was, whoever has the point now.</summary>
    public static async Task<List<InspectionRow>> ReadAsync(HubDbContext db, IQueryable<Inspection> inspections, CancellationToken cancellationToken)
    {
        var rows = await inspections.Select(i => new { i.Id, i.PointId, i.InspectorName, i.SubmittedAt, i.Conform, i.NotConform, i.NotApplicable, i.ScoreRate, i.Mode, i.PublishedAt }).ToListAsync(cancellationToken);
        var pointIds = rows.Select(r => r.PointId).Distinct().ToList();
        var points = await db.Points.IgnoreQueryFilters(["scope"]).Where(p => pointIds.Contains(p.Id)).Select(p => new { p.Id, p.NameZh, p.NameEn }).ToDictionaryAsync(p => p.Id, cancellationToken);
        return [.. rows.Select(r => new InspectionRow(
            r.Id, r.PointId, points[r.PointId].NameZh, points[r.PointId].NameEn, r.InspectorName, r.SubmittedAt, r.Conform, r.NotConform, r.NotApplicable, r.ScoreRate, r.Mode, r.PublishedAt))];
    }
}
