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

/// <summary>A person takes a case up the ladder by hand, with a reason code: one step, or to a named one, leaving out what lies between when told so.</summary>
public sealed record ClimbCase(int Version, string? StepCode, EscalationReason Reason, string Note, bool LeaveOut) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    internal static void Map(RouteGroupBuilder supervision) => supervision.MapPost("/threads/{caseId:guid}/climb", async (Guid caseId, ClimbCase command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { CaseId = caseId }, ct);
        return await pipe.Send(new GetThread(caseId), ct);
    }).Is<ClimbCase>(SupervisionFeature.Act);
}

internal sealed class ClimbCaseValidator : AbstractValidator<ClimbCase>
{
    public ClimbCaseValidator()
    {
        RuleFor(c => c.StepCode).MaximumLength(32);
        RuleFor(c => c.Reason).IsInEnum();
        RuleFor(c => c.Note).NotEmpty().MaximumLength(500);
    }
}

internal sealed class ClimbCaseHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ClimbCase, Nothing>
{
    public async Task<Nothing> Handle(ClimbCase request, CancellationToken cancellationToken)
    {
        var (now, person, campaignId) = (clock.GetUtcNow(), context.Actor.AsPerson(), context.Actor.Campaign);
        var triggers = await db.TriggerClock(context, clock, cancellationToken);
        var ladder = await db.LadderOf(context, cancellationToken);
        var found = await db.Cases.AsNoTracking().Where(c => c.Id == request.CaseId).Select(c => new { c.UnitId, Running = db.Cases.Where(CaseStandings.IsRunning).Any(r => r.Id == request.CaseId) }).FirstOrDefaultAsync(cancellationToken)
            ?? throw RectificationRefusals.NotFound.AsException();
        var thread = await db.LoadThread(context, request.CaseId, request.Version, now, cancellationToken);
        if (!found.Running) throw SupervisionRefusals.CaseNotRunning.AsException();
        var next = ladder.After(thread.LastCode) ?? throw SupervisionRefusals.AtTheTop.AsException();
        var target = request.StepCode is null ? next : ladder.Step(request.StepCode) ?? throw SupervisionRefusals.StepUnknown.AsException();
        if (target.Code != next.Code && !request.LeaveOut && ladder.Reaches(thread.LastCode, target.Code)) throw SupervisionRefusals.StepsBetween(target).AsException();

        for (var between = next; target.Code != between!.Code && ladder.Reaches(thread.LastCode, target.Code); between = ladder.After(between.Code))
        {
            thread.PassOver(ladder, between, triggers.Tomorrow, person, now);
            db.Add(SupervisionAct.LeaveOut(Guid.CreateVersion7(now), campaignId, request.CaseId, found.UnitId!.Value, ladder.Number, between, request.Note.Trim(), person, now));
        }

        var dueAt = target.Deadline is { } deadline ? triggers.After(deadline) : (DateTimeOffset?)null;
        thread.Climb(ladder, target, dueAt, triggers.Tomorrow, person, now);
        var act = SupervisionAct.Take(Guid.CreateVersion7(now), campaignId, request.CaseId, found.UnitId!.Value, ladder.Number, target, request.Reason, request.Note.Trim(), dueAt, person, now);
        db.Add(act);
        if (!target.NeedsDocument) return Nothing.Value;
        var unitZh = await db.Units.AsNoTracking().Where(u => u.Id == found.UnitId).Select(u => u.NameZh).FirstAsync(cancellationToken);
        act.PutInto((await db.DraftPaper(Guid.CreateVersion7(now), campaignId, target, unitZh, 1, person, now, cancellationToken)).Id);
        return Nothing.Value;
    }
}
