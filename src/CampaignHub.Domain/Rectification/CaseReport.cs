using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>Where a report came from and how its sender knows it: a hotline number, an instruction's date, who told it.</summary>
public sealed record ReportFacts(CaseSource Source, string? Reference, DateOnly? ReportedOn, string? Reporter);

/// <summary>One report of a case's problem: one problem may have many sources, and is still one case.</summary>
public sealed class CaseReport : Aggregate
{
    private CaseReport()
    {
    }

    public Guid CaseId { get; private set; }

    public CaseSource Source { get; private set; }

    public string? Reference { get; private set; }

    public DateOnly? ReportedOn { get; private set; }

    public string? Reporter { get; private set; }

    /// <summary>The case that turned out to be of the same problem and was merged into this one.</summary>
    public Guid? MergedCaseId { get; private set; }

    /// <summary>Where the merged case stood, to stand there again should the merging be undone.</summary>
    public CaseState? MergedFrom { get; private set; }

    /// <summary>The report of the merging that brought this one along; null for one taken of this case itself.</summary>
    public Guid? BroughtById { get; private set; }

    /// <summary>Of a merging: whoever reported the merged case did so in a report that is brought along, and waits for the answer to that.</summary>
    public bool AsksNoAnswer { get; private set; }

    /// <summary>What whoever reported was told, and when; null while nobody has answered.</summary>
    public string? Answer { get; private set; }

    public string? AnsweredByName { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string ByName { get; private set; } = "";

    public static CaseReport Take(Guid id, Guid campaignId, Guid caseId, ReportFacts facts, Person by, DateTimeOffset now) => new()
    {
        Id = id,
        CampaignId = campaignId,
        CaseId = caseId,
        Source = facts.Source,
        Reference = facts.Reference,
        ReportedOn = facts.ReportedOn,
        Reporter = facts.Reporter,
        At = now,
        ByName = by.Name,
    };

    /// <summary>A case that turned out to be of the same problem, as one more report of the kept one.</summary>
    internal static CaseReport OfMerged(Guid id, Guid keptCaseId, ReportFacts facts, Guid mergedCaseId, CaseState from, bool asksNoAnswer, Guid campaignId, Person by, DateTimeOffset now)
    {
        var report = Take(id, campaignId, keptCaseId, facts, by, now);
        (report.MergedCaseId, report.MergedFrom, report.AsksNoAnswer) = (mergedCaseId, from, asksNoAnswer);
        return report;
    }

    /// <summary>A report of the merged case, now of the kept one too; answered where it was.</summary>
    public CaseReport BringAlong(Guid id, CaseReport merging, Person by, DateTimeOffset now)
    {
        var brought = Take(id, CampaignId, merging.CaseId, new(Source, Reference, ReportedOn, Reporter), by, now);
        (brought.BroughtById, brought.AsksNoAnswer) = (merging.Id, AsksNoAnswer);
        (brought.Answer, brought.AnsweredByName, brought.AnsweredAt) = (Answer, AnsweredByName, AnsweredAt);
        return brought;
    }

    /// <summary>Whoever reported is answered, once. Refused: report.answered.</summary>
    public void AnswerWith(string answer, Person by, DateTimeOffset now)
    {
        if (AnsweredAt is not null) throw ReportRefusals.Answered(AnsweredByName!).AsException();
        (Answer, AnsweredByName, AnsweredAt) = (answer, by.Name, now);
    }
}

/// <summary>Everything reports and merging refuse.</summary>
public static class ReportRefusals
{
    public static Refusal IdTaken { get; } = new(RefusalKind.Conflict, "report.id-taken", "该反映已经登记。", "This report has been taken already.");

    public static Refusal Itself { get; } = new(RefusalKind.Conflict, "case.merge-itself", "问题不能并入自己。", "A case cannot be merged into itself.");

    public static Refusal KeptClosed { get; } = new(RefusalKind.Conflict, "case.merge-into-closed",
        "不能并入已办结的问题，请并入仍在办理的问题。", "A case can only be merged into one that is still open.");

    public static Refusal NotFound { get; } = new(RefusalKind.NotFound, "report.not-found", "没有找到该反映。", "There is no such report.");

    public static Refusal Answered(string byName) => new(RefusalKind.Conflict, "report.answered",
        $"{byName}已经答复了该反映。", $"{byName} has answered this report already.");

    public static Refusal NotMerged { get; } = new(RefusalKind.Conflict, "case.not-merged", "该问题没有并入其他问题，无须撤销并入。", "This case is not merged into another one.");

    public static Refusal MergedUnknown { get; } = new(RefusalKind.Conflict, "case.unmerge-unknown",
        "该问题并入前的状态没有留存，不能撤销并入。", "How the case stood before it was merged was not kept, so the merging cannot be undone.");

    public static Refusal KeptMerged { get; } = new(RefusalKind.Conflict, "case.unmerge-kept-merged",
        "所并入的问题又并入了别的问题，请先撤销那一次并入。", "The case it was merged into has itself been merged; undo that merging first.");

    public static Refusal MergedAnswered(string byName) => new(RefusalKind.Conflict, "case.unmerge-answered",
        $"{byName}已经就并入的反映作出答复，不能再撤销并入。", $"{byName} has already answered those who reported it, so the merging stands.");

    public static Refusal PeriodClosed(string period) => new(RefusalKind.Conflict, "case.unmerge-period-closed",
        $"该问题的考核时限在已核定的考核期 {period} 内，撤销并入会改变已公布的成绩。", $"Its limit lies in period {period}, which is closed: undoing the merging would change figures that were given out.");

    public static Refusal MergedAlready { get; } = new(RefusalKind.Conflict, "case.merged-already", "该问题已经并入另一个问题。", "This case has been merged into another one already.");
}
