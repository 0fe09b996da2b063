using System.Text.Json.Serialization;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Reports a milestone of a rectification plan as reached, on a day up to today.</summary>
public sealed record ReachMilestone(DateOnly ReachedOn, string? Note) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    [JsonIgnore]
    public Guid MilestoneId { get; init; }

    internal static void Map(RouteGroupBuilder cases) => cases.MapPost("/{caseId:guid}/plan/milestones/{milestoneId:guid}/reach", async (Guid caseId, Guid milestoneId, ReachMilestone command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { CaseId = caseId, MilestoneId = milestoneId }, ct);
        return await pipe.Send(new GetCasePlan(caseId), ct);
    }).Is<ReachMilestone>(RectificationFeature.Plan);
}

internal sealed class ReachMilestoneValidator : AbstractValidator<ReachMilestone>
{
    public ReachMilestoneValidator() => RuleFor(r => r.Note).MaximumLength(500);
}

internal sealed class ReachMilestoneHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ReachMilestone, Nothing>
{
    public async Task<Nothing> Handle(ReachMilestone request, CancellationToken cancellationToken)
    {
        var plan = await db.CasePlans.Include(p => p.Milestones).FirstOrDefaultAsync(p => p.Id == request.CaseId, cancellationToken) ?? throw PlanRefusals.NotFound.AsException();
        var about = await db.Cases.AsNoTracking().FirstAsync(c => c.Id == plan.Id, cancellationToken);
        plan.Reach(request.MilestoneId, request.ReachedOn, request.Note?.Trim(), about, await db.TodayAsync(context, clock, cancellationToken), context.Actor.AsPerson());
        return Nothing.Value;
    }
}
