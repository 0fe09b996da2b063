using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>What the unit does, and what those who verify do.</summary>
public sealed partial class RectificationCase
{
    /// <summary>The unit takes the case on (签收). Refused: case.not-acceptable, case.not-yours.</summary>
    public void Accept(Person by, DateTimeOffset now)
    {
        RequireOwn(by);
        if (State is not CaseState.Dispatched) throw RectificationRefusals.NotAcceptable(State).AsException();
        State = CaseState.Accepted;
        Happened(CaseEventKind.Accepted, by, now, null);
    }

    /// <summary>The unit reports the problem rectified, with at least one photo of afterwards unless its category does without. Refused: case.not-submittable, case.not-yours, case.photo-required.</summary>
    public void Submit(string note, IReadOnlyCollection<Guid> photoIds, Person by, DateTimeOffset now, bool photoNeeded = true)
    {
        RequireOwn(by);
        if (State is not (CaseState.Accepted or CaseState.Returned or CaseState.Rebounded)) throw RectificationRefusals.NotSubmittable(State).AsException();
        if (photoNeeded && photoIds.Count == 0) throw RectificationRefusals.PhotoRequired.AsException();
        foreach (var photoId in photoIds) photos.Add(new CasePhoto(CampaignId, Id, photoId, PhotoPhase.After, now, by.Name));
        HandledBy = by.UserId;
        State = CaseState.Submitted;
        Happened(CaseEventKind.Submitted, by, now, note);
        Raise(new RectificationSubmitted(CampaignId, Id, UnitId!.Value));
    }

    /// <summary>Verified and closed out (销号). Refused: case.not-verifiable, case.own-work.</summary>
    public void Close(string? note, Person by, DateTimeOffset now)
    {
        RequireVerifier(by);
        State = CaseState.Closed;
        ClosedAt = now;
        Happened(CaseEventKind.Closed, by, now, note);
        Raise(new CaseClosed(CampaignId, Id, UnitId!.Value));
    }

    /// <summary>Verified and found wanting: back to the unit with a limit for the rework (返工). Refused: case.not-verifiable, case.own-work, case.limit-not-ahead.</summary>
    public void Return(string reason, DateTimeOffset dueAt, Person by, DateTimeOffset now, LimitRunsBy? runsBy = null)
    {
        RequireVerifier(by);
        RequireAhead(dueAt, now);
        State = CaseState.Returned;
        (DueAt, LimitRunsBy) = (dueAt, runsBy);
        if (ScoreDueAt is null) (ScoreDueAt, ScoreLimitRunsBy) = (dueAt, runsBy);
        ReturnCount++;
        Happened(CaseEventKind.Returned, by, now, reason, UnitId, dueAt);
        Raise(new CaseReturned(CampaignId, Id, UnitId!.Value));
    }

    private void RequireOwn(Person by)
    {
        if (UnitId is null || by.UnitId != UnitId) throw RectificationRefusals.NotYours.AsException();
    }

    private void RequireVerifier(Person by)
    {
        if (State is not CaseState.Submitted) throw RectificationRefusals.NotVerifiable(State).AsException();
        if (by.UserId == HandledBy || (by.UnitId is not null && by.UnitId == UnitId)) throw RectificationRefusals.OwnWork.AsException();
    }
}
