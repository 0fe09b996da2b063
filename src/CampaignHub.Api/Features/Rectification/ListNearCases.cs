using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>
/// Open cases that may be of the same problem as one: at the same point or within the category's radius, of the same category, logged within its days of each other; nearest first, at most ten.
/// </summary>
public sealed record ListNearCases(Guid CaseId) : IQuery<IReadOnlyList<NearCaseRow>>
{
    internal static void Map(RouteGroupBuilder cases) =>
        cases.MapGet("/{caseId:guid}/near", (Guid caseId, Pipe pipe, CancellationToken ct) => pipe.Send(new ListNearCases(caseId), ct)).Is<ListNearCases>(RectificationFeature.Read);
}

internal sealed class ListNearCasesHandler(HubDbContext db) : IHandle<ListNearCases, IReadOnlyList<NearCaseRow>>
{
    public async Task<IReadOnlyList<NearCaseRow>> Handle(ListNearCases request, CancellationToken cancellationToken)
    {
        var one = await db.Cases.AsNoTracking().FirstOrDefaultAsync(c => c.Id == request.CaseId, cancellationToken) ?? throw RectificationRefusals.NotFound.AsException();
        var category = await db.CategoryOf(one.Category, cancellationToken);
        var days = category?.NearDays ?? CaseCategory.UsualDays;
        var place = one is { Longitude: { } longitude, Latitude: { } latitude } ? new GeoPoint(longitude, latitude) : null;
        return await db.NearAsync(
            new(NearQuestion.WordsOf(category, one.Category), place, one.PointId, one.LoggedAt.AddDays(-days), one.LoggedAt.AddDays(days), category?.NearRadius ?? CaseCategory.UsualRadius) { Except = one.Id }, cancellationToken);
    }
}
