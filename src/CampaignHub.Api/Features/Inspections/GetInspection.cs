using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Inspections;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Inspections;

/// <summary>One inspection with every answer as it was judged, in the words of that day's sheet.</summary>
public sealed record GetInspection(Guid InspectionId) : IQuery<InspectionDetail>
{
    internal static void Map(RouteGroupBuilder inspections) =>
        inspections.MapGet("/{inspectionId:guid}", (Guid inspectionId, Pipe pipe, CancellationToken ct) => pipe.Send(new GetInspection(inspectionId), ct)).Is<GetInspection>(InspectionsFeature.Read);
}

public sealed record InspectionDetail(
    Guid InspectionId, Guid PointId, string PointNameZh, string PointNameEn, string InspectorName, DateTimeOffset SubmittedAt, int Conform, int NotConform, int NotApplicable, decimal? ScoreRate,
    CheckMode Mode, DateTimeOffset? PublishedAt, IReadOnlyList<InspectionAnswerRow> Answers)
    : InspectionRow(InspectionId, PointId, PointNameZh, PointNameEn, InspectorName, SubmittedAt, Conform, NotConform, NotApplicable, ScoreRate, Mode, PublishedAt);

public sealed record InspectionAnswerRow(Guid ItemId, Verdict Verdict, int? Count, int? Metres, string? Note, IReadOnlyList<Guid> PhotoIds, string TextZh, string TextEn, Guid? CaseId);

internal sealed class GetInspectionHandler(HubDbContext db) : IHandle<GetInspection, InspectionDetail>
{
    public async Task<InspectionDetail> Handle(GetInspection request, CancellationToken cancellationToken)
    {
        var one = db.Inspections.AsNoTracking().Where(i => i.Id == request.InspectionId);
        var row = (await InspectionRows.ReadAsync(db, one, cancellationToken)).FirstOrDefault() ?? throw InspectionRefusals.NotFound.AsException();
        var answers = await one.SelectMany(i => i.Answers).OrderBy(a => a.Position)
            .Select(a => new InspectionAnswerRow(a.ItemId, a.Verdict, a.Count, a.Metres, a.Note, a.PhotoIds, a.TextZh, a.TextEn, a.CaseId)).ToListAsync(cancellationToken);
        return new(
            row.InspectionId, row.PointId, row.PointNameZh, row.PointNameEn, row.InspectorName, row.SubmittedAt, row.Conform, row.NotConform, row.NotApplicable, row.ScoreRate, row.Mode, row.PublishedAt, answers);
    }
}
