using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Assessment;

/// <summary>The points for the map, with their open cases, by code: up to 5,000 in one page, so that few campaigns need a second.</summary>
public sealed record PinPoints(string? Cursor) : IQuery<PointPinPage>
{
    public const int Most = 5_000;

    internal static void Map(RouteGroupBuilder points) =>
        points.MapGet("/map", (string? cursor, Pipe pipe, CancellationToken ct) => pipe.Send(new PinPoints(cursor), ct)).Is<PinPoints>(AssessmentFeature.Read);
}

/// <summary>Pins and the marker of the next page.</summary>
public sealed record PointPinPage(IReadOnlyList<PointPin> Items, string? Next);

public sealed record PointPin(Guid PointId, string Code, string NameZh, string NameEn, double Longitude, double Latitude, int OpenCases);

internal sealed class PinPointsHandler(HubDbContext db) : IHandle<PinPoints, PointPinPage>
{
    public async Task<PointPinPage> Handle(PinPoints request, CancellationToken cancellationToken)
    {
        var all = db.Points.AsNoTracking();
        if (CodeCursor.Read(request.Cursor) is { } seen) all = all.Where(p => p.Code.CompareTo(seen) > 0);
        var points = await all.OrderBy(p => p.Code).Take(PinPoints.Most + 1).Select(p => new { p.Id, p.Code, p.NameZh, p.NameEn, p.Longitude, p.Latitude }).ToListAsync(cancellationToken);
        var more = points.Count > PinPoints.Most;
        if (more) points.RemoveAt(PinPoints.Most);
        var open = await db.Cases.Open().Where(c => c.PointId != null).GroupBy(c => c.PointId)
            .Select(g => new { PointId = g.Key!.Value, Open = g.Count() }).ToDictionaryAsync(c => c.PointId, c => c.Open, cancellationToken);
        return new([.. points.Select(p => new PointPin(p.Id, p.Code, p.NameZh, p.NameEn, p.Longitude, p.Latitude, open.GetValueOrDefault(p.Id)))], more ? CodeCursor.Of(points[^1].Code) : null);
    }
}
