using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Supervision;

public enum InterviewState
{
    Proposed,
    Held,
    Dropped,
}

/// <summary>An interview (约谈) of a unit: proposed by a rule such as three reds in a row, then held by somebody with an outcome, or dropped with a reason.</summary>
public sealed class Interview : Aggregate
{
    private Interview()
    {
    }

    public Guid UnitId { get; private set; }

    /// <summary>The act that asked for it.</summary>
    public Guid? ActId { get; private set; }

    public InterviewState State { get; private set; }

    /// <summary>Why it was proposed, as <see cref="InterviewReason"/> writes it.</summary>
    public string Because { get; private set; } = "";

    public DateTimeOffset ProposedAt { get; private set; }

    public string? PersonName { get; private set; }

    public DateOnly? HeldOn { get; private set; }

    /// <summary>Who held it, such as the discipline and the organisation department together.</summary>
    public string? HeldBy { get; private set; }

    public string? Outcome { get; private set; }

    public string RecordedBy { get; private set; } = "";

    /// <summary>One that nobody had proposed, to be recorded as held at once: nobody is asked for it.</summary>
    public static Interview Unproposed(Guid id, Guid campaignId, Guid unitId, Guid? actId, InterviewReason because, Person by, DateTimeOffset now) =>
        new() { Id = id, CampaignId = campaignId, UnitId = unitId, ActId = actId, Because = because.ToString(), ProposedAt = now, RecordedBy = by.Name };

    /// <summary>A rule asks for one, and the office is told.</summary>
    public static Interview Propose(Guid id, Guid campaignId, Guid unitId, InterviewReason because, Person by, DateTimeOffset now)
    {
        var proposed = Unproposed(id, campaignId, unitId, null, because, by, now);
        proposed.Raise(new InterviewProposed(campaignId, id, unitId, because));
        return proposed;
    }

    /// <summary>Records that it was held. Refused: interview.settled, interview.ahead.</summary>
    public void Hold(string personName, DateOnly heldOn, string heldBy, string outcome, DateOnly today, Person by)
    {
        if (State is not InterviewState.Proposed) throw CardRefusals.InterviewSettled.AsException();
        if (heldOn > today) throw CardRefusals.InterviewAhead.AsException();
        (State, PersonName, HeldOn, HeldBy, Outcome, RecordedBy) = (InterviewState.Held, personName, heldOn, heldBy, outcome, by.Name);
    }

    /// <summary>Drops it, with the reason. Refused: interview.settled.</summary>
    public void Drop(string why, Person by)
    {
        if (State is not InterviewState.Proposed) throw CardRefusals.InterviewSettled.AsException();
        (State, Outcome, RecordedBy) = (InterviewState.Dropped, why, by.Name);
    }
}

/// <summary>A rule asks for an interview: the office is told.</summary>
public sealed record InterviewProposed(Guid CampaignId, Guid InterviewId, Guid UnitId, InterviewReason Because) : IDomainEvent;
