using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Assessment;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Assessment;

/// <summary>One kind of points with its check sheet in order (T-19), and who leads, answers for and helps with each item today (O-33).</summary>
public sealed record GetPointType(string Code) : IQuery<PointTypeDetail>
{
    internal static void Map(RouteGroupBuilder types) =>
        types.MapGet("/{code}", (string code, Pipe pipe, CancellationToken ct) => pipe.Send(new GetPointType(code), ct)).Is<GetPointType>(AssessmentFeature.Read);
}

public sealed record PointTypeDetail(string Code, string NameZh, string NameEn, int ItemCount, int PointCount, IReadOnlyList<CheckItemRow> Items, IReadOnlyList<AppointmentRow> Duties)
    : PointTypeRow(Code, NameZh, NameEn, ItemCount, PointCount);

public sealed record CheckItemRow(Guid ItemId, string Code, string TextZh, string TextEn, CountRule? CountRule, string? Category);

internal sealed class GetPointTypeHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<GetPointType, PointTypeDetail>
{
    public async Task<PointTypeDetail> Handle(GetPointType request, CancellationToken cancellationToken)
    {
        var row = await PointTypeRows.Project(db, db.PointTypes.Where(t => t.Code == request.Code)).FirstOrDefaultAsync(cancellationToken) ?? throw AssessmentRefusals.PointTypeNotFound.AsException();
        var items = await CheckSheets.Read(db, row.Code, cancellationToken);
        var ids = items.Select(i => i.ItemId).ToList();
        var today = await db.TodayAsync(context, clock, cancellationToken);
        var duties = await AppointmentRows.Project(db, AppointmentRows.On(db, today).Where(a => a.SubjectKind == SubjectKind.Item && ids.Contains(a.SubjectId))).ToListAsync(cancellationToken);
        return new(row.Code, row.NameZh, row.NameEn, row.ItemCount, row.PointCount, items, [.. duties.OrderBy(d => d.PostType).ThenBy(d => d.From).ThenBy(d => d.AppointmentId)]);
    }
}

internal static class CheckSheets
{
    /// <summary>The sheet of a kind of points, in order; empty while it has none.</summary>
    public static async Task<IReadOnlyList<CheckItemRow>> Read(HubDbContext db, string pointTypeCode, CancellationToken cancellationToken)
    {
        var items = await db.PointTypes.AsNoTracking().Where(t => t.Code == pointTypeCode).SelectMany(t => t.Items).OrderBy(i => i.Position).ToListAsync(cancellationToken);
        return [.. items.Select(i => new CheckItemRow(i.ItemId, i.Code, i.TextZh, i.TextEn, i.CountRule, i.Category))];
    }
}
