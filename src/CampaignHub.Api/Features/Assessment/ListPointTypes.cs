using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Assessment;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Assessment;

/// <summary>The kinds of points by code, each with the length of its check sheet and the number of its points in sight.</summary>
public sealed record ListPointTypes : IQuery<IReadOnlyList<PointTypeRow>>
{
    internal static void Map(RouteGroupBuilder types) =>
        types.MapGet("/", (Pipe pipe, CancellationToken ct) => pipe.Send(new ListPointTypes(), ct)).Is<ListPointTypes>(AssessmentFeature.Read);
}

public record PointTypeRow(string Code, string NameZh, string NameEn, int ItemCount, int PointCount);

internal sealed class ListPointTypesHandler(HubDbContext db) : IHandle<ListPointTypes, IReadOnlyList<PointTypeRow>>
{
    public async Task<IReadOnlyList<PointTypeRow>> Handle(ListPointTypes request, CancellationToken cancellationToken) =>
        await PointTypeRows.Project(db, db.PointTypes).ToListAsync(cancellationToken);
}

internal static class PointTypeRows
{
    public static IQueryable<PointTypeRow> Project(HubDbContext db, IQueryable<PointType> types) =>
        types.AsNoTracking().OrderBy(t => t.Code).Select(t => new PointTypeRow(t.Code, t.NameZh, t.NameEn, t.Items.Count, db.Points.Count(p => p.PointTypeCode == t.Code)));
}
