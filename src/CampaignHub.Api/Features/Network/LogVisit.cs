using System.Text.Json.Serialization;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Network;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Network;

/// <summary>
/// Writes a visit into the log of a pairing (O-24, O-25, O-26): the office any, a unit contact its own unit's, others only where they are the
/// adopting leader. The client makes the id: sent again, it answers the same.
/// </summary>
public sealed record LogVisit(Guid VisitId, DateOnly Day, string Visitor, string What, Guid? PhotoId) : ICommand<VisitRow>
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
        var visit = pairing.LogVisit(request.VisitId, request.Day, request.Visitor.Trim(), request.What.Trim(), request.PhotoId, today, context.Actor.AsPerson(), clock.GetUtcNow());
        db.Add(visit);
        return new(visit.Id, visit.Day, visit.Visitor, visit.What, visit.PhotoId, visit.LoggedBy, visit.LoggedAt);
    }

    /// <summary>The office logs any visit and a contact those of the own unit, which the row scope sees to; everybody else only the own.</summary>
    private static bool MayLog(Actor actor, Pairing pairing) =>
        actor.Access.Permissions.Contains(NetworkFeature.Edit.Name) || actor.Access.Units.Count > 0 || pairing.LeaderName == actor.Name;

    public Task<VisitRow?> FirstAnswer(LogVisit request, CancellationToken cancellationToken) =>
        VisitRows.Project(db.PairingVisits.Where(v => v.Id == request.VisitId && v.PairingId == request.PairingId)).FirstOrDefaultAsync(cancellationToken);
}
