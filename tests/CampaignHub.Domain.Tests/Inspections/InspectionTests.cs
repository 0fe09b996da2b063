using CampaignHub.Domain.Assessment;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Inspections;
using FsCheck;
using FsCheck.Fluent;

namespace CampaignHub.Domain.Tests.Inspections;

public sealed class InspectionTests
{
    private static readonly DateTimeOffset Now = new(2018, 7, 10, 1, 0, 0, TimeSpan.Zero);
    private static readonly Person Inspector = new(Id(900), "李检", null);
    private static readonly CountRule Rule = new(3, 500, "处", "displays");

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private static AssessmentPoint Point() => AssessmentPoint.Create(Id(1), Id(2), "P-1", "人民路", "Renmin Road", "ROAD", Id(3), Id(4), new GeoPoint(119, 44));

    private static IReadOnlyList<CheckItem> Sheet(int plain, int counted)
    {
        var type = PointType.Create(Id(5), Id(2), "ROAD", "主次干道", "Road");
        for (var i = 0; i < plain + counted; i++) type.Ask(Id(100 + i), $"I-{i}", $"要求{i}", $"Item {i}", i < plain ? null : Rule);
        return type.Items;
    }

    private static GivenAnswer Answer(int item, Verdict verdict, int? count = null, int? metres = null, string? note = null) => new(Id(100 + item), verdict, count, metres, note, []);

    private static Inspection Submit(AssessmentPoint point, IReadOnlyList<CheckItem> sheet, params GivenAnswer[] answers) =>
        Inspection.Submit(Id(6), Id(2), point, sheet, Inspector, Now.AddMinutes(-20), Now, null, answers);

    private static void Refused(string code, IReadOnlyList<CheckItem> sheet, params GivenAnswer[] answers) =>
        Assert.Equal(code, Assert.Throws<RefusedException>(() => Submit(Point(), sheet, answers)).Refusal.Code);

    [Fact]
    public void Totals_add_up_and_the_rate_is_of_what_applies() => Prop.ForAll(
        (from verdict in Gen.Elements(Verdict.Conform, Verdict.NotConform, Verdict.NotApplicable)
         from counted in Gen.Elements(true, false)
         from count in Gen.Choose(0, 8)
         select (verdict, counted, count)).NonEmptyListOf().ToArbitrary(),
        drawn =>
        {
            var ordered = drawn.OrderBy(d => d.counted).ToList();
            var sheet = Sheet(ordered.Count(d => !d.counted), ordered.Count(d => d.counted));
            var given = ordered.Select((d, i) => Answer(i, d.verdict, d.counted && d.verdict is not Verdict.NotApplicable ? d.count : null)).ToArray();
            var point = Point();

            var inspection = Submit(point, sheet, given);

            var expected = ordered.Select(d => d.verdict is Verdict.NotApplicable || !d.counted ? d.verdict : d.count >= 3 ? Verdict.Conform : Verdict.NotConform).ToList();
            var applicable = inspection.Conform + inspection.NotConform;
            return inspection.Conform + inspection.NotConform + inspection.NotApplicable == ordered.Count
                && inspection.Answers.Select(a => a.Verdict).SequenceEqual(expected)
                && inspection.Findings(point, sheet).Count == inspection.NotConform
                && (applicable == 0 ? inspection.ScoreRate is null : inspection.ScoreRate is >= 0 and <= 100 && Math.Abs(inspection.ScoreRate.Value - (100m * inspection.Conform / applicable)) <= 0.005m);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Leaving_out_any_answer_is_refused() => Prop.ForAll(Gen.Choose(1, 30).SelectMany(size => Gen.Choose(0, size - 1), (size, left) => (size, left)).ToArbitrary(), drawn =>
    {
        var given = Enumerable.Range(0, drawn.size).Where(i => i != drawn.left).Select(i => Answer(i, Verdict.Conform)).ToArray();
        Refused("inspection.unanswered", Sheet(drawn.size, 0), given);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_count_overrules_the_stated_verdict()
    {
        var inspection = Submit(Point(), Sheet(0, 3), Answer(0, Verdict.Conform, 2), Answer(1, Verdict.NotConform, 3), Answer(2, Verdict.Conform, 5, 1000));

        Assert.Equal([Verdict.NotConform, Verdict.Conform, Verdict.NotConform], inspection.Answers.Select(a => a.Verdict));
        Assert.Equal(33.33m, inspection.ScoreRate);
    }

    [Fact]
    public void A_finding_says_what_was_asked_counted_and_noted_and_points_to_the_owner()
    {
        var point = Point();
        var sheet = Sheet(1, 1);
        var inspection = Submit(point, sheet, Answer(1, Verdict.Conform, 5, 1200, " 缺口在桥头 "), Answer(0, Verdict.NotConform));

        var findings = inspection.Findings(point, sheet);

        Assert.Equal(["不符合“要求0”", "不符合“要求1”（步行1200米，实有5处，应有6处）：缺口在桥头"], findings.Select(f => f.Finding.Description));
        Assert.Equal(["Does not meet “Item 0”", "Does not meet “Item 1” (5 of 6 found in 1200 m walked): 缺口在桥头"], findings.Select(f => f.Finding.DescriptionEn));
        Assert.All(findings, f => Assert.Equal((Id(1), Id(3), Id(4), "人民路", new GeoPoint(119, 44)), (f.Finding.PointId!.Value, f.Finding.AreaId!.Value, f.Finding.SuggestedUnitId!.Value, f.Finding.Address, f.Finding.Place)));
        Assert.Equal(Now, point.LastInspectedAt);
    }

    [Fact]
    public void A_phone_whose_clock_is_ahead_starts_no_later_than_it_ends() =>
        Assert.Equal(Now, Inspection.Submit(Id(6), Id(2), Point(), Sheet(1, 0), Inspector, Now.AddHours(3), Now, null, [Answer(0, Verdict.Conform)]).StartedAt);

    [Fact]
    public void What_makes_no_sense_is_refused_by_name()
    {
        Refused("inspection.no-sheet", [], Answer(0, Verdict.Conform));
        Refused("inspection.unknown-item", Sheet(1, 0), Answer(0, Verdict.Conform), Answer(7, Verdict.Conform));
        Refused("inspection.answered-twice", Sheet(1, 0), Answer(0, Verdict.Conform), Answer(0, Verdict.NotConform));
        Refused("inspection.count-missing", Sheet(0, 1), Answer(0, Verdict.Conform));
        Refused("inspection.count-contradicts", Sheet(0, 1), Answer(0, Verdict.NotApplicable, 0));
        Refused("inspection.count-negative", Sheet(0, 1), Answer(0, Verdict.Conform, -1));
        Refused("inspection.count-negative", Sheet(1, 0), Answer(0, Verdict.Conform, null, -5));
    }
}
