using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>A merging was undone and the unit has its case again: its contact is told.</summary>
public sealed record CaseUnmerged(Guid CampaignId, Guid CaseId, Guid UnitId) : IDomainEvent;

/// <summary>One problem, many sources: a case becomes a report of another one, and may become a case of its own again.</summary>
public sealed partial class RectificationCase
{
    /// <summary>
    /// Merges this case into the kept one (并入): it is struck out itself, so that the problem counts once, and is told as one more report,
    /// which asks for no answer of its own where the case came by a <paramref name="report"/> that is brought along. Refused: case.merge-itself, case.merge-into-closed, case.not-voidable.
    /// </summary>
    public CaseReport MergeInto(RectificationCase kept, Guid reportId, string keptNumber, string ownNumber, Person by, DateTimeOffset now, bool report = false)
    {
        if (kept.Id == Id) throw ReportRefusals.Itself.AsException();
        if (!kept.IsOpen) throw ReportRefusals.KeptClosed.AsException();
        var from = State;
        Void($"并入问题 {keptNumber} / Merged into case {keptNumber}", by, now);
        return CaseReport.OfMerged(reportId, kept.Id, new(Source, ownNumber, null, LoggedByName), Id, from, report, CampaignId, by, now);
    }

    /// <summary>
    /// Takes a merged case apart again (撤销并入): it stands where it stood, its limits moved on by the time it was merged as by a pause. A limit that had passed before has passed.
    /// Refused: case.not-merged, case.unmerge-unknown, case.unmerge-answered.
    /// </summary>
    public void Unmerge(CaseReport merging, IEnumerable<CaseReport> brought, string reason, Person by, DateTimeOffset now, PauseShift? shift = null)
    {
        if (State is not CaseState.Void || merging.MergedCaseId != Id) throw ReportRefusals.NotMerged.AsException();
        if (merging.MergedFrom is not { } stood) throw ReportRefusals.MergedUnknown.AsException();
        if (brought.Prepend(merging).FirstOrDefault(r => r.AnsweredAt >= merging.At) is { } answered) throw ReportRefusals.MergedAnswered(answered.AnsweredByName!).AsException();
        var (from, until) = (merging.At, now > merging.At ? now : merging.At);
        State = stood;
        if (DueAt >= from) DueAt = MovedOn(DueAt, LimitRunsBy, from, until, shift);
        if (ScoreDueAt >= from) ScoreDueAt = MovedOn(ScoreDueAt, ScoreLimitRunsBy, from, until, shift);
        Happened(CaseEventKind.Unmerged, by, now, reason, UnitId, DueAt);
        if (IsInHand) Raise(new CaseUnmerged(CampaignId, Id, UnitId!.Value));
    }
}
