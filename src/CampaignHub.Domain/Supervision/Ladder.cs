using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Supervision;

/// <summary>
/// The ladder of supervision (督办阶梯) of a campaign as it stands from one revision to the next: steps in order, from mild to severe. A revision is never
/// changed; the highest number is in force.
/// </summary>
public sealed class Ladder : Aggregate
{
    public const int MostSteps = 30;

    private Ladder()
    {
    }

    /// <summary>Counts the revisions, from 1.</summary>
    public int Number { get; private set; }

    public IReadOnlyList<LadderStep> Steps { get; private set; } = [];

    /// <summary>Why it was revised.</summary>
    public string Note { get; private set; } = "";

    public string MadeBy { get; private set; } = "";

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>Draws up the next revision. Refused: ladder.empty, ladder.step-twice, ladder.step-without-trigger, ladder.next-not-above.</summary>
    public static Ladder Revise(Guid id, Guid campaignId, int number, IReadOnlyList<LadderStep> steps, string note, Person by, DateTimeOffset now)
    {
        if (steps.Count is 0 or > MostSteps) throw LadderRefusals.Empty.AsException();
        if (steps.Select(s => s.Code).Distinct(StringComparer.Ordinal).Count() != steps.Count) throw LadderRefusals.StepTwice.AsException();
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Triggers.Count == 0 || steps[i].Triggers.Any(t => !t.SaysSomething)) throw LadderRefusals.StepWithoutTrigger(steps[i]).AsException();
            if (steps[i].Next is { } next && !steps.Skip(i + 1).Any(above => above.Code == next)) throw LadderRefusals.NextNotAbove(steps[i]).AsException();
        }

        return new() { Id = id, CampaignId = campaignId, Number = number, Steps = steps, Note = note, MadeBy = by.Name, MadeAt = now };
    }

    public LadderStep? Step(string code) => Steps.FirstOrDefault(s => s.Code == code);

    /// <summary>The step above the last one taken; the lowest where none was; null at the top.</summary>
    public LadderStep? After(string? lastCode) => lastCode is null ? Steps[0] : Step(lastCode)?.Next is { } next ? Step(next) : null;

    /// <summary>True when a step lies above another on the way up, at whatever distance.</summary>
    public bool Reaches(string? fromCode, string toCode)
    {
        for (var step = After(fromCode); step is not null; step = After(step.Code))
        {
            if (step.Code == toCode) return true;
        }

        return false;
    }
}
