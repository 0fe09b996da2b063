using System.Text.Json.Serialization;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Assessment;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Inspections;
using CampaignHub.Domain.Rectification;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Inspections;

/// <summary>
/// Hands in a finished check sheet (I-03); every item that does not conform becomes a case in the same breath. Of an
/// unannounced check the inspected unit learns nothing until it is published (I-08). The client makes the id:
/// sent again, it answers the same and changes nothing.
/// </summary>
public sealed record SubmitInspection(Guid InspectionId, Guid PointId, DateTimeOffset StartedAt, double? Longitude, double? Latitude, IReadOnlyList<InspectionAnswer> Answers, CheckMode Mode = CheckMode.Announced) : ICommand<InspectionReceipt>
{
    internal static void Map(RouteGroupBuilder inspections) =>
        inspections.MapPost("/", (SubmitInspection command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<SubmitInspection>(InspectionsFeature.Submit);
}

/// <summary>One answer; a counted item is judged from its count, over the metres walked when given. A verdict that is left out is malformed, never a pass.</summary>
public sealed record InspectionAnswer(Guid ItemId, [property: JsonRequired] Verdict Verdict, int? Count, int? Metres, string? Note, IReadOnlyList<Guid>? PhotoIds);

/// <summary>Proof that an inspection is stored: its totals, its score rate in per cent, and the cases it logged.</summary>
public sealed record InspectionReceipt(Guid InspectionId, int Conform, int NotConform, int NotApplicable, decimal? ScoreRate, IReadOnlyList<InspectionCase> Cases);

public sealed record InspectionCase(Guid CaseId, string Number);

internal sealed class SubmitInspectionValidator : AbstractValidator<SubmitInspection>
{
    public SubmitInspectionValidator()
    {
        RuleFor(i => i.InspectionId).NotEmpty();
        RuleFor(i => i.PointId).NotEmpty();
        RuleFor(i => i.StartedAt).NotEmpty();
        RuleFor(i => i.Mode).IsInEnum();
        RuleFor(i => i.Longitude).InclusiveBetween(-180, 180);
        RuleFor(i => i.Latitude).InclusiveBetween(-90, 90);
        RuleFor(i => i.Latitude).NotNull().When(i => i.Longitude is not null);
        RuleFor(i => i.Longitude).NotNull().When(i => i.Latitude is not null);
        RuleFor(i => i.Answers).NotNull().Must(a => a is null || a.Count <= 500);
        RuleForEach(i => i.Answers).NotNull().ChildRules(answer =>
        {
            answer.RuleFor(a => a.ItemId).NotEmpty();
            answer.RuleFor(a => a.Verdict).IsInEnum();
            answer.RuleFor(a => a.Count).InclusiveBetween(0, 1_000_000);
            answer.RuleFor(a => a.Metres).InclusiveBetween(0, 1_000_000);
            answer.RuleFor(a => a.Note).MaximumLength(500);
            answer.RuleFor(a => a.PhotoIds).Must(p => p is null || p.Count <= 9);
        });
    }
}

internal sealed class SubmitInspectionHandler(HubDbContext db, CaseNumbers numbers, RequestContext context, TimeProvider clock)
    : IHandle<SubmitInspection, InspectionReceipt>, IReplay<SubmitInspection, InspectionReceipt>
{
    public async Task<InspectionReceipt> Handle(SubmitInspection request, CancellationToken cancellationToken)
    {
        if (await FirstAnswer(request, cancellationToken) is { } first) return first;
        var point = await db.Points.FirstOrDefaultAsync(p => p.Id == request.PointId, cancellationToken) ?? throw AssessmentRefusals.PointNotFound.AsException();
        var sheet = await db.PointTypes.AsNoTracking().Where(t => t.Code == point.PointTypeCode).SelectMany(t => t.Items).ToListAsync(cancellationToken);
        await db.RequirePhotos(context, [.. request.Answers.SelectMany(a => a.PhotoIds ?? []).Distinct()], cancellationToken);
        var (now, by) = (clock.GetUtcNow(), context.Actor.AsPerson());
        var place = request is { Longitude: { } longitude, Latitude: { } latitude } ? new GeoPoint(longitude, latitude) : null;
        var given = request.Answers.Select(a => new GivenAnswer(a.ItemId, a.Verdict, a.Count, a.Metres, a.Note, a.PhotoIds ?? [])).ToList();
        var inspection = Inspection.Submit(request.InspectionId, context.Actor.Campaign, point, sheet, by, request.StartedAt, now, place, given, request.Mode);
        var cases = new List<InspectionCase>();
        foreach (var found in inspection.Findings(point, sheet))
        {
            var number = await numbers.NextAsync(db, cancellationToken);
            var logged = RectificationCase.Log(Guid.CreateVersion7(now), context.Actor.Campaign, number, CaseSource.Inspection, found.Finding, inspection.Id, found.PhotoIds, by, now, inspection.IsWithheld);
            inspection.LoggedAs(found.ItemId, logged.Id);
            db.Add(logged);
            cases.Add(new(logged.Id, CaseNumbers.Text(number)));
        }

        db.Add(inspection);
        return new(inspection.Id, inspection.Conform, inspection.NotConform, inspection.NotApplicable, inspection.ScoreRate, cases);
    }

    public async Task<InspectionReceipt?> FirstAnswer(SubmitInspection request, CancellationToken cancellationToken)
    {
        var userId = context.Actor.UserId;
        var first = await db.Inspections.AsNoTracking().FirstOrDefaultAsync(i => i.Id == request.InspectionId && i.InspectorId == userId, cancellationToken);
        if (first is null) return null;
        var cases = await (
            from answer in db.Inspections.Where(i => i.Id == first.Id).SelectMany(i => i.Answers)
            join logged in db.Cases on answer.CaseId equals logged.Id
            orderby answer.Position
            select new InspectionCase(logged.Id, CaseNumbers.Text(logged.Number))).ToListAsync(cancellationToken);
        return new(first.Id, first.Conform, first.NotConform, first.NotApplicable, first.ScoreRate, cases);
    }
}
