using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>
/// Open cases that may be of the problem somebody is about to report: around a place or at a point, within the radius and the days of the chosen category; before one is chosen those of every
/// category, by the usual radius and days. Nearest first, at most ten.
/// </summary>
public sealed record FindNearCases : IQuery<NearCasesFound>
{
    /// <summary>Code of a category, or the word an older ledger writes.</summary>
    public string? Category { get; init; }

    public Guid? PointId { get; init; }

    public double? Longitude { get; init; }

    public double? Latitude { get; init; }

    internal static void Map(RouteGroupBuilder cases) =>
        cases.MapGet("/near", ([AsParameters] FindNearCases query, Pipe pipe, CancellationToken ct) => pipe.Send(query, ct)).Is<FindNearCases>(RectificationFeature.Read);
}

/// <summary>What was found, within so many metres and days.</summary>
public sealed record NearCasesFound(int Radius, int Days, IReadOnlyList<NearCaseRow> Items);

internal sealed class FindNearCasesValidator : AbstractValidator<FindNearCases>
{
    public FindNearCasesValidator()
    {
        RuleFor(n => n.Category).MaximumLength(64);
        RuleFor(n => n.Longitude).InclusiveBetween(-180, 180);
        RuleFor(n => n.Latitude).InclusiveBetween(-90, 90);
        RuleFor(n => n.Latitude).NotNull().When(n => n.Longitude is not null || n.PointId is null);
        RuleFor(n => n.Longitude).NotNull().When(n => n.Latitude is not null || n.PointId is null);
    }
}

internal sealed class FindNearCasesHandler(HubDbContext db, TimeProvider clock) : IHandle<FindNearCases, NearCasesFound>
{
    public async Task<NearCasesFound> Handle(FindNearCases request, CancellationToken cancellationToken)
    {
        var word = string.IsNullOrWhiteSpace(request.Category) ? null : request.Category.Trim();
        var category = await db.CategoryOf(word, cancellationToken);
        var (radius, days) = (category?.NearRadius ?? CaseCategory.UsualRadius, category?.NearDays ?? CaseCategory.UsualDays);
        var place = request is { Longitude: { } longitude, Latitude: { } latitude } ? new GeoPoint(longitude, latitude) : null;
        if (place is null && request.PointId is { } pointId)
        {
            var at = await db.Points.Where(p => p.Id == pointId).Select(p => new { p.Longitude, p.Latitude }).FirstOrDefaultAsync(cancellationToken);
            place = at is null ? null : new GeoPoint(at.Longitude, at.Latitude);
        }

        var now = clock.GetUtcNow();
        return new(radius, days, await db.NearAsync(new(word is null ? null : NearQuestion.WordsOf(category, word), place, request.PointId, now.AddDays(-days), now, radius), cancellationToken));
    }
}
