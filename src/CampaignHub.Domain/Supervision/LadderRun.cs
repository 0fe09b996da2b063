using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Supervision;

/// <summary>What a sweep did to one unit on one step.</summary>
/// <param name="DocumentId">The document that is to carry the acts, where the step has one.</param>
public sealed record ClimbedUnit(Guid UnitId, string StepCode, StepForm Form, int Cases, Guid? DocumentId = null);

/// <summary>Cases of a unit have climbed to a step: one message, however many they are.</summary>
public sealed record CasesClimbed(Guid CampaignId, Guid UnitId, string StepCode, string StepNameZh, string StepNameEn, bool NeedsHand, int Cases) : IDomainEvent;

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
        foreach (var unit in climbed)
        {
            var step = ladder.Step(unit.StepCode)!;
            run.Raise(new CasesClimbed(campaignId, unit.UnitId, step.Code, step.NameZh, step.NameEn, step.NeedsHand, unit.Cases));
        }

        return run;
    }
}
