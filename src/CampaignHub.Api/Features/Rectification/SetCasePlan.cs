using System.Text.Json.Serialization;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Makes or changes the rectification plan of a case in hand: measure, responsible person, deadline, milestones, cost (T-02). Version is 0 for a new one; the client makes the ids of milestones.</summary>
public sealed record SetCasePlan(int Version, PlanFacts Plan, IReadOnlyList<MilestoneFacts> Milestones) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    internal static void Map(RouteGroupBuilder cases) => cases.MapPut("/{caseId:guid}/plan", async (Guid caseId, SetCasePlan command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { CaseId = caseId }, ct);
        return await pipe.Send(new GetCasePlan(caseId), ct);
    }).Is<SetCasePlan>(RectificationFeature.Plan);
}

internal sealed class SetCasePlanValidator : AbstractValidator<SetCasePlan>
{
    private const decimal MostYuan = 99_999_999_999m;

    public SetCasePlanValidator()
    {
        RuleFor(s => s.Plan).Cascade(CascadeMode.Stop).NotNull().ChildRules(plan =>
        {
            plan.RuleFor(p => p.Measure).NotEmpty().MaximumLength(2000);
            plan.RuleFor(p => p.ResponsibleName).NotEmpty().MaximumLength(100);
            plan.RuleFor(p => p.ResponsiblePhone).MaximumLength(40);
            plan.RuleFor(p => p.EstimatedCost).InclusiveBetween(0, MostYuan);
            plan.RuleFor(p => p.ActualCost).InclusiveBetween(0, MostYuan);
        });
        RuleFor(s => s.Milestones).Cascade(CascadeMode.Stop).NotNull().Must(m => m.Count <= 100 && m.All(s => s is not null)).Must(m => m.DistinctBy(s => s.MilestoneId).Count() == m.Count);
        RuleForEach(s => s.Milestones).ChildRules(step =>
        {
            step.RuleFor(m => m.MilestoneId).NotEmpty();
            step.RuleFor(m => m.Title).NotEmpty().MaximumLength(200);
        });
    }
}

internal sealed class SetCasePlanHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<SetCasePlan, Nothing>
{
    public async Task<Nothing> Handle(SetCasePlan request, CancellationToken cancellationToken)
    {
        var about = await db.Cases.AsNoTracking().FirstOrDefaultAsync(c => c.Id == request.CaseId, cancellationToken) ?? throw RectificationRefusals.NotFound.AsException();
        var plan = await db.CasePlans.Include(p => p.Milestones).FirstOrDefaultAsync(p => p.Id == about.Id, cancellationToken);
        if ((plan?.Version ?? 0) != request.Version) throw PlanRefusals.Changed.AsException();
        if (plan is null) db.Add(plan = CasePlan.Of(about));
        var zone = await db.CampaignZone(context, cancellationToken);
        var now = clock.GetUtcNow();
        var limitDay = about.DueAt is { } due ? ZoneTime.DateOf(due, zone) : DateOnly.MinValue;
        plan.Set(request.Plan, request.Milestones, about, limitDay, ZoneTime.DateOf(now, zone), context.Actor.AsPerson(about.UnitId), now);
        return Nothing.Value;
    }
}
