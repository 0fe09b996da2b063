using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>The rectification plan of a case, or what one would have to keep to (T-02).</summary>
public sealed record GetCasePlan(Guid CaseId) : IQuery<CasePlanPage>
{
    internal static void Map(RouteGroupBuilder cases) =>
        cases.MapGet("/{caseId:guid}/plan", (Guid caseId, Pipe pipe, CancellationToken ct) => pipe.Send(new GetCasePlan(caseId), ct)).Is<GetCasePlan>(RectificationFeature.Read);
}

/// <summary>Plan is null while there is none; LimitDay is the last day it may end on. Required: without one, nothing can be submitted.</summary>
public sealed record CasePlanPage(CasePlanDetail? Plan, DateOnly? LimitDay, bool Required, bool MayEdit);

/// <summary>Costs are in yuan. Late: its day has passed and the case is not submitted.</summary>
public sealed record CasePlanDetail(
    string Measure, string ResponsibleName, string? ResponsiblePhone, DateOnly DueOn, decimal? EstimatedCost, decimal? ActualCost, bool Late,
    IReadOnlyList<MilestoneRow> Milestones, string ByName, DateTimeOffset At, int Version);

public sealed record MilestoneRow(Guid MilestoneId, string Title, DateOnly DueOn, DateOnly? ReachedOn, string? ReachedByName, string? Note, bool Late);

internal static class CasePlans
{
    /// <summary>How long the unit was given when the case was dispatched to it, or came back to it, last.</summary>
    public static async Task<TimeSpan> LimitOf(this HubDbContext db, Guid caseId, CancellationToken cancellationToken)
    {
        var given = await db.CaseEvents.AsNoTracking().Where(e => e.CaseId == caseId && e.DueAt != null && (e.Kind == CaseEventKind.Dispatched || e.Kind == CaseEventKind.Rebounded))
            .OrderByDescending(e => e.Sequence).Select(e => new { e.At, e.DueAt }).FirstOrDefaultAsync(cancellationToken);
        return given is null ? TimeSpan.Zero : given.DueAt!.Value - given.At;
    }

    /// <summary>A big case has a plan, and a plan has no step open, before its case is submitted. Refused: plan.required, plan.unfinished.</summary>
    public static async Task RequirePlan(this HubDbContext db, RectificationCase about, CaseRules rules, CancellationToken cancellationToken)
    {
        var plan = await db.CasePlans.Where(p => p.Id == about.Id).Select(p => new { Open = p.Milestones.Any(m => m.ReachedOn == null) }).FirstOrDefaultAsync(cancellationToken);
        if (plan is null && rules.NeedsPlan(await db.LimitOf(about.Id, cancellationToken))) throw PlanRefusals.Required.AsException();
        if (plan is { Open: true }) throw PlanRefusals.Unfinished.AsException();
    }
}

internal sealed class GetCasePlanHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<GetCasePlan, CasePlanPage>
{
    public async Task<CasePlanPage> Handle(GetCasePlan request, CancellationToken cancellationToken)
    {
        var about = await db.Cases.AsNoTracking().FirstOrDefaultAsync(c => c.Id == request.CaseId, cancellationToken) ?? throw RectificationRefusals.NotFound.AsException();
        var plan = await db.CasePlans.AsNoTracking().Include(p => p.Milestones).FirstOrDefaultAsync(p => p.Id == about.Id, cancellationToken);
        var zone = await db.CampaignZone(context, cancellationToken);
        var today = ZoneTime.DateOf(clock.GetUtcNow(), zone);
        var rules = await db.CaseRulesOf(cancellationToken);
        var may = CasePlan.TakesPlans(about) && context.Actor.Access.ScopeOf(RectificationFeature.Plan.Name) is { } reach && reach.Covers(about.UnitId, about.AreaId, about.LoggedBy);
        return new(plan is null ? null : DetailOf(plan, about, today), about.DueAt is { } due ? ZoneTime.DateOf(due, zone) : null, rules.NeedsPlan(await db.LimitOf(about.Id, cancellationToken)), may);
    }

    private static CasePlanDetail DetailOf(CasePlan plan, RectificationCase about, DateOnly today) => new(
        plan.Measure, plan.ResponsibleName, plan.ResponsiblePhone, plan.DueOn, plan.EstimatedCost, plan.ActualCost, about.IsOpen && about.State is not CaseState.Submitted && plan.DueOn < today,
        [.. plan.Milestones.OrderBy(m => m.DueOn).ThenBy(m => m.Id).Select(m => new MilestoneRow(m.Id, m.Title, m.DueOn, m.ReachedOn, m.ReachedByName, m.Note, about.IsOpen && m.ReachedOn is null && m.DueOn < today))],
        plan.ByName, plan.At, plan.Version);
}
