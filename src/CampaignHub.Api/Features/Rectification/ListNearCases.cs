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
    public const int Most = 10;

    internal static void Map(RouteGroupBuilder cases) =>
        cases.MapGet("/{caseId:guid}/near", (Guid caseId, Pipe pipe, CancellationToken ct) => pipe.Send(new ListNearCases(caseId), ct)).Is<ListNearCases>(RectificationFeature.Read);
}

/// <summary>Metres is null where both are at the same point.</summary>
public sealed record NearCaseRow(Guid CaseId, string Number, string Description, string? DescriptionEn, CaseState State, CaseSource Source, DateTimeOffset LoggedAt, int? Metres, int Version);

internal sealed class ListNearCasesHandler(HubDbContext db) : IHandle<ListNearCases, IReadOnlyList<NearCaseRow>>
{
    private const int MostLookedAt = 200;

    public async Task<IReadOnlyList<NearCaseRow>> Handle(ListNearCases request, CancellationToken cancellationToken)
    {
        var one = await db.Cases.AsNoTracking().FirstOrDefaultAsync(c => c.Id == request.CaseId, cancellationToken) ?? throw RectificationRefusals.NotFound.AsException();
        var category = await db.CategoryOf(one.Category, cancellationToken);
        var (radius, days) = (category?.NearRadius ?? CaseCategory.UsualRadius, category?.NearDays ?? CaseCategory.UsualDays);
        var (from, until) = (one.LoggedAt.AddDays(-days), one.LoggedAt.AddDays(days));
        var place = one is { Longitude: { } longitude, Latitude: { } latitude } ? new GeoPoint(longitude, latitude) : null;
        var others = db.Cases.AsNoTracking().Where(c => c.Id != one.Id && c.Category == one.Category && c.LoggedAt >= from && c.LoggedAt <= until
            && c.State != CaseState.Closed && c.State != CaseState.NotAccepted && c.State != CaseState.Void);
        if (place is not null)
        {
            var box = NearBox.Around(place, radius);
            others = others.Where(c => c.Latitude >= box.South && c.Latitude <= box.North && c.Longitude >= box.West && c.Longitude <= box.East);
        }
        else if (one.PointId is { } pointId) others = others.Where(c => c.PointId == pointId);
        else return [];

        var found = await others.OrderByDescending(c => c.LoggedAt).ThenByDescending(c => c.Id).Take(MostLookedAt).ToListAsync(cancellationToken);
        return [.. found.Select(c => (Case: c, Metres: place is not null ? NearBox.Metres(place, new(c.Longitude!.Value, c.Latitude!.Value)) : 0)).Where(c => c.Metres <= radius)
            .OrderBy(c => c.Metres).ThenByDescending(c => c.Case.LoggedAt).Take(ListNearCases.Most)
            .Select(c => new NearCaseRow(
                c.Case.Id, CaseNumbers.Text(c.Case.Number), c.Case.Description, c.Case.DescriptionEn, c.Case.State, c.Case.Source, c.Case.LoggedAt,
                one.PointId is not null && c.Case.PointId == one.PointId ? null : (int)Math.Round(c.Metres), c.Case.Version))];
    }
}
