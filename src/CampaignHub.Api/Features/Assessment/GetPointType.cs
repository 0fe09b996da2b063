using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Assessment;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Assessment;

/// <summary>One kind of points with its check sheet in order (T-19).</summary>
public sealed record GetPointType(string Code) : IQuery<PointTypeDetail>
{
    internal static void Map(RouteGroupBuilder types) =>
        types.MapGet("/{code}", (string code, Pipe pipe, CancellationToken ct) => pipe.Send(new GetPointType(code), ct)).Is<GetPointType>(AssessmentFeature.Read);
}

public sealed record PointTypeDetail(string Code, string NameZh, string NameEn, int ItemCount, int PointCount, IReadOnlyList<CheckItemRow> Items)
    : PointTypeRow(Code, NameZh, NameEn, ItemCount, PointCount);

public sealed record CheckItemRow(Guid ItemId, string Code, string TextZh, string TextEn, CountRule? CountRule);

internal sealed class GetPointTypeHandler(HubDbContext db) : IHandle<GetPointType, PointTypeDetail>
{
    public async Task<PointTypeDetail> Handle(GetPointType request, CancellationToken cancellationToken)
    {
        var row = await PointTypeRows.Project(db, db.PointTypes.Where(t => t.Code == request.Code)).FirstOrDefaultAsync(cancellationToken) ?? throw AssessmentRefusals.PointTypeNotFound.AsException();
        return new(row.Code, row.NameZh, row.NameEn, row.ItemCount, row.PointCount, await CheckSheets.Read(db, row.Code, cancellationToken));
    }
}

internal static class CheckSheets
{
    /// <summary>The sheet of a kind of points, in order; empty while it has none.</summary>
    public static async Task<IReadOnlyList<CheckItemRow>> Read(HubDbContext db, string pointTypeCode, CancellationToken cancellationToken)
    {
        var items = await db.PointTypes.AsNoTracking().Where(t => t.Code == pointTypeCode).SelectMany(t => t.Items).OrderBy(i => i.Position).ToListAsync(cancellationToken);
        return [.. items.Select(i => new CheckItemRow(i.ItemId, i.Code, i.TextZh, i.TextEn, i.CountRule))];
    }
}
