using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Supervision;

/// <summary>
/// How far up the ladder a case has come (一事一督查, I-05): the last step taken, until when nothing further is due, and whether a person has stopped the
/// climbing. It bears the case's id, so that there is one.
/// </summary>
public sealed class SupervisionThread : Aggregate
{
    private SupervisionThread()
    {
    }

    /// <summary>Code of the last step taken or left out; null before the first.</summary>
    public string? LastCode { get; private set; }

    /// <summary>Nothing further is due before this moment: the last step's deadline, and never twice on one day.</summary>
    public DateTimeOffset HoldUntil { get; private set; }

    /// <summary>The last step waits for a person to carry it out or to skip it; until then nothing further is due.</summary>
    public bool Waiting { get; private set; }

    public bool Stopped { get; private set; }

    public string? StoppedBecause { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public string ChangedBy { get; private set; } = "";

    /// <summary>Counts the changes; a command names the version it saw.</summary>
    public int Version { get; private set; }

    /// <summary>A case nobody has supervised yet.</summary>
    public static SupervisionThread Begin(Guid campaignId, Guid caseId, DateTimeOffset now) => new() { Id = caseId, CampaignId = campaignId, HoldUntil = now };

    /// <summary>The step that is due now; null where there is none. It never passes over a step, and never meets one again.</summary>
    public LadderStep? Due(Ladder ladder, CaseStanding standing, TriggerClock clock)
    {
        if (Stopped || Waiting || !standing.IsRunning || HoldUntil > clock.Now) return null;
        var next = ladder.After(LastCode);
        return next is not null && next.Triggers.Any(t => clock.Fires(t, standing)) ? next : null;
    }

    /// <summary>Moves up to a step. Refused: supervision.stopped, supervision.waiting, supervision.step-not-above.</summary>
    public void Climb(Ladder ladder, LadderStep step, DateTimeOffset? dueAt, DateTimeOffset nextDay, Person by, DateTimeOffset now)
    {
        RequireGoing();
        if (Waiting) throw SupervisionRefusals.Waiting.AsException();
        if (!ladder.Reaches(LastCode, step.Code)) throw SupervisionRefusals.StepNotAbove(step).AsException();
        (LastCode, Waiting) = (step.Code, step.NeedsHand);
        Hold(dueAt, nextDay);
        Changed(by, now);
    }

    /// <summary>Leaves a step out on the way up. Refused: supervision.stopped, supervision.step-not-above.</summary>
    public void PassOver(Ladder ladder, LadderStep step, DateTimeOffset nextDay, Person by, DateTimeOffset now)
    {
        Climb(ladder, step, null, nextDay, by, now);
        Waiting = false;
    }

    /// <summary>The last step has been carried out, with its deadline, or will not be.</summary>
    public void Settle(DateTimeOffset? dueAt, DateTimeOffset nextDay, Person by, DateTimeOffset now)
    {
        Waiting = false;
        Hold(dueAt, nextDay);
        Changed(by, now);
    }

    /// <summary>Stops the climbing, with a reason. Refused: supervision.stopped.</summary>
    public void Stop(string because, Person by, DateTimeOffset now)
    {
        RequireGoing();
        (Stopped, StoppedBecause) = (true, because);
        Changed(by, now);
    }

    /// <summary>Refuses where a person has stopped it: supervision.stopped.</summary>
    public void RequireGoing()
    {
        if (Stopped) throw SupervisionRefusals.Stopped(ChangedBy).AsException();
    }

    /// <summary>Lets it climb again. Refused: supervision.not-stopped.</summary>
    public void GoOn(Person by, DateTimeOffset now)
    {
        if (!Stopped) throw SupervisionRefusals.NotStopped.AsException();
        (Stopped, StoppedBecause) = (false, null);
        Changed(by, now);
    }

    /// <summary>Gives the last step more time.</summary>
    public void Wait(DateTimeOffset until, Person by, DateTimeOffset now)
    {
        if (until > HoldUntil) HoldUntil = until;
        Changed(by, now);
    }

    private void Hold(DateTimeOffset? dueAt, DateTimeOffset nextDay) => HoldUntil = dueAt is { } due && due > nextDay ? due : nextDay;

    private void Changed(Person by, DateTimeOffset now)
    {
        (ChangedAt, ChangedBy) = (now, by.Name);
        Version++;
    }
}
