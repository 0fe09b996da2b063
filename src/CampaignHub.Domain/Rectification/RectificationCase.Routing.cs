using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>How a case finds its unit, or ends before one has it.</summary>
public sealed partial class RectificationCase
{
    /// <summary>True while the office has it: no unit is at work.</summary>
    public bool AwaitsDispatch => State is CaseState.Logged or CaseState.Filed or CaseState.SentBack;

    /// <summary>Takes a logged problem up as a case (立案). Refused: case.not-fileable, case.withheld.</summary>
    public void File(string? note, Person by, DateTimeOffset now)
    {
        if (State is not CaseState.Logged) throw RectificationRefusals.NotFileable(State).AsException();
        if (Withheld) throw RectificationRefusals.Withheld.AsException();
        State = CaseState.Filed;
        FiledAt = now;
        Happened(CaseEventKind.Filed, by, now, note);
    }

    /// <summary>Does not take a logged problem up (不受理): it is below the filing standard, or not the campaign's. Refused: case.not-refusable.</summary>
    public void NotAccept(string reason, Person by, DateTimeOffset now)
    {
        if (State is not CaseState.Logged) throw RectificationRefusals.NotRefusable(State).AsException();
        End(CaseState.NotAccepted, CaseEventKind.NotAccepted, reason, by, now);
    }

    /// <summary>Strikes a case out (作废) that nobody has reported done. Refused: case.not-voidable.</summary>
    public void Void(string reason, Person by, DateTimeOffset now)
    {
        if (!AwaitsDispatch && State is not (CaseState.Dispatched or CaseState.Accepted or CaseState.Returned or CaseState.Rebounded)) throw RectificationRefusals.NotVoidable(State).AsException();
        End(CaseState.Void, CaseEventKind.Voided, reason, by, now);
    }

    /// <summary>
    /// Hands the case to the unit that must rectify it, within a limit; what is only logged is filed by it. A unit that has been given it before
    /// keeps the limit it is judged by. Refused: case.not-dispatchable, case.withheld, case.limit-not-ahead.
    /// </summary>
    public void Dispatch(Guid unitId, DateTimeOffset dueAt, string? note, Person by, DateTimeOffset now, LimitRunsBy? runsBy = null)
    {
        if (!AwaitsDispatch && State is not CaseState.Dispatched) throw RectificationRefusals.NotDispatchable(State).AsException();
        if (Withheld) throw RectificationRefusals.Withheld.AsException();
        RequireAhead(dueAt, now);
        var again = UnitId == unitId;
        if (State is CaseState.SentBack && again) BuckPassCount++;
        if (!again || ScoreDueAt is null) (ScoreDueAt, ScoreLimitRunsBy) = (dueAt, runsBy);
        if (!again) (AssigneeUserId, AssigneeStaffId, AssigneeName) = (null, null, null);
        FiledAt ??= now;
        UnitId = unitId;
        (DueAt, LimitRunsBy) = (dueAt, runsBy);
        State = CaseState.Dispatched;
        Happened(CaseEventKind.Dispatched, by, now, note, unitId, dueAt);
        Raise(new CaseDispatched(CampaignId, Id, unitId));
    }

    /// <summary>The unit says the case is not its own (回退): back to the office, its clock stopped. Refused: case.not-yours, case.not-returnable.</summary>
    public void SendBack(string reason, Person by, DateTimeOffset now)
    {
        RequireOwn(by);
        if (State is not CaseState.Dispatched) throw RectificationRefusals.NotSendable(State).AsException();
        State = CaseState.SentBack;
        DueAt = null;
        WrongDispatchCount++;
        Happened(CaseEventKind.SentBack, by, now, reason, UnitId);
        Raise(new CaseSentBack(CampaignId, Id, UnitId!.Value));
    }

    /// <summary>Nobody will have it: whose it is goes to arbitration.</summary>
    public void Dispute(Person by, DateTimeOffset now) => Happened(CaseEventKind.Disputed, by, now, null);

    /// <summary>Puts a case whose place was in doubt into an area. Refused: case.not-placeable.</summary>
    public void PlaceIn(Guid areaId, Guid? suggestedUnitId, string? note, Person by, DateTimeOffset now)
    {
        if (!IsOpen) throw RectificationRefusals.NotPlaceable(State).AsException();
        AreaId = areaId;
        SuggestedUnitId ??= suggestedUnitId;
        Happened(CaseEventKind.Placed, by, now, note);
    }

    /// <summary>The check that found it has been published.</summary>
    public void Reveal() => Withheld = false;

    private void End(CaseState state, CaseEventKind kind, string reason, Person by, DateTimeOffset now)
    {
        State = state;
        Happened(kind, by, now, reason, UnitId);
    }
}
