using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Assessment;

/// <summary>The points for the map, with their open cases: at most 5,000, by code.</summary>
public sealed record PinPoints : IQuery<IReadOnlyList<PointPin>>
{
    public const int Most = 5_000;

    internal static void Map(RouteGroupBuilder points) =>
        points.MapGet("/map", (Pipe pipe, CancellationToken ct) => pipe.Send(new PinPoints(), ct)).Is<PinPoints>(AssessmentFeature.Read);
}

public sealed record PointPin(Guid PointId, string Code, string NameZh, string NameEn, double Longitude, double Latitude, int OpenCases);

internal sealed class PinPointsHandler(HubDbContext db) : IHandle<PinPoints, IReadOnlyList<PointPin>>
{
    public async Task<IReadOnlyList<PointPin>> Handle(PinPoints request, CancellationToken cancellationToken)
    {
        var points = await db.Points.AsNoTracking().OrderBy(p => p.Code).Take(PinPoints.Most).Select(p => new { p.Id, p.Code, p.NameZh, p.NameEn, p.Longitude, p.Latitude }).ToListAsync(cancellationToken);
        var open = await db.Cases.Where(c => c.PointId != null && c.State != CaseState.Closed).GroupBy(c => c.PointId)
            .Select(g => new { PointId = g.Key!.Value, Open = g.Count() }).ToDictionaryAsync(c => c.PointId, c => c.Open, cancellationToken);
        return [.. points.Select(p => new PointPin(p.Id, p.Code, p.NameZh, p.NameEn, p.Longitude, p.Latitude, open.GetValueOrDefault(p.Id)))];
    }
}
