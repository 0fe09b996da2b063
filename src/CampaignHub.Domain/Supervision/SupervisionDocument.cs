using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Supervision;

/// <summary>Kinds of documents of supervision.</summary>
public enum SupervisionPaper
{
    /// <summary>督查通报 .</summary>
    Circular,

    /// <summary>督办函 (D-02).</summary>
    Letter,

    /// <summary>指挥部令 (R-07, D-03).</summary>
    Order,

    /// <summary>通报批评 .</summary>
    Criticism,

    /// <summary>整改通知, to a unit, a person or a household (D-11, R-15).</summary>
    CorrectionNotice,
}

public enum PaperState
{
    Draft,
    Approved,
    Issued,
    Lifted,
    Withdrawn,
}

/// <summary>What can happen to a document, as the second of two people is told.</summary>
public enum PaperEvent
{
    Drafted,
    Edited,
    Approved,
    Issued,
    Extended,
    Lifted,
    Withdrawn,
}

/// <summary>The words that may change until it is approved.</summary>
public sealed record PaperWording(string Title, string Opening, string Requirements);

/// <summary>
/// A document of supervision: drafted in default wording, approved by a leader where the step asks for it, issued under a number of its own series, receipted
/// and answered by the units it concerns, extended, and lifted (销号) when its cases are solved. The cases are the acts put into it.
/// </summary>
public sealed class SupervisionDocument : Aggregate
{
    private readonly List<SupervisionReceipt> receipts = [];

    private SupervisionDocument()
    {
    }

    public SupervisionPaper Paper { get; private set; }

    public StepIssuer Issuer { get; private set; }

    /// <summary>The step it was drafted for; null for what was drawn up by hand.</summary>
    public string? StepCode { get; private set; }

    /// <summary>The unit a correction notice goes to; null where it goes to a person or a household, and for what names cases.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>Whom it addresses, as it is printed.</summary>
    public string Addressees { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string Opening { get; private set; } = "";

    public string Requirements { get; private set; } = "";

    /// <summary>The issuing authority as it was called when it was drafted.</summary>
    public string AuthorityZh { get; private set; } = "";

    /// <summary>What to answer within, from the day of issue; null where nothing is asked for.</summary>
    public int? WithinLength { get; private set; }

    public SpanUnit WithinUnit { get; private set; }

    public PaperState State { get; private set; }

    public string? Number { get; private set; }

    public DateTimeOffset DraftedAt { get; private set; }

    public Guid EditedBy { get; private set; }

    public string? ApprovedBy { get; private set; }

    public DateTimeOffset? IssuedAt { get; private set; }

    public DateOnly? IssuedOn { get; private set; }

    public DateTimeOffset? DueAt { get; private set; }

    public DateTimeOffset? LiftedAt { get; private set; }

    public string? LiftedBecause { get; private set; }

    public PaperEvent LastEvent { get; private set; }

    public string LastBy { get; private set; } = "";

    public DateTimeOffset LastAt { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<SupervisionReceipt> Receipts => receipts;

    public Span? Within => WithinLength is { } length ? new(length, WithinUnit) : null;

    public static SupervisionDocument Draft(
        Guid id, Guid campaignId, SupervisionPaper paper, StepIssuer issuer, string? stepCode, string addressees, PaperWording wording, Span? within, string authorityZh, Person by, DateTimeOffset now,
        Guid? unitId = null)
    {
        var draft = new SupervisionDocument
        {
            Id = id,
            CampaignId = campaignId,
            Paper = paper,
            Issuer = issuer,
            StepCode = stepCode,
            UnitId = unitId,
            Addressees = addressees,
            AuthorityZh = authorityZh,
            WithinLength = within?.Length,
            WithinUnit = within?.Unit ?? SpanUnit.WorkingDays,
            DraftedAt = now,
            EditedBy = by.UserId,
        };
        draft.Say(wording);
        draft.Happened(PaperEvent.Drafted, by, now);
        if (issuer is StepIssuer.Leader) draft.Raise(new PaperAwaitsApproval(campaignId, id, wording.Title));
        return draft;
    }

    /// <summary>Changes the words; what was approved must be approved again. Refused: paper.not-draft.</summary>
    public void Edit(string addressees, PaperWording wording, Span? within, Person by, DateTimeOffset now)
    {
        if (State is not (PaperState.Draft or PaperState.Approved)) throw PaperRefusals.NotDraft.AsException();
        (State, Addressees, WithinLength, WithinUnit, EditedBy, ApprovedBy) = (PaperState.Draft, addressees, within?.Length, within?.Unit ?? SpanUnit.WorkingDays, by.UserId, null);
        Say(wording);
        Happened(PaperEvent.Edited, by, now);
    }

    /// <summary>
    /// Takes the cases of other drafts into this one, which then names several units; what was approved must be approved again. All must come from the same step and issuer and
    /// ask for an answer within the same time. Refused: paper.not-joinable.
    /// </summary>
    public void Join(IReadOnlyCollection<SupervisionDocument> others, IReadOnlyList<string> unitsZh, int cases, Person by, DateTimeOffset now)
    {
        if (others.Count == 0 || others.Append(this).Any(d => !d.IsJoinable || d.Paper != Paper || d.StepCode != StepCode || d.Issuer != Issuer || d.Within != Within) || others.Any(d => d.Id == Id)) throw PaperRefusals.NotJoinable.AsException();
        var names = string.Join('、', unitsZh);
        Edit(names.Length <= 200 ? names : "各责任单位", PaperWordings.Of(Paper, unitsZh.Count <= 3 ? names : $"{unitsZh[0]}等{unitsZh.Count}个单位", cases, Within), Within, by, now);
        foreach (var other in others) other.Withdraw(by, now);
    }

    /// <summary>True for a draft that may name several units.</summary>
    public bool IsJoinable => (State is PaperState.Draft or PaperState.Approved) && (Paper is SupervisionPaper.Circular or SupervisionPaper.Order or SupervisionPaper.Criticism);

    /// <summary>A leader approves it as it stands. Refused: paper.not-draft, paper.own-draft.</summary>
    public void Approve(Person by, DateTimeOffset now)
    {
        if (State is not PaperState.Draft) throw PaperRefusals.NotDraft.AsException();
        if (by.UserId == EditedBy) throw PaperRefusals.OwnDraft.AsException();
        (State, ApprovedBy) = (PaperState.Approved, by.Name);
        Happened(PaperEvent.Approved, by, now);
    }

    /// <summary>Sends it out under its number, with a receipt for every unit it concerns. Refused: paper.not-draft, paper.not-approved, paper.empty.</summary>
    public void Issue(string number, DateOnly on, DateTimeOffset? dueAt, IReadOnlyCollection<(Guid Id, string NameZh, string NameEn)> units, int cases, Person by, DateTimeOffset now)
    {
        RequireIssuable(cases);
        (State, Number, IssuedOn, IssuedAt, DueAt) = (PaperState.Issued, number, on, now, dueAt);
        receipts.AddRange(units.Select(u => new SupervisionReceipt(CampaignId, Id, u.Id, u.NameZh, u.NameEn)));
        Happened(PaperEvent.Issued, by, now);
        Raise(new PaperIssued(CampaignId, Id, number, Title));
    }

    /// <summary>Asks whether it could be issued now, before a number is taken for it.</summary>
    public void RequireIssuable(int cases)
    {
        if (State is not (PaperState.Draft or PaperState.Approved)) throw PaperRefusals.NotDraft.AsException();
        if (Issuer is StepIssuer.Leader && State is not PaperState.Approved) throw PaperRefusals.NotApproved.AsException();
        if (cases == 0 && Paper is not SupervisionPaper.CorrectionNotice) throw PaperRefusals.Empty.AsException();
    }

    /// <summary>A unit confirms having received it (签收); again is harmless. Refused: paper.not-issued, paper.not-a-recipient.</summary>
    public void Acknowledge(Guid unitId, Person by, DateTimeOffset now) => ReceiptOf(unitId).Acknowledge(by, now);

    /// <summary>A unit says what it has done (回复), which also confirms the receipt. Refused: paper.not-issued, paper.not-a-recipient, paper.replied.</summary>
    public void Reply(Guid unitId, string text, Person by, DateTimeOffset now)
    {
        var receipt = ReceiptOf(unitId);
        receipt.Reply(text, by, now);
        Raise(new PaperReplied(CampaignId, Id, Number!, receipt.UnitNameZh, receipt.UnitNameEn));
    }

    /// <summary>Gives more time. Refused: paper.not-issued, paper.not-later.</summary>
    public void Extend(DateTimeOffset dueAt, Person by, DateTimeOffset now)
    {
        if (State is not PaperState.Issued) throw PaperRefusals.NotIssued.AsException();
        if (dueAt <= now || dueAt <= DueAt) throw PaperRefusals.NotLater.AsException();
        DueAt = dueAt;
        Happened(PaperEvent.Extended, by, now);
    }

    /// <summary>Lifts it (销号). Refused: paper.not-issued.</summary>
    public void Lift(string because, Person by, DateTimeOffset now)
    {
        if (State is not PaperState.Issued) throw PaperRefusals.NotIssued.AsException();
        (State, LiftedAt, LiftedBecause) = (PaperState.Lifted, now, because);
        Happened(PaperEvent.Lifted, by, now);
        Raise(new PaperLifted(CampaignId, Id, Number!, Title));
    }

    /// <summary>Drops a draft. Refused: paper.not-draft.</summary>
    public void Withdraw(Person by, DateTimeOffset now)
    {
        if (State is not (PaperState.Draft or PaperState.Approved)) throw PaperRefusals.NotDraft.AsException();
        State = PaperState.Withdrawn;
        Happened(PaperEvent.Withdrawn, by, now);
    }

    private SupervisionReceipt ReceiptOf(Guid unitId)
    {
        if (State is not (PaperState.Issued or PaperState.Lifted)) throw PaperRefusals.NotIssued.AsException();
        return receipts.Find(r => r.UnitId == unitId) ?? throw PaperRefusals.NotARecipient.AsException();
    }

    private void Say(PaperWording wording) => (Title, Opening, Requirements) = (wording.Title, wording.Opening, wording.Requirements);

    private void Happened(PaperEvent happened, Person by, DateTimeOffset now)
    {
        (LastEvent, LastBy, LastAt) = (happened, by.Name, now);
        Version++;
    }
}

/// <summary>A leader is asked to approve a document.</summary>
public sealed record PaperAwaitsApproval(Guid CampaignId, Guid DocumentId, string Title) : IDomainEvent;

/// <summary>A document is out: the units it concerns are told.</summary>
public sealed record PaperIssued(Guid CampaignId, Guid DocumentId, string Number, string Title) : IDomainEvent;

/// <summary>A unit has answered: the office is told.</summary>
public sealed record PaperReplied(Guid CampaignId, Guid DocumentId, string Number, string UnitNameZh, string UnitNameEn) : IDomainEvent;

/// <summary>A document is lifted: the units it concerned are told.</summary>
public sealed record PaperLifted(Guid CampaignId, Guid DocumentId, string Number, string Title) : IDomainEvent;
