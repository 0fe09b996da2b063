using CampaignHub.Api.Features.Rectification;
using CampaignHub.Domain.Assessment;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Inspections;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Features.Demo;

/// <summary>The inspectors' rounds: where there is a check sheet it is filled in whole, elsewhere what catches the eye is logged.</summary>
internal sealed class DemoVisits(DemoDistrict district, DemoDice dice, DemoTimetable timetable, DemoAlbum album, DemoHistory history, Action<object> keep)
{
    private readonly Dictionary<string, string> categoryNames = district.Content.Phrases.Categories.ToDictionary(c => c.Code, c => ExampleCategories.All.Single(e => e.Facts.NameZh == c.NameZh).Code);
    private readonly ILookup<string, DemoFinding> findingsOfItem = district.Content.Phrases.Findings.Where(f => f.Item is not null).ToLookup(f => f.Item!);
    private readonly ILookup<string, DemoFinding> findingsOfType = district.Content.Phrases.Findings.Where(f => f.Item is null).ToLookup(f => f.PointType ?? "");

    /// <summary>Plans every visit from the first to the last business date; the number of cases is close to the one wanted.</summary>
    public void Plan(DateOnly first, DateOnly last, int cases)
    {
        var days = Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).Select(d => (Date: d, Weight: WeightOf(d.DayOfWeek) * dice.Between(.75, 1.25))).ToList();
        var perWeight = cases / days.Sum(d => d.Weight);
        var owned = district.Points.GroupBy(p => p.OwnerUnitId).Select(g => g.ToList()).ToList();
        var share = owned.Select(g => dice.Between(.5, 1.1) * Math.Sqrt(2 + g.Count)).ToList();
        var turn = share.Select(s => s * dice.Next()).ToList();
        var carried = 0.0;
        foreach (var (date, weight) in days)
        {
            carried += weight * perWeight;
            while (carried > 0)
            {
                var unit = dice.Weighted([.. turn.Select(t => Math.Pow(Math.Max(t, 0), 3))]);
                var point = dice.Pick(owned[unit]);
                var findings = dice.Weighted([.10, .34, .26, .17, .09, .04]);
                if (SheetOf(point).Count == 0) findings = Math.Clamp(findings, 1, 2);
                carried -= findings;
                turn[unit] -= findings * share.Average();
                for (var i = 0; i < turn.Count; i++) turn[i] += findings * share[i] / turn.Count;
                var at = ZoneTime.Instant(date.ToDateTime(new TimeOnly(8, 45)).AddMinutes(dice.Below(535)).AddSeconds(dice.Below(60)), district.Campaign.Zone);
                timetable.PlanExactly(at, now => Visit(point, findings, now));
            }
        }
    }

    private static double WeightOf(DayOfWeek day) => day switch
    {
        DayOfWeek.Saturday => .42,
        DayOfWeek.Sunday => .28,
        DayOfWeek.Monday => 1.1,
        _ => 1,
    };

    private IReadOnlyList<CheckItem> SheetOf(AssessmentPoint point) => district.PointTypes[point.PointTypeCode].Items;

    private void Visit(AssessmentPoint point, int findings, DateTimeOffset now)
    {
        if (SheetOf(point) is { Count: > 0 } sheet) Inspect(point, sheet, findings, now);
        else LookAround(point, findings, now);
    }

    private void Inspect(AssessmentPoint point, IReadOnlyList<CheckItem> sheet, int findings, DateTimeOffset now)
    {
        var inspector = dice.Pick(district.Inspectors);
        var failing = sheet.OrderBy(_ => dice.Next()).Take(findings).Select(i => i.ItemId).ToHashSet();
        var answers = sheet.Select(item => Answer(item, failing.Contains(item.ItemId), inspector, now)).ToList();
        var place = new GeoPoint(Math.Round(point.Longitude + dice.Between(-3e-4, 3e-4), 6), Math.Round(point.Latitude + dice.Between(-2e-4, 2e-4), 6));
        var id = dice.Id(now);
        var mode = id.ToByteArray()[15] % 4 == 0 ? CheckMode.Unannounced : CheckMode.Announced;
        var inspection = Inspection.Submit(id, district.Campaign.Id, point, sheet, inspector, now.AddMinutes(-dice.Between(9, 34)), now, place, answers, mode);
        if (inspection.IsWithheld && findings > 0) inspection.Publish(now);
        foreach (var found in inspection.Findings(point, sheet))
        {
            var category = findingsOfItem[sheet.Single(i => i.ItemId == found.ItemId).Code].First().Category;
            var caseId = history.LogCase(EachLanguageApart(found.Finding, inspection.Answers.Single(a => a.ItemId == found.ItemId).Note) with { Category = categoryNames[category] }, category, CaseSource.Inspection, inspection.Id, found.PhotoIds, inspector, now);
            inspection.LoggedAs(found.ItemId, caseId);
        }

        keep(inspection);
    }

    private static Finding EachLanguageApart(Finding finding, string? note) => note is null ? finding : finding with
    {
        Description = finding.Description.Replace(note, DemoNote.Chinese(note), StringComparison.Ordinal),
        DescriptionEn = finding.DescriptionEn!.Replace(note, DemoNote.English(note), StringComparison.Ordinal),
    };

    private GivenAnswer Answer(CheckItem item, bool fails, Person inspector, DateTimeOffset now)
    {
        var metres = item.CountRule?.PerMetres is { } stretch ? Math.Max(stretch, 200) : (int?)null;
        var required = (int)(item.CountRule?.Required(metres) ?? 0);
        if (fails)
        {
            var found = dice.Pick(findingsOfItem[item.Code].ToList());
            IReadOnlyList<Guid> photos = dice.Chance(.85) ? [album.Take(found.Category, after: false, inspector, now)] : [];
            return item.CountRule is null
                ? new GivenAnswer(item.ItemId, Verdict.NotConform, null, null, found.Note, photos)
                : new GivenAnswer(item.ItemId, Verdict.NotConform, dice.Below(required), metres, null, photos);
        }

        if (dice.Chance(.05)) return new GivenAnswer(item.ItemId, Verdict.NotApplicable, null, null, null, []);
        return new GivenAnswer(item.ItemId, Verdict.Conform, item.CountRule is null ? null : required + dice.Below(3), metres, null, []);
    }

    private void LookAround(AssessmentPoint point, int count, DateTimeOffset now)
    {
        var by = dice.Chance(.62) ? dice.Pick(district.Inspectors) : dice.Chance(.75) ? dice.Pick(district.Office) : dice.Pick(district.Leaders);
        var fitting = findingsOfType[point.PointTypeCode].Concat(findingsOfType[""]).ToList();
        for (var i = 0; i < count; i++)
        {
            var found = dice.Pick(fitting);
            fitting.Remove(found);
            var at = now.AddSeconds(i * 45);
            IReadOnlyList<Guid> photos = dice.Chance(.8) ? [album.Take(found.Category, after: false, by, at)] : [];
            var place = new GeoPoint(Math.Round(point.Longitude + dice.Between(-4e-4, 4e-4), 6), Math.Round(point.Latitude + dice.Between(-3e-4, 3e-4), 6));
            var finding = new Finding(found.TextZh, categoryNames[found.Category], point.Id, point.AreaId, point.OwnerUnitId, point.NameZh, place, found.TextEn);
            history.LogCase(finding, found.Category, CaseSource.AdHoc, null, photos, by, at);
        }
    }
}
