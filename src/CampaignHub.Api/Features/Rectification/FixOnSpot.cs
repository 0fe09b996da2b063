using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Files;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Assessment;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using CampaignHub.Domain.Rectification;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Logs a small finding that was put right on the spot and closes it in one step, with photos of before and after (当场整改). The client makes the id.</summary>
public sealed record FixOnSpot(
    Guid CaseId, string Description, string? Category, Guid? PointId, Guid? UnitId, string? Address, double? Longitude, double? Latitude,
    IReadOnlyList<Guid> BeforePhotoIds, IReadOnlyList<Guid> AfterPhotoIds, string? Note) : ICommand<CaseReceipt>
{
    internal static void Map(RouteGroupBuilder cases) =>
        cases.MapPost("/on-the-spot", (FixOnSpot command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<FixOnSpot>(RectificationFeature.Verify);
}

internal sealed class FixOnSpotValidator : AbstractValidator<FixOnSpot>
{
    public FixOnSpotValidator()
    {
        RuleFor(f => f.CaseId).NotEmpty();
        RuleFor(f => f.Description).NotEmpty().MaximumLength(2000);
        RuleFor(f => f.Category).MaximumLength(64);
        RuleFor(f => f.Address).MaximumLength(300);
        RuleFor(f => f.Note).MaximumLength(500);
        RuleFor(f => f.Longitude).InclusiveBetween(-180, 180);
        RuleFor(f => f.Latitude).InclusiveBetween(-90, 90);
        RuleFor(f => f.Latitude).NotNull().When(f => f.Longitude is not null);
        RuleFor(f => f.Longitude).NotNull().When(f => f.Latitude is not null);
        RuleFor(f => f.BeforePhotoIds).NotNull().Must(p => p is null || p.Count <= 9);
        RuleFor(f => f.AfterPhotoIds).NotNull().Must(p => p is null || p.Count <= 9);
    }
}

internal sealed class FixOnSpotHandler(HubDbContext db, CaseNumbers numbers, RequestContext context, TimeProvider clock) : IHandle<FixOnSpot, CaseReceipt>, IReplay<FixOnSpot, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(FixOnSpot request, CancellationToken cancellationToken)
    {
        var point = request.PointId is { } pointId ? await db.Points.AsNoTracking().FirstOrDefaultAsync(p => p.Id == pointId, cancellationToken) ?? throw AssessmentRefusals.PointNotFound.AsException() : null;
        if (request.UnitId is { } named && !await db.Units.AnyAsync(u => u.Id == named, cancellationToken)) throw OrganisationRefusals.UnitNotFound.AsException();
        var place = request is { Longitude: { } longitude, Latitude: { } latitude } ? new GeoPoint(longitude, latitude) : point is null ? null : new GeoPoint(point.Longitude, point.Latitude);
        var (before, after) = (request.BeforePhotoIds.Distinct().ToList(), request.AfterPhotoIds.Distinct().ToList());
        await db.RequirePhotos(context, [.. before, .. after], cancellationToken);
        var pictures = db.Set<Photo>();
        if (await pictures.AnyAsync(b => before.Contains(b.Id) && pictures.Any(a => after.Contains(a.Id) && a.Sha256 == b.Sha256), cancellationToken)) throw RectificationRefusals.PhotoSameAsBefore.AsException();
        var unitId = request.UnitId ?? point?.OwnerUnitId;
        var finding = new Finding(request.Description.Trim(), request.Category, point?.Id, point?.AreaId, unitId, request.Address ?? point?.NameZh, place);
        var number = await numbers.NextAsync(db, cancellationToken);
        var @fixed = RectificationCase.FixOnSpot(request.CaseId, context.Actor.Campaign, number, CaseSource.AdHoc, finding, unitId, before, after, request.Note, context.Actor.AsPerson(unitId), clock.GetUtcNow());
        db.Add(@fixed);
        return new(@fixed.Id, CaseNumbers.Text(@fixed.Number), @fixed.State);
    }

    public async Task<CaseReceipt?> FirstAnswer(FixOnSpot request, CancellationToken cancellationToken)
    {
        var userId = context.Actor.UserId;
        var first = await db.Cases.AsNoTracking().Where(c => c.Id == request.CaseId && c.LoggedBy == userId).Select(c => new { c.Id, c.Number }).FirstOrDefaultAsync(cancellationToken);
        return first is null ? null : new(first.Id, CaseNumbers.Text(first.Number), CaseState.Closed);
    }
}
