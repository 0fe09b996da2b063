using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Domain.Tests.Rectification;

public sealed class MergingTests
{
    private static readonly DateTimeOffset Now = new(2018, 7, 10, 1, 0, 0, TimeSpan.Zero);
    private static readonly Guid Campaign = Guid.CreateVersion7();
    private static readonly Guid UnitA = Guid.CreateVersion7();
    private static readonly Person Office = new(Guid.CreateVersion7(), "office", null);
    private static readonly Person ContactA = new(Guid.CreateVersion7(), "contact.a", UnitA);

    [Theory]
    [InlineData(CaseState.Logged)]
    [InlineData(CaseState.Filed)]
    [InlineData(CaseState.Dispatched)]
    [InlineData(CaseState.SentBack)]
    [InlineData(CaseState.Accepted)]
    public void A_merged_case_taken_apart_stands_where_it_stood_with_the_time_it_had_left(CaseState from)
    {
        var (kept, merged) = (Case(), Case());
        if (from is CaseState.Filed) merged.File(null, Office, Now);
        if (from is CaseState.Dispatched or CaseState.SentBack or CaseState.Accepted) merged.Dispatch(UnitA, Now.AddHours(10), null, Office, Now, LimitRunsBy.Clock);
        if (from is CaseState.SentBack) merged.SendBack("不是我单位", ContactA, Now);
        if (from is CaseState.Accepted) merged.Accept(ContactA, Now);
        var (due, score) = (merged.DueAt, merged.ScoreDueAt);

        var report = merged.MergeInto(kept, Guid.CreateVersion7(), "000001", "000002", Office, Now.AddHours(1));
        Assert.Equal((CaseState.Void, merged.Id, from, "000002"), (merged.State, report.MergedCaseId!.Value, report.MergedFrom!.Value, report.Reference));
        merged.Unmerge(report, [], "隔壁楼的", Office, Now.AddHours(73));

        Assert.Equal((from, due?.AddHours(72), score?.AddHours(72)), (merged.State, merged.DueAt, merged.ScoreDueAt));
        Assert.Equal((CaseEventKind.Unmerged, "隔壁楼的"), (merged.Timeline[^1].Kind, merged.Timeline[^1].Note));
    }

    [Fact]
    public void A_limit_that_had_passed_before_the_merging_stays_where_it_was()
    {
        var (kept, merged) = (Case(), Case());
        merged.Dispatch(UnitA, Now.AddHours(10), null, Office, Now, LimitRunsBy.Clock);
        var report = merged.MergeInto(kept, Guid.CreateVersion7(), "000001", "000002", Office, Now.AddHours(11));

        merged.Unmerge(report, [], "隔壁楼的", Office, Now.AddHours(83));

        Assert.Equal((Now.AddHours(10), Now.AddHours(10)), (merged.DueAt, merged.ScoreDueAt));
    }

    [Fact]
    public void An_answered_merging_stands_and_so_does_what_was_never_merged()
    {
        var (kept, merged, other) = (Case(), Case(), Case());
        var report = merged.MergeInto(kept, Guid.CreateVersion7(), "000001", "000002", Office, Now);
        var brought = CaseReport.Take(Guid.CreateVersion7(), Campaign, merged.Id, new(CaseSource.Hotline, "12345", null, "王女士"), Office, Now).BringAlong(Guid.CreateVersion7(), report, Office, Now);
        Assert.Equal((kept.Id, report.Id, "12345"), (brought.CaseId, brought.BroughtById!.Value, brought.Reference));
        other.Void("重复", Office, Now);

        Refused("case.not-merged", () => other.Unmerge(report, [], "错了", Office, Now));
        brought.AnswerWith("已清理", Office, Now);
        Refused("case.unmerge-answered", () => merged.Unmerge(report, [brought], "错了", Office, Now));
        Refused("case.merge-itself", () => kept.MergeInto(kept, Guid.CreateVersion7(), "1", "1", Office, Now));
        Refused("case.merge-into-closed", () => kept.MergeInto(other, Guid.CreateVersion7(), "1", "1", Office, Now));
    }

    private static RectificationCase Case() =>
        RectificationCase.Log(Guid.CreateVersion7(), Campaign, 1, CaseSource.AdHoc, new("楼道堆物", null, null, null, null, "人民路", null), null, [], Office, Now);

    private static void Refused(string code, Action act) => Assert.Equal(code, Assert.Throws<RefusedException>(act).Refusal.Code);
}
