using CampaignHub.Domain.Common;
using CampaignHub.Domain.Scoring;

namespace CampaignHub.Domain.Circulars;

/// <summary>Where a circular stands.</summary>
public enum CircularState
{
    Draft,
    Submitted,
    Returned,
    Approved,
    Issued,
}

/// <summary>The words of a circular that the office may change; the figures of the ranking are never among them.</summary>
public sealed record CircularWording(string Title, string Opening, string Findings, string Requirements, string Addressees, string CopyTo);

/// <summary>
/// A monthly circular (通报, D-01, I-07) on a closed period: drafted, its wording edited, submitted, approved by a leader or returned,
/// issued under a number, then acknowledged by the units it ranks. Its figures are those of the frozen period.
/// </summary>
public sealed class Circular : Aggregate
{
    private readonly List<CircularTimelineEntry> timeline = [];
    private readonly List<UnitReceipt> receipts = [];

    private Circular()
    {
    }

    /// <summary>The numbers its text may carry, parted by blanks: those of the draft, frozen with the period.</summary>
    public string Figures { get; private set; } = "";

    public Guid PeriodCloseId { get; private set; }

    /// <summary>Key of the period, such as 2018-07.</summary>
    public string Period { get; private set; } = "";

    public CircularState State { get; private set; }

    public string Title { get; private set; } = "";

    public string Opening { get; private set; } = "";

    public string Findings { get; private set; } = "";

    public string Requirements { get; private set; } = "";

    public string Addressees { get; private set; } = "";

    public string CopyTo { get; private set; } = "";

    /// <summary>The issuing agency as it was called when the circular was drafted.</summary>
    public string AgencyNameZh { get; private set; } = "";

    /// <summary>Null until issued.</summary>
    public string? DocumentNumber { get; private set; }

    public DateTimeOffset DraftedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public DateTimeOffset? IssuedAt { get; private set; }

    /// <summary>Business date of the issue, the date of the document.</summary>
    public DateOnly? IssuedOn { get; private set; }

    /// <summary>Who last submitted it; that person never approves it.</summary>
    public Guid? SubmittedBy { get; private set; }

    /// <summary>Counts the changes; a command names the version it saw.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<CircularTimelineEntry> Timeline => timeline;

    public IReadOnlyList<UnitReceipt> Receipts => receipts;

    public CircularWording Wording => new(Title, Opening, Findings, Requirements, Addressees, CopyTo);

    /// <summary>Drafts the circular of a closed month in default wording. Refused: circular.not-a-month.</summary>
    public static Circular Draft(Guid id, PeriodClose close, string agencyNameZh, Person by, DateTimeOffset now)
    {
        if (close.Kind is not PeriodKind.Month) throw CircularRefusals.NotAMonth.AsException();
        var draft = new Circular { Id = id, CampaignId = close.CampaignId, PeriodCloseId = close.Id, Period = close.Period, AgencyNameZh = agencyNameZh, DraftedAt = now };
        var wording = DefaultWording.Of(close, agencyNameZh);
        draft.Say(wording);
        draft.Figures = FrozenFigures.Of(wording);
        draft.Happened(CircularState.Draft, CircularEventKind.Drafted, by, now);
        return draft;
    }

    /// <summary>True while the wording may change: before it is submitted and after it was returned.</summary>
    public bool IsEditable => State is CircularState.Draft or CircularState.Returned;

    /// <summary>Changes the wording, never the figures. Refused: circular.not-editable, circular.figure-not-frozen.</summary>
    public void Edit(CircularWording wording, Person by, DateTimeOffset now)
    {
        if (!IsEditable) throw CircularRefusals.NotEditable(State).AsException();
        if (FrozenFigures.FirstForeign(Figures, wording) is { } foreign) throw CircularRefusals.FigureNotFrozen(foreign).AsException();
        Say(wording);
        Happened(State, CircularEventKind.Edited, by, now);
    }

    /// <summary>Puts it before a leader (送审). Refused: circular.not-submittable.</summary>
    public void Submit(Person by, DateTimeOffset now)
    {
        if (!IsEditable) throw CircularRefusals.NotSubmittable(State).AsException();
        SubmittedBy = by.UserId;
        Happened(CircularState.Submitted, CircularEventKind.Submitted, by, now);
        Raise(new CircularSubmitted(CampaignId, Id, Period, Title, by.Name));
    }

    /// <summary>A leader approves it as it stands. Refused: circular.not-approvable, circular.own-submission.</summary>
    public void Approve(Person by, DateTimeOffset now)
    {
        if (State is not CircularState.Submitted) throw CircularRefusals.NotApprovable(State).AsException();
        if (by.UserId == SubmittedBy) throw CircularRefusals.OwnSubmission.AsException();
        Happened(CircularState.Approved, CircularEventKind.Approved, by, now);
    }

    /// <summary>A leader sends it back with a remark, to be edited and submitted again. Refused: circular.not-returnable.</summary>
    public void Return(string remark, Person by, DateTimeOffset now)
    {
        if (State is not CircularState.Submitted) throw CircularRefusals.NotReturnable(State).AsException();
        Happened(CircularState.Returned, CircularEventKind.Returned, by, now, remark);
        Raise(new CircularReturned(CampaignId, Id, Period, Title, remark, by.Name, SubmittedBy!.Value));
    }

    /// <summary>
    /// Sends it out under the next number of the series (印发), dated <paramref name="issuedOn"/>, with a receipt for every unit listed.
    /// Refused: circular.not-issuable.
    /// </summary>
    public void Issue(DocumentNumberSeries series, DateOnly issuedOn, IEnumerable<PeriodStanding> units, Person by, DateTimeOffset now)
    {
        if (State is not CircularState.Approved) throw CircularRefusals.NotIssuable(State).AsException();
        DocumentNumber = series.Next().ToString();
        IssuedOn = issuedOn;
        IssuedAt = now;
        receipts.AddRange(units.Select(u => new UnitReceipt(CampaignId, Id, u.UnitId, u.UnitNameZh, u.UnitNameEn)));
        Happened(CircularState.Issued, CircularEventKind.Issued, by, now);
        Raise(new CircularIssued(CampaignId, Id, Period, Title, DocumentNumber));
    }

    /// <summary>A unit confirms having read it (签收); again is harmless. Refused: circular.not-issued, circular.not-a-recipient.</summary>
    public void Acknowledge(Person by, DateTimeOffset now)
    {
        if (State is not CircularState.Issued) throw CircularRefusals.NotIssued(State).AsException();
        var receipt = receipts.Find(r => r.UnitId == by.UnitId) ?? throw CircularRefusals.NotARecipient.AsException();
        receipt.Acknowledge(by, now);
    }

    private void Say(CircularWording wording) =>
        (Title, Opening, Findings, Requirements, Addressees, CopyTo) = (wording.Title, wording.Opening, wording.Findings, wording.Requirements, wording.Addressees, wording.CopyTo);

    private void Happened(CircularState state, CircularEventKind kind, Person by, DateTimeOffset now, string? remark = null)
    {
        State = state;
        UpdatedAt = now;
        Version++;
        timeline.Add(new CircularTimelineEntry(CampaignId, Id, Version, kind, now, by.UserId, by.Name, remark));
    }
}
