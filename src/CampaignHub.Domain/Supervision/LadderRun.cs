using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Supervision;

/// <summary>What a sweep did to one unit on one step.</summary>
/// <param name="DocumentId">The document that is to carry the acts, where the step has one.</param>
public sealed record ClimbedUnit(Guid UnitId, string StepCode, StepForm Form, int Cases, Guid? DocumentId = null);

/// <summary>Cases of a unit have climbed to a step that is in force by itself: one message, however many they are.</summary>
public sealed record CasesClimbed(Guid CampaignId, Guid UnitId, string StepCode, string StepNameZh, string StepNameEn, int Cases) : IDomainEvent;

/// <summary>Cases have climbed to a step that somebody must carry out: one message for the step, however many units they are of.</summary>
public sealed record StepProposed(Guid CampaignId, string StepCode, string StepNameZh, string StepNameEn, int Cases, int Units) : IDomainEvent;

/// <summary>That the ladder was climbed on a day; the row stands for the sweep, so that a second tick of the day finds it done.</summary>
public sealed class LadderRun : Aggregate
{
    private LadderRun()
    {
    }

    public DateOnly Day { get; private set; }

    public int LadderNumber { get; private set; }

    /// <summary>Cases that took a step.</summary>
    public int Climbed { get; private set; }

    public DateTimeOffset At { get; private set; }

    public static LadderRun Of(Guid id, Ladder ladder, Guid campaignId, DateOnly day, IReadOnlyList<ClimbedUnit> climbed, DateTimeOffset now)
    {
        var run = new LadderRun { Id = id, CampaignId = campaignId, Day = day, LadderNumber = ladder.Number, Climbed = climbed.Sum(c => c.Cases), At = now };
        foreach (var units in climbed.GroupBy(c => c.StepCode))
        {
            var step = ladder.Step(units.Key)!;
            if (step.NeedsHand) run.Raise(new StepProposed(campaignId, step.Code, step.NameZh, step.NameEn, units.Sum(u => u.Cases), units.Select(u => u.UnitId).Distinct().Count()));
            else foreach (var unit in units) run.Raise(new CasesClimbed(campaignId, unit.UnitId, step.Code, step.NameZh, step.NameEn, unit.Cases));
        }

        return run;
    }
}
