using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>What is to be done, by whom and until when (整改方案), and what it costs in yuan; costs are null while nobody has said them.</summary>
public sealed record PlanFacts(string Measure, string ResponsibleName, string? ResponsiblePhone, DateOnly DueOn, decimal? EstimatedCost, decimal? ActualCost);

/// <summary>A step of a plan, with the day it is to be reached.</summary>
public sealed record MilestoneFacts(Guid MilestoneId, string Title, DateOnly DueOn);

/// <summary>
/// The rectification plan of a big case (T-02): measure, deadline, responsible person, milestones and cost. It bears the case's id, so that there is one.
/// </summary>
public sealed class CasePlan : Aggregate
{
    public const int MostMilestones = 20;

    private readonly List<PlanMilestone> milestones = [];

    private CasePlan()
    {
    }

    public string Measure { get; private set; } = "";

    public string ResponsibleName { get; private set; } = "";

    public string? ResponsiblePhone { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>Yuan.</summary>
    public decimal? EstimatedCost { get; private set; }

    /// <summary>Yuan.</summary>
    public decimal? ActualCost { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>Counts the changes; a command names the version it saw.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<PlanMilestone> Milestones => milestones;

    public static CasePlan Of(RectificationCase about) => new() { Id = about.Id, CampaignId = about.CampaignId };

    /// <summary>
    /// Sets the plan as a whole. The last day of the case's limit bounds it. Refused: plan.case-not-in-hand, plan.due-past, plan.after-limit,
    /// plan.milestone-after-plan, plan.milestone-reached, plan.too-many-milestones.
    /// </summary>
    public void Set(PlanFacts facts, IReadOnlyList<MilestoneFacts> steps, RectificationCase about, DateOnly limitDay, DateOnly today, Person by, DateTimeOffset now)
    {
        if (!TakesPlans(about)) throw PlanRefusals.NotInHand.AsException();
        // A case that is overdue can still be planned, for today.
        if (facts.DueOn > limitDay && facts.DueOn > today) throw PlanRefusals.AfterLimit(limitDay).AsException();
        if (facts.DueOn < today && (Version == 0 || facts.DueOn != DueOn)) throw PlanRefusals.DuePast.AsException();
        if (steps.Count > MostMilestones) throw PlanRefusals.TooManyMilestones.AsException();
        if (steps.Any(s => s.DueOn > facts.DueOn)) throw PlanRefusals.MilestoneAfterPlan.AsException();
        foreach (var reached in milestones.Where(m => m.ReachedOn is not null))
        {
            if (!steps.Contains(new(reached.Id, reached.Title, reached.DueOn))) throw PlanRefusals.ReachedStays(reached.Title).AsException();
        }

        (Measure, ResponsibleName, ResponsiblePhone, DueOn) = (facts.Measure, facts.ResponsibleName, facts.ResponsiblePhone, facts.DueOn);
        (EstimatedCost, ActualCost, ByName, At) = (facts.EstimatedCost, facts.ActualCost, by.Name, now);
        milestones.RemoveAll(m => !steps.Any(s => s.MilestoneId == m.Id));
        foreach (var step in steps)
        {
            if (milestones.Find(m => m.Id == step.MilestoneId) is { } known) known.Set(step);
            else milestones.Add(new(CampaignId, Id, step));
        }

        Version++;
    }

    /// <summary>A step is done. Refused: plan.case-not-in-hand, plan.milestone-not-found, plan.milestone-done, plan.reached-ahead.</summary>
    public void Reach(Guid milestoneId, DateOnly on, string? note, RectificationCase about, DateOnly today, Person by)
    {
        if (!TakesPlans(about)) throw PlanRefusals.NotInHand.AsException();
        var step = milestones.Find(m => m.Id == milestoneId) ?? throw PlanRefusals.MilestoneNotFound.AsException();
        if (step.ReachedOn is not null) throw PlanRefusals.Done(step.ReachedByName!).AsException();
        if (on > today) throw PlanRefusals.ReachedAhead.AsException();
        step.Reach(on, note, by);
        Version++;
    }

    /// <summary>A plan is made while a unit has the case, or while it stands still.</summary>
    public static bool TakesPlans(RectificationCase about) => about.DueAt is not null && (about.IsInHand || about.PausedFrom is not null);
}

public sealed class PlanMilestone : IAudited
{
    private PlanMilestone()
    {
    }

    internal PlanMilestone(Guid campaignId, Guid planId, MilestoneFacts facts)
    {
        (Id, CampaignId, PlanId) = (facts.MilestoneId, campaignId, planId);
        Set(facts);
    }

    public Guid Id { get; private set; }

    public Guid CampaignId { get; private set; }

    public Guid PlanId { get; private set; }

    public string Title { get; private set; } = "";

    public DateOnly DueOn { get; private set; }

    public DateOnly? ReachedOn { get; private set; }

    public string? ReachedByName { get; private set; }

    public string? Note { get; private set; }

    internal void Set(MilestoneFacts facts) => (Title, DueOn) = (facts.Title, facts.DueOn);

    internal void Reach(DateOnly on, string? note, Person by) => (ReachedOn, Note, ReachedByName) = (on, note, by.Name);
}
