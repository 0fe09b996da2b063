using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using CampaignHub.Domain.Supervision;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>
/// Enters where and when problems were exposed (R-11, M-15), and carries out the acts of supervision that had asked for it on these cases by that day. The client
/// makes the id: sent again, it answers the same.
/// </summary>
public sealed record RecordExposure(
    Guid ExposureId, ExposureOrigin Origin, ExposureMedium Medium, string Column, string? Issue, DateOnly AiredOn, string Title, string? Link, Guid? PhotoId, IReadOnlyList<Guid> CaseIds) : ICommand<RecordedExposure>
{
    internal static void Map(RouteGroupBuilder exposures) => exposures.MapPost("/", (RecordExposure command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<RecordExposure>(SupervisionFeature.Act);
}

public sealed record RecordedExposure(Guid ExposureId);

internal sealed class RecordExposureValidator : AbstractValidator<RecordExposure>
{
    public RecordExposureValidator()
    {
        RuleFor(e => e.ExposureId).NotEmpty();
        RuleFor(e => e.Origin).IsInEnum();
        RuleFor(e => e.Medium).IsInEnum();
        RuleFor(e => e.Column).NotEmpty().MaximumLength(100);
        RuleFor(e => e.Issue).MaximumLength(64);
        RuleFor(e => e.AiredOn).NotEmpty();
        RuleFor(e => e.Title).NotEmpty().MaximumLength(200);
        RuleFor(e => e.Link).MaximumLength(500);
        RuleFor(e => e.CaseIds).Cascade(CascadeMode.Stop).NotEmpty().Must(ids => ids.Count <= Exposure.MostCases);
    }
}

internal sealed class RecordExposureHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<RecordExposure, RecordedExposure>, IReplay<RecordExposure, RecordedExposure>
{
    public async Task<RecordedExposure> Handle(RecordExposure request, CancellationToken cancellationToken)
    {
        if (await FirstAnswer(request, cancellationToken) is { } before) return before;
        var (ids, now) = (request.CaseIds.Distinct().ToList(), clock.GetUtcNow());
        if (request.PhotoId is { } photoId) await db.RequirePhotos(context, [photoId], cancellationToken);
        var cases = await db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.UnitId, c.Withheld, c.State }).ToListAsync(cancellationToken);
        if (cases.Count != ids.Count) throw RectificationRefusals.NotFound.AsException();
        var zone = await db.CampaignZone(context, cancellationToken);
        var acts = (await db.SupervisionActs.Where(a => ids.Contains(a.CaseId) && a.Form == StepForm.Exposure && a.State == ActState.Proposed && !db.SupervisionThreads.Any(t => t.Id == a.CaseId && t.Stopped)).OrderBy(a => a.At).ToListAsync(cancellationToken))
            .FindAll(a => ZoneTime.DateOf(a.At, zone) <= request.AiredOn);
        var exposure = Exposure.Record(
            request.ExposureId, context.Actor.Campaign,
            new(request.Origin, request.Medium, request.Column.Trim(), Told(request.Issue), request.AiredOn, request.Title.Trim(), Told(request.Link), request.PhotoId),
            [.. cases.Select(c => new ExposedProblem(c.Id, c.UnitId, c.Withheld, c.State, acts.Find(a => a.CaseId == c.Id)?.Id))],
            await db.TodayAsync(context, clock, cancellationToken), context.Actor.AsPerson(), now);
        db.Add(exposure);
        var note = string.Join(' ', new[] { exposure.Column, exposure.Issue, exposure.Title }.Where(part => part is not null));
        if (acts.Count > 0) await db.BringIntoForce(acts, note, context, clock, cancellationToken);
        return new(exposure.Id);
    }

    public async Task<RecordedExposure?> FirstAnswer(RecordExposure request, CancellationToken cancellationToken)
    {
        var (column, issue, title, link) = (request.Column.Trim(), Told(request.Issue), request.Title.Trim(), Told(request.Link));
        var same = await db.Exposures.AnyAsync(
            e => e.Id == request.ExposureId && e.Origin == request.Origin && e.Medium == request.Medium && e.Column == column && e.Issue == issue && e.AiredOn == request.AiredOn && e.Title == title && e.Link == link
                && e.PhotoId == request.PhotoId, cancellationToken);
        if (!same) return null;
        var cases = await db.ExposureCases.Where(l => l.ExposureId == request.ExposureId).Select(l => l.CaseId).ToListAsync(cancellationToken);
        return request.CaseIds.ToHashSet().SetEquals(cases) ? new(request.ExposureId) : null;
    }

    private static string? Told(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
