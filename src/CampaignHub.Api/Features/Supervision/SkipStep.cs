using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using CampaignHub.Domain.Supervision;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>A person leaves a step out for a case, with a reason: the one that waits to be carried out, or else the one that would come next.</summary>
public sealed record SkipStep(int Version, string Reason) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    internal static void Map(RouteGroupBuilder supervision) => supervision.MapPost("/threads/{caseId:guid}/skip", async (Guid caseId, SkipStep command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { CaseId = caseId }, ct);
        return await pipe.Send(new GetThread(caseId), ct);
    }).Is<SkipStep>(SupervisionFeature.Act);
}

internal sealed class SkipStepValidator : AbstractValidator<SkipStep>
{
    public SkipStepValidator() => RuleFor(s => s.Reason).NotEmpty().MaximumLength(500);
}

internal sealed class SkipStepHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<SkipStep, Nothing>
{
    public async Task<Nothing> Handle(SkipStep request, CancellationToken cancellationToken)
    {
        var (now, person) = (clock.GetUtcNow(), context.Actor.AsPerson());
        var triggers = await db.TriggerClock(context, clock, cancellationToken);
        var unitId = await db.Cases.AsNoTracking().Where(c => c.Id == request.CaseId).Select(c => new { c.UnitId }).FirstOrDefaultAsync(cancellationToken) is { } found ? found.UnitId : throw RectificationRefusals.NotFound.AsException();
        var thread = await db.LoadThread(context, request.CaseId, request.Version, now, cancellationToken);
        thread.RequireGoing();
        if (thread.Waiting)
        {
            var act = await db.SupervisionActs.FirstAsync(a => a.CaseId == request.CaseId && a.StepCode == thread.LastCode, cancellationToken);
            act.Skip(request.Reason.Trim(), person);
            thread.Settle(null, triggers.Tomorrow, person, now);
            return Nothing.Value;
        }

        if (unitId is null) throw SupervisionRefusals.CaseNotRunning.AsException();
        var ladder = await db.LadderOf(context, cancellationToken);
        var next = ladder.After(thread.LastCode) ?? throw SupervisionRefusals.AtTheTop.AsException();
        thread.PassOver(ladder, next, triggers.Tomorrow, person, now);
        db.Add(SupervisionAct.LeaveOut(Guid.CreateVersion7(now), context.Actor.Campaign, request.CaseId, unitId.Value, ladder.Number, next, request.Reason.Trim(), person, now));
        return Nothing.Value;
    }
}
