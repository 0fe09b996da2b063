using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Assessment;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Assessment;

/// <summary>One point with the check sheet it is inspected by.</summary>
public sealed record GetPoint(Guid PointId) : IQuery<PointDetail>
{
    internal static void Map(RouteGroupBuilder points) =>
        points.MapGet("/{pointId:guid}", (Guid pointId, Pipe pipe, CancellationToken ct) => pipe.Send(new GetPoint(pointId), ct)).Is<GetPoint>(AssessmentFeature.Read);
}

public sealed record PointDetail(
    Guid PointId, string Code, string NameZh, string NameEn, string PointTypeCode, string PointTypeNameZh, string PointTypeNameEn, Guid AreaId, string AreaNameZh, string? AreaNameEn,
    Guid OwnerUnitId, string OwnerUnitNameZh, string OwnerUnitNameEn, Guid? SectorOwnerUnitId, string? SectorOwnerNameZh, string? SectorOwnerNameEn, double Longitude, double Latitude, int OpenCases, DateTimeOffset? LastInspectedAt, IReadOnlyList<CheckItemRow> Items)
    : PointRow(PointId, Code, NameZh, NameEn, PointTypeCode, PointTypeNameZh, PointTypeNameEn, AreaId, AreaNameZh, AreaNameEn, OwnerUnitId, OwnerUnitNameZh, OwnerUnitNameEn, SectorOwnerUnitId, SectorOwnerNameZh, SectorOwnerNameEn, Longitude, Latitude, OpenCases, LastInspectedAt);

internal sealed class GetPointHandler(HubDbContext db, RequestContext context) : IHandle<GetPoint, PointDetail>
{
    public async Task<PointDetail> Handle(GetPoint request, CancellationToken cancellationToken)
    {
        var row = (await PointRows.ReadAsync(db, context.Actor.Unpublished, db.Points.AsNoTracking().Where(p => p.Id == request.PointId), cancellationToken)).SingleOrDefault() ?? throw AssessmentRefusals.PointNotFound.AsException();
        return new(
            row.PointId, row.Code, row.NameZh, row.NameEn, row.PointTypeCode, row.PointTypeNameZh, row.PointTypeNameEn, row.AreaId, row.AreaNameZh, row.AreaNameEn,
            row.OwnerUnitId, row.OwnerUnitNameZh, row.OwnerUnitNameEn, row.SectorOwnerUnitId, row.SectorOwnerNameZh, row.SectorOwnerNameEn, row.Longitude, row.Latitude, row.OpenCases, row.LastInspectedAt, await CheckSheets.Read(db, row.PointTypeCode, cancellationToken));
    }
}
