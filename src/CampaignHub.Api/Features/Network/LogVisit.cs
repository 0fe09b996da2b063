using System.Text.Json.Serialization;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Assessment;
using CampaignHub.Domain.Network;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Network;

/// <summary>
/// Writes a visit into the log of a pairing with the points seen and how many came (O-14, O-15, O-24 to O-27, O-31, O-32): the office any,
/// a unit contact its own unit's, whoever has a role over a body its body's, others only where they are the person named. The client makes the id: sent again, it answers the same.
/// </summary>
public sealed record LogVisit(Guid VisitId, DateOnly Day, string Visitor, string What, Guid? PhotoId, int? Visitors, IReadOnlyList<Guid>? PointIds) : ICommand<VisitRow>
{
    [JsonIgnore]
    public Guid PairingId { get; init; }

    internal static void Map(RouteGroupBuilder pairings) => pairings.MapPost("/{pairingId:guid}/visits", (Guid pairingId, LogVisit command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { PairingId = pairingId }, ct)).Is<LogVisit>(NetworkFeature.Log);
}

internal sealed class LogVisitValidator : AbstractValidator<LogVisit>
{
    public LogVisitValidator()
    {
        RuleFor(v => v.VisitId).NotEmpty();
        RuleFor(v => v.Day).NotEmpty();
        RuleFor(v => v.Visitor).NotEmpty().MaximumLength(64);
        RuleFor(v => v.What).NotEmpty().MaximumLength(2000);
        RuleForEach(v => v.PointIds).NotEmpty();
    }
}

internal sealed class LogVisitHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<LogVisit, VisitRow>, IReplay<LogVisit, VisitRow>
{
    public async Task<VisitRow> Handle(LogVisit request, CancellationToken cancellationToken)
    {
        var pairing = await db.Pairings.AsNoTracking().FirstOrDefaultAsync(p => p.Id == request.PairingId, cancellationToken) ?? throw NetworkRefusals.PairingNotFound.AsException();
        if (!MayLog(context.Actor, pairing)) throw NetworkRefusals.VisitNotYours.AsException();
        if (request.PhotoId is { } photoId) await db.RequirePhotos(context, [photoId], cancellationToken);
        var today = await db.TodayAsync(context, clock, cancellationToken);
        var report = new VisitReport(request.Visitor.Trim(), request.What.Trim(), request.PhotoId, request.Visitors, [.. (request.PointIds ?? []).Distinct()]);
        var visit = pairing.LogVisit(request.VisitId, request.Day, report, today, context.Actor.AsPerson(pairing.UnitId), clock.GetUtcNow());
        if (await db.Points.CountAsync(p => report.PointIds.Contains(p.Id), cancellationToken) != report.PointIds.Count) throw AssessmentRefusals.PointNotFound.AsException();
        db.Add(visit);
        return (await VisitRows.OfAsync(db, [visit], cancellationToken))[0];
    }

    // The rows in sight are more than the own: those of the areas in sight, and for a leader the whole campaign's.
    private static bool MayLog(Actor actor, Pairing pairing) =>
        actor.Access.Permissions.Contains(NetworkFeature.Edit.Name) || pairing.PersonName == actor.Name
        || (pairing.UnitId is { } unitId && actor.Access.Units.Contains(unitId)) || (pairing.BodyId is { } bodyId && actor.Scope.Bodies.Contains(bodyId));

    public async Task<VisitRow?> FirstAnswer(LogVisit request, CancellationToken cancellationToken) =>
        (await VisitRows.ReadAsync(db, db.PairingVisits.Where(v => v.Id == request.VisitId && v.PairingId == request.PairingId), cancellationToken)).FirstOrDefault();
}
