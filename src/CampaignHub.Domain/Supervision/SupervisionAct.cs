using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Supervision;

/// <summary>Where one act of supervision stands.</summary>
public enum ActState
{
    /// <summary>The rule asks for it; a person must carry it out.</summary>
    Proposed,

    /// <summary>Told to the unit, its deadline runs.</summary>
    InForce,

    /// <summary>Lifted on solution (销号).</summary>
    Lifted,

    /// <summary>A person decided against it, with a reason.</summary>
    Skipped,
}

/// <summary>Why a step was taken .</summary>
public enum EscalationReason
{
    /// <summary>逾期未办结.</summary>
    Overdue,

    /// <summary>多次逾期.</summary>
    LimitsMissed,

    /// <summary>多次返工.</summary>
    Returned,

    /// <summary>反弹回潮.</summary>
    Rebounded,

    /// <summary>连续红牌.</summary>
    RedsInARow,

    /// <summary>措施不力.</summary>
    WeakMeasures,

    /// <summary>行动迟缓.</summary>
    SlowAction,

    /// <summary>影响整体进度.</summary>
    AffectsProgress,

    /// <summary>推诿扯皮.</summary>
    BuckPassing,
}

/// <summary>
/// One act of supervision: a step of the ladder taken on a case (I-05), once and never again. The step is written down as it was; the thread of a case is
/// its acts in order.
/// </summary>
public sealed class SupervisionAct : Aggregate
{
    private SupervisionAct()
    {
    }

    public Guid CaseId { get; private set; }

    public Guid UnitId { get; private set; }

    public string StepCode { get; private set; } = "";

    public string StepNameZh { get; private set; } = "";

    public string StepNameEn { get; private set; } = "";

    public StepForm Form { get; private set; }

    public StepIssuer Issuer { get; private set; }

    public StepAddressee Addressee { get; private set; }

    public int LadderNumber { get; private set; }

    public ActState State { get; private set; }

    public EscalationReason Reason { get; private set; }

    /// <summary>What a person said to it: why by hand, why skipped, what was told to whom.</summary>
    public string? Note { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string ByName { get; private set; } = "";

    /// <summary>The deadline given; null where the step gives none.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Since when it is in force.</summary>
    public DateTimeOffset? CarriedOutAt { get; private set; }

    public string? CarriedOutBy { get; private set; }

    public DateTimeOffset? LiftedAt { get; private set; }

    /// <summary>The document that carries it.</summary>
    public Guid? DocumentId { get; private set; }

    /// <summary>The card, interview or transfer it was carried out by; null before that, and where a step was once logged by a note.</summary>
    public Guid? RecordId { get; private set; }

    /// <summary>Takes a step on a case; a reminder is in force at once.</summary>
    public static SupervisionAct Take(
        Guid id, Guid campaignId, Guid caseId, Guid unitId, int ladderNumber, LadderStep step, EscalationReason reason, string? note, DateTimeOffset? dueAt, Person by, DateTimeOffset now) => new()
        {
            Id = id,
            CampaignId = campaignId,
            CaseId = caseId,
            UnitId = unitId,
            StepCode = step.Code,
            StepNameZh = step.NameZh,
            StepNameEn = step.NameEn,
            Form = step.Form,
            Issuer = step.Issuer,
            Addressee = step.Addressee,
            LadderNumber = ladderNumber,
            State = step.NeedsHand ? ActState.Proposed : ActState.InForce,
            Reason = reason,
            Note = note,
            At = now,
            ByName = by.Name,
            DueAt = dueAt,
            CarriedOutAt = step.NeedsHand ? null : now,
            CarriedOutBy = step.NeedsHand ? null : by.Name,
        };

    /// <summary>Writes down that a step is left out, with the reason.</summary>
    public static SupervisionAct LeaveOut(Guid id, Guid campaignId, Guid caseId, Guid unitId, int ladderNumber, LadderStep step, string why, Person by, DateTimeOffset now)
    {
        var left = Take(id, campaignId, caseId, unitId, ladderNumber, step, EscalationReason.Overdue, why, null, by, now);
        (left.State, left.CarriedOutAt, left.CarriedOutBy) = (ActState.Skipped, null, null);
        return left;
    }

    /// <summary>What the rule asked for is not done, with the reason. Refused: supervision.act-not-proposed.</summary>
    public void Skip(string why, Person by)
    {
        if (State is not ActState.Proposed) throw SupervisionRefusals.ActNotProposed.AsException();
        (State, Note, ByName, DueAt, DocumentId) = (ActState.Skipped, why, by.Name, null, null);
    }

    /// <summary>It has been carried out: told, issued, shown, held. Refused: supervision.act-not-proposed.</summary>
    public void CarryOut(string? note, DateTimeOffset? dueAt, Person by, DateTimeOffset now)
    {
        if (State is not ActState.Proposed) throw SupervisionRefusals.ActNotProposed.AsException();
        (State, Note, CarriedOutAt, CarriedOutBy, DueAt) = (ActState.InForce, note ?? Note, now, by.Name, dueAt ?? DueAt);
    }

    /// <summary>A note alone carries out what is spoken; what leaves a document or an entry in a register needs that. Refused: supervision.act-needs-...</summary>
    public void RequireSpoken()
    {
        if (!SupervisionForms.IsSpoken(Form)) throw Needed.AsException();
    }

    /// <summary>Refuses a card that is not what the step asks for: supervision.act-needs-..., card.before-step.</summary>
    public void RequireCard(CardColour colour, CardPeriod period, DateOnly askedOn)
    {
        if (!SupervisionForms.IsAnsweredBy(Form, colour)) throw Needed.AsException();
        if (period.EndsBefore(askedOn)) throw CardRefusals.BeforeStep.AsException();
    }

    /// <summary>Refuses an interview that is not what the step asks for: supervision.act-needs-..., interview.before-step.</summary>
    public void RequireInterview(DateOnly heldOn, DateOnly askedOn)
    {
        RequireForm(StepForm.Interview);
        if (heldOn < askedOn) throw CardRefusals.InterviewBeforeStep.AsException();
    }

    /// <summary>Refuses where the step asks for something else: supervision.act-needs-...</summary>
    public void RequireForm(StepForm form)
    {
        if (Form != form) throw Needed.AsException();
    }

    /// <summary>Ties it to the card, interview or transfer it is carried out by.</summary>
    public void RecordAs(Guid recordId) => RecordId = recordId;

    /// <summary>Gives more time. Refused: supervision.act-not-in-force.</summary>
    public void Extend(DateTimeOffset dueAt)
    {
        if (State is not ActState.InForce) throw SupervisionRefusals.ActNotInForce.AsException();
        DueAt = dueAt;
    }

    /// <summary>Lifts it on solution (销号); again is harmless.</summary>
    public void Lift(DateTimeOffset now)
    {
        if (State is ActState.Lifted or ActState.Skipped) return;
        (State, LiftedAt) = (ActState.Lifted, now);
    }

    /// <summary>What to tell whoever would carry it out otherwise.</summary>
    private Refusal Needed => Form switch
    {
        StepForm.YellowCard or StepForm.RedCard or StepForm.BlackFlag => SupervisionRefusals.ActNeedsCard,
        StepForm.Exposure => SupervisionRefusals.ActNeedsExposure,
        StepForm.Interview => SupervisionRefusals.ActNeedsInterview,
        StepForm.Transfer => SupervisionRefusals.ActNeedsTransfer,
        StepForm.TitleWarning or StepForm.TitleRevocation => SupervisionRefusals.ActNeedsTitle,
        StepForm.Reminder or StepForm.OralNotice => SupervisionRefusals.ActIsSpoken,
        _ => SupervisionRefusals.ActNeedsItsOwnForm,
    };

    /// <summary>Puts it into a document.</summary>
    public void PutInto(Guid documentId) => DocumentId = documentId;
}
