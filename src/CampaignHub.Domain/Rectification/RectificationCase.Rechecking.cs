using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>What is closed without the usual check, and what comes back after it was closed.</summary>
public sealed partial class RectificationCase
{
    /// <summary>
    /// A small finding put right before the finder's eyes (当场整改): logged and closed in one step, by somebody who is not of the unit it belongs to.
    /// It counts once, as due, closed and on time. Refused: case.own-work, case.before-photo-required, case.photo-required.
    /// </summary>
    public static RectificationCase FixOnSpot(
        Guid id, Guid campaignId, long number, CaseSource source, Finding finding, Guid? unitId, IReadOnlyCollection<Guid> before, IReadOnlyCollection<Guid> after, string? note, Person by, DateTimeOffset now)
    {
        if (unitId is not null && by.UnitId == unitId) throw RectificationRefusals.OwnWork.AsException();
        if (before.Count == 0) throw RectificationRefusals.BeforePhotoRequired.AsException();
        if (after.Count == 0) throw RectificationRefusals.PhotoRequired.AsException();
        var @fixed = Begin(id, campaignId, number, source, finding, by, now);
        foreach (var photoId in before) @fixed.photos.Add(new CasePhoto(campaignId, id, photoId, PhotoPhase.Before, now, by.Name));
        foreach (var photoId in after) @fixed.photos.Add(new CasePhoto(campaignId, id, photoId, PhotoPhase.After, now, by.Name));
        @fixed.Happened(CaseEventKind.Logged, by, now, null);
        (@fixed.UnitId, @fixed.FixedOnSpot, @fixed.State) = (unitId, true, CaseState.Closed);
        (@fixed.FiledAt, @fixed.ClosedAt) = (now, now);
        if (unitId is not null) (@fixed.DueAt, @fixed.ScoreDueAt) = (now, now);
        @fixed.Happened(CaseEventKind.FixedOnSpot, by, now, note, unitId);
        if (unitId is { } unit) @fixed.Raise(new CaseClosed(campaignId, id, unit));
        return @fixed;
    }

    /// <summary>True when a person must look: what was returned or came back is never left to a draw.</summary>
    public bool NeedsVerifyingByHand => ReturnCount > 0 || ReboundCount > 0;

    /// <summary>
    /// Draws whether a submitted rectification is verified by hand, and closes it when it is not; the draw is recorded with its seed either way.
    /// Refused: case.not-verifiable.
    /// </summary>
    public void DrawVerifying(string seed, int percent, DateTimeOffset now)
    {
        if (State is not CaseState.Submitted || NeedsVerifyingByHand) throw RectificationRefusals.NotVerifiable(State).AsException();
        var draw = new CaseDraw(CampaignId, Id, Version, seed, SampleDraw.NumberOf(seed, Id, Version), percent, SampleDraw.Chooses(SampleDraw.NumberOf(seed, Id, Version), percent), now);
        draws.Add(draw);
        if (draw.ByHand) return;
        State = CaseState.Closed;
        ClosedAt = now;
        Happened(CaseEventKind.ClosedUnchecked, Person.System, now, null, UnitId);
        Raise(new CaseClosed(CampaignId, Id, UnitId!.Value));
    }

    /// <summary>A second look found it as it should be (回头看). Refused: case.not-closed, case.own-work.</summary>
    public void HoldUp(string? note, Person by, DateTimeOffset now)
    {
        RequireSecondLook(by);
        Happened(CaseEventKind.HeldUp, by, now, note, UnitId);
    }

    /// <summary>A second look found the problem again (反弹): opened anew, with a limit of its own that the score judges. Refused: case.not-closed, case.own-work, case.limit-not-ahead.</summary>
    public void Rebound(string reason, DateTimeOffset dueAt, Person by, DateTimeOffset now, LimitRunsBy? runsBy = null)
    {
        RequireSecondLook(by);
        RequireAhead(dueAt, now);
        State = CaseState.Rebounded;
        (ClosedAt, DueAt, ScoreDueAt) = (null, dueAt, dueAt);
        (LimitRunsBy, ScoreLimitRunsBy) = (runsBy, runsBy);
        ReboundCount++;
        Happened(CaseEventKind.Rebounded, by, now, reason, UnitId, dueAt);
        Raise(new CaseRebounded(CampaignId, Id, UnitId!.Value));
    }

    private void RequireSecondLook(Person by)
    {
        if (State is not CaseState.Closed || UnitId is null) throw RectificationRefusals.NotClosed(State).AsException();
        if (by.UnitId is not null && by.UnitId == UnitId) throw RectificationRefusals.OwnWork.AsException();
    }
}
