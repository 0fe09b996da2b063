using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>What moves a limit on lawfully: extensions that were granted, and pauses.</summary>
public sealed partial class RectificationCase
{
    /// <summary>True while a unit is at work on it, or should be.</summary>
    public bool IsInHand => State is CaseState.Dispatched or CaseState.Accepted or CaseState.Returned or CaseState.Rebounded;

    /// <summary>Tells the timeline that an exception is asked for, where the case is one that could get it.</summary>
    internal void Ask(CaseRequestKind kind, DateTimeOffset until, int mostDays, string reason, Person by, DateTimeOffset now)
    {
        if (kind is CaseRequestKind.Extension)
        {
            RequireOwn(by);
            if (!IsInHand || DueAt is not { } due) throw RectificationRefusals.NotExtendable(State).AsException();
            if (due < now) throw CaseRequestRefusals.LimitPassed.AsException();
            if (until <= due) throw RectificationRefusals.LimitNotLonger.AsException();
            if (until > due.AddDays(mostDays)) throw CaseRequestRefusals.TooLong(mostDays).AsException();
        }
        else
        {
            if (!IsInHand) throw RectificationRefusals.NotPausable(State).AsException();
            if (until <= now) throw RectificationRefusals.PauseNotAhead.AsException();
            if (until > now.AddDays(mostDays)) throw CaseRequestRefusals.TooLong(mostDays).AsException();
        }

        Happened(CaseEventKind.ExtensionAsked + (int)kind, by, now, reason, UnitId, until);
    }

    /// <summary>A line of the timeline that changes nothing else.</summary>
    internal void Tell(CaseEventKind kind, string? note, Person by, DateTimeOffset now) => Happened(kind, by, now, note, UnitId);

    /// <summary>
    /// Gives the unit longer (延期). The limit it is judged by moves with it unless that had passed already when the unit asked. Refused:
    /// case.not-extendable, case.limit-not-ahead, case.limit-not-longer.
    /// </summary>
    public void Extend(DateTimeOffset dueAt, DateTimeOffset askedAt, string? note, Person by, DateTimeOffset now)
    {
        if (!IsInHand || DueAt is null) throw RectificationRefusals.NotExtendable(State).AsException();
        RequireAhead(dueAt, now);
        if (dueAt <= DueAt) throw RectificationRefusals.LimitNotLonger.AsException();
        if (ScoreDueAt >= askedAt && ScoreDueAt < dueAt) (ScoreDueAt, ScoreLimitRunsBy) = (dueAt, LimitRunsBy);
        DueAt = dueAt;
        ExtensionCount++;
        Happened(CaseEventKind.Extended, by, now, note, UnitId, dueAt);
    }

    /// <summary>
    /// Lets the clock stand still until a day: suspended (挂账), deferred (缓办) or blocked for higher support. Refused:
    /// case.not-pausable, case.pause-not-ahead.
    /// </summary>
    public void Pause(CaseState kind, DateTimeOffset until, string reason, Person by, DateTimeOffset now)
    {
        if (!IsInHand) throw RectificationRefusals.NotPausable(State).AsException();
        if (until <= now) throw RectificationRefusals.PauseNotAhead.AsException();
        var happened = kind switch
        {
            CaseState.Suspended => CaseEventKind.Suspended,
            CaseState.Deferred => CaseEventKind.Deferred,
            CaseState.Blocked => CaseEventKind.Blocked,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A case is not paused by this state."),
        };
        (PausedFrom, PausedAt, PausedUntil) = (State, now, until);
        State = kind;
        Happened(happened, by, now, reason, UnitId, until);
    }

    /// <summary>Takes a paused case up again where it stood, its limits moved on by the length of the pause: by the clock, or as the shift of a working calendar says. Refused: case.not-paused.</summary>
    public void Resume(string? note, Person by, DateTimeOffset now, PauseShift? shift = null)
    {
        if (PausedAt is not { } from) throw RectificationRefusals.NotPaused(State).AsException();
        var kind = State;
        State = PausedFrom!.Value;
        var until = now > from ? now : from;
        DueAt = MovedOn(DueAt, LimitRunsBy, from, until, shift);
        ScoreDueAt = MovedOn(ScoreDueAt, ScoreLimitRunsBy, from, until, shift);
        (PausedFrom, PausedAt, PausedUntil) = (null, null, null);
        Happened(CaseEventKind.Resumed, by, now, note, UnitId, DueAt);
        pauses.Add(new(CampaignId, Id, Version, kind, from, until));
    }

    /// <summary>A limit after a pause: never earlier than it was, whatever the clock did.</summary>
    private static DateTimeOffset? MovedOn(DateTimeOffset? limit, LimitRunsBy? runsBy, DateTimeOffset from, DateTimeOffset until, PauseShift? shift)
    {
        if (limit is not { } due) return null;
        var moved = shift is null ? due + (until - from) : shift(runsBy, due, from, until);
        return moved > due ? moved : due;
    }
}
