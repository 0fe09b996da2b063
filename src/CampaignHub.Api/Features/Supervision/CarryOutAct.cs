using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Supervision;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Writes down that a spoken step has been carried out: who was told what by word of mouth. Its deadline runs from now.</summary>
public sealed record CarryOutAct(string Note) : ICommand<ActRow>
{
    [JsonIgnore]
    public Guid ActId { get; init; }

    internal static void Map(RouteGroupBuilder supervision) => supervision.MapPost("/acts/{actId:guid}/carry-out", (Guid actId, CarryOutAct command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { ActId = actId }, ct)).Is<CarryOutAct>(SupervisionFeature.Act);
}

internal sealed class CarryOutActValidator : AbstractValidator<CarryOutAct>
{
    public CarryOutActValidator() => RuleFor(c => c.Note).NotEmpty().MaximumLength(500);
}

internal sealed class CarryOutActHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<CarryOutAct, ActRow>
{
    public async Task<ActRow> Handle(CarryOutAct request, CancellationToken cancellationToken)
    {
        var act = await db.SupervisionActs.FirstOrDefaultAsync(a => a.Id == request.ActId, cancellationToken) ?? throw SupervisionRefusals.ActNotFound.AsException();
        act.RequireSpoken();
        await db.BringIntoForce(act, request.Note.Trim(), context, clock, cancellationToken);
        var row = (await db.ReadActs(db.SupervisionActs.AsNoTracking().Where(a => a.Id == act.Id), cancellationToken))[0];
        return row with { State = act.State, Note = act.Note, DueAt = act.DueAt, CarriedOutAt = act.CarriedOutAt, CarriedOutBy = act.CarriedOutBy };
    }
}

internal static class ActForce
{
    /// <summary>Carries an act out now: the deadline of its step runs from here, and its case may climb again after it. Refused: supervision.stopped.</summary>
    public static Task BringIntoForce(this HubDbContext db, SupervisionAct act, string? note, RequestContext context, TimeProvider clock, CancellationToken cancellationToken) =>
        db.BringIntoForce([act], note, context, clock, cancellationToken);

    /// <inheritdoc cref="BringIntoForce(HubDbContext, SupervisionAct, string?, RequestContext, TimeProvider, CancellationToken)"/>
    public static async Task BringIntoForce(this HubDbContext db, IReadOnlyList<SupervisionAct> acts, string? note, RequestContext context, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (now, person) = (clock.GetUtcNow(), context.Actor.AsPerson());
        var triggers = await db.TriggerClock(context, clock, cancellationToken);
        var ladder = await db.LadderOf(context, cancellationToken);
        var caseIds = acts.Select(a => a.CaseId).ToList();
        var threads = await db.SupervisionThreads.Where(t => caseIds.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);
        foreach (var act in acts)
        {
            threads[act.CaseId].RequireGoing();
            var deadline = ladder.Step(act.StepCode)?.Deadline;
            act.CarryOut(note, deadline is null ? null : triggers.After(deadline), person, now);
            if (threads[act.CaseId].LastCode == act.StepCode) threads[act.CaseId].Settle(act.DueAt, triggers.Tomorrow, person, now);
        }
    }
}
