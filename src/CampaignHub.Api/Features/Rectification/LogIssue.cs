using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
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

/// <summary>
/// Logs a problem found in passing, without a check sheet; an external supervisor adds an observation (O-31). Known by its coordinates alone, it is placed in its grid (O-29), or the
/// office is asked whose it is. The client makes the id: sent again, it answers the same.
/// </summary>
public sealed record LogIssue(
    Guid CaseId, string Description, string? Category, Guid? PointId, Guid? UnitId, string? Address, double? Longitude, double? Latitude, IReadOnlyList<Guid>? PhotoIds,
    CaseOrigin? Origin = null) : ICommand<CaseReceipt>
{
    internal static void Map(RouteGroupBuilder cases) =>
        cases.MapPost("/", (LogIssue command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<LogIssue>(RectificationFeature.Log);
}

/// <summary>Where a problem came from that nobody found in passing: a hotline's number, an instruction's date, who told it. Named by those who dispatch.</summary>
public sealed record CaseOrigin(CaseSource Source, string? Reference, DateOnly? ReportedOn, string? Reporter);

/// <summary>Proof that a case is stored.</summary>
public sealed record CaseReceipt(Guid CaseId, string Number, CaseState State);

internal sealed class LogIssueValidator : AbstractValidator<LogIssue>
{
    public LogIssueValidator()
    {
        RuleFor(i => i.CaseId).NotEmpty();
        RuleFor(i => i.Description).NotEmpty().MaximumLength(2000);
        RuleFor(i => i.Category).MaximumLength(64);
        RuleFor(i => i.Address).MaximumLength(300);
        RuleFor(i => i.Longitude).InclusiveBetween(-180, 180);
        RuleFor(i => i.Latitude).InclusiveBetween(-90, 90);
        RuleFor(i => i.Latitude).NotNull().When(i => i.Longitude is not null);
        RuleFor(i => i.Longitude).NotNull().When(i => i.Latitude is not null);
        RuleFor(i => i.Origin!.Source).IsInEnum().NotEqual(CaseSource.Import).NotEqual(CaseSource.Inspection).When(i => i.Origin is not null);
        RuleFor(i => i.Origin!.Reference).MaximumLength(100).When(i => i.Origin is not null);
        RuleFor(i => i.Origin!.Reporter).MaximumLength(100).When(i => i.Origin is not null);
        RuleFor(i => i.PhotoIds).Must(p => p is null || p.Count <= 9);
    }
}

internal sealed class LogIssueHandler(HubDbContext db, CaseNumbers numbers, AreaMaps maps, RequestContext context, TimeProvider clock) : IHandle<LogIssue, CaseReceipt>, IReplay<LogIssue, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(LogIssue request, CancellationToken cancellationToken)
    {
        var place = request is { Longitude: { } longitude, Latitude: { } latitude } ? new GeoPoint(longitude, latitude) : null;
        var point = request.PointId is { } pointId ? await db.Points.AsNoTracking().FirstOrDefaultAsync(p => p.Id == pointId, cancellationToken) ?? throw AssessmentRefusals.PointNotFound.AsException() : null;
        if (request.UnitId is { } unitId && !await db.Units.AnyAsync(u => u.Id == unitId, cancellationToken)) throw OrganisationRefusals.UnitNotFound.AsException();
        var found = place is not null && point is null ? await maps.PlacementOf(db, context, place, cancellationToken) : null;
        if (place is null && point is not null) place = new GeoPoint(point.Longitude, point.Latitude);
        var category = (await db.CategoryOf(request.Category, cancellationToken))?.Code ?? request.Category;
        var finding = new Finding(request.Description.Trim(), category, point?.Id, point?.AreaId ?? found?.AreaId, request.UnitId ?? point?.OwnerUnitId, request.Address ?? point?.NameZh, place);
        var photoIds = request.PhotoIds?.Distinct().ToList() ?? [];
        await db.RequirePhotos(context, photoIds, cancellationToken);
        var number = await numbers.NextAsync(db, cancellationToken);
        var now = clock.GetUtcNow();
        if (request.Origin is not null && context.Actor.Access.ScopeOf(RectificationFeature.Dispatch.Name) is null) throw RectificationRefusals.OriginNotYours.AsException();
        var source = request.Origin?.Source ?? (context.Actor.Scope.IsOwnOnly ? CaseSource.ExternalSupervisor : CaseSource.AdHoc);
        var logged = RectificationCase.Log(request.CaseId, context.Actor.Campaign, number, source, finding, null, photoIds, context.Actor.AsPerson(), now);
        db.Add(logged);
        if (request.Origin is { } origin)
            db.Add(CaseReport.Take(Guid.CreateVersion7(now), context.Actor.Campaign, logged.Id, new(origin.Source, origin.Reference?.Trim(), origin.ReportedOn, origin.Reporter?.Trim()), context.Actor.AsPerson(), now));
        if (found is not null && await db.QuestionOf(context, logged.Id, place!, found, now, cancellationToken) is { } question) db.Add(question);
        return new(logged.Id, CaseNumbers.Text(logged.Number), logged.State);
    }

    public async Task<CaseReceipt?> FirstAnswer(LogIssue request, CancellationToken cancellationToken)
    {
        var userId = context.Actor.UserId;
        var first = await db.Cases.AsNoTracking().Where(c => c.Id == request.CaseId && c.LoggedBy == userId).Select(c => new { c.Id, c.Number }).FirstOrDefaultAsync(cancellationToken);
        return first is null ? null : new(first.Id, CaseNumbers.Text(first.Number), CaseState.Logged);
    }
}
