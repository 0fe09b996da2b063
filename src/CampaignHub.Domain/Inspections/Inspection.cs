using CampaignHub.Domain.Assessment;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Domain.Inspections;

/// <summary>What an inspector, or a count, says of one item.</summary>
public enum Verdict
{
    Conform,
    NotConform,
    NotApplicable,
}

/// <summary>Whether the inspected unit knows of the check (明察、暗访, I-08).</summary>
public enum CheckMode
{
    Announced,
    Unannounced,
}

/// <summary>One answer as it was given in the field; Metres is the distance walked while counting.</summary>
public sealed record GivenAnswer(Guid ItemId, Verdict Verdict, int? Count, int? Metres, string? Note, IReadOnlyList<Guid> PhotoIds);

/// <summary>A problem an inspection found: becomes one case, with the photos of its answer.</summary>
public sealed record InspectionFinding(Guid ItemId, Finding Finding, IReadOnlyList<Guid> PhotoIds);

/// <summary>
/// One finished check sheet of one point (I-03): every item answered, counted items judged from their counts, never changed
/// afterwards. A missing answer is refused; it is never a pass.
/// </summary>
public sealed class Inspection : Aggregate
{
    private readonly List<InspectionAnswer> answers = [];

    private Inspection()
    {
    }

    public Guid PointId { get; private set; }

    /// <summary>The inspected unit: the owner of the point on that day.</summary>
    public Guid UnitId { get; private set; }

    public Guid AreaId { get; private set; }

    public CheckMode Mode { get; private set; }

    /// <summary>When the office made an unannounced check known to the inspected unit.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>The inspected unit must not see it, nor anything that came of it, yet.</summary>
    public bool IsWithheld => Mode is CheckMode.Unannounced && PublishedAt is null;

    public Guid InspectorId { get; private set; }

    public string InspectorName { get; private set; } = "";

    /// <summary>When the sheet was opened, by the inspector's device; never later than the submission.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset SubmittedAt { get; private set; }

    public double? Longitude { get; private set; }

    public double? Latitude { get; private set; }

    public int Conform { get; private set; }

    public int NotConform { get; private set; }

    public int NotApplicable { get; private set; }

    /// <summary>Score rate (得分率): conforming answers in those that apply, in per cent with two places, rounded half away from zero; null when nothing applies.</summary>
    public decimal? ScoreRate { get; private set; }

    public IReadOnlyList<InspectionAnswer> Answers => answers;

    /// <summary>
    /// Takes a finished sheet. Counted items are judged from their counts alone: a stated verdict that contradicts its count is overruled,
    /// because the rule on the inspector's device may be an old one. Refused: inspection.no-sheet, inspection.unanswered, inspection.unknown-item,
    /// inspection.answered-twice, inspection.count-missing, inspection.count-contradicts, inspection.count-negative.
    /// </summary>
    public static Inspection Submit(
        Guid id, Guid campaignId, AssessmentPoint point, IReadOnlyList<CheckItem> sheet, Person inspector, DateTimeOffset startedAt, DateTimeOffset now, GeoPoint? place, IReadOnlyCollection<GivenAnswer> given,
        CheckMode mode = CheckMode.Announced)
    {
        var submitted = new Inspection
        {
            Id = id,
            CampaignId = campaignId,
            PointId = point.Id,
            UnitId = point.OwnerUnitId,
            AreaId = point.AreaId,
            Mode = mode,
            InspectorId = inspector.UserId,
            InspectorName = inspector.Name,
            StartedAt = startedAt < now ? startedAt : now,
            SubmittedAt = now,
            Longitude = place?.Longitude,
            Latitude = place?.Latitude,
        };
        submitted.Answer(sheet, given);
        point.Inspected(now);
        return submitted;
    }

    /// <summary>What it found: one finding for every item that does not conform, in the order of the sheet, of the category of the item, suggested to the owner of the point.</summary>
    public IReadOnlyList<InspectionFinding> Findings(AssessmentPoint point, IReadOnlyCollection<CheckItem> sheet)
    {
        var categories = sheet.ToDictionary(i => i.ItemId, i => i.Category);
        var place = this is { Longitude: { } longitude, Latitude: { } latitude } ? new GeoPoint(longitude, latitude) : new GeoPoint(point.Longitude, point.Latitude);
        return [.. answers.Where(a => a.Verdict is Verdict.NotConform)
            .Select(a => new InspectionFinding(a.ItemId, new Finding(a.Describe(), categories.GetValueOrDefault(a.ItemId), point.Id, point.AreaId, point.OwnerUnitId, point.NameZh, place, a.DescribeInEnglish()), a.PhotoIds))];
    }

    /// <summary>Makes an unannounced check known to the inspected unit (I-08). Refused: inspection.announced, inspection.published.</summary>
    public void Publish(DateTimeOffset now)
    {
        if (Mode is CheckMode.Announced) throw InspectionRefusals.Announced.AsException();
        if (PublishedAt is not null) throw InspectionRefusals.Published.AsException();
        PublishedAt = now;
    }

    /// <summary>Remembers the case that was logged for an item.</summary>
    public void LoggedAs(Guid itemId, Guid caseId) => answers.Single(a => a.ItemId == itemId).CaseId = caseId;

    private void Answer(IReadOnlyList<CheckItem> sheet, IReadOnlyCollection<GivenAnswer> given)
    {
        if (sheet.Count == 0) throw InspectionRefusals.NoSheet.AsException();
        var byItem = sheet.ToDictionary(i => i.ItemId);
        var answered = new Dictionary<Guid, GivenAnswer>();
        foreach (var answer in given)
        {
            if (!byItem.TryGetValue(answer.ItemId, out var item)) throw InspectionRefusals.UnknownItem.AsException();
            if (!answered.TryAdd(answer.ItemId, answer)) throw InspectionRefusals.AnsweredTwice(item.TextZh, item.TextEn).AsException();
        }

        var missing = sheet.Where(i => !answered.ContainsKey(i.ItemId)).ToList();
        if (missing.Count > 0) throw InspectionRefusals.Unanswered(missing.Count, missing[0].TextZh, missing[0].TextEn).AsException();
        foreach (var item in sheet.OrderBy(i => i.Position)) answers.Add(InspectionAnswer.Judge(CampaignId, Id, answers.Count + 1, item, answered[item.ItemId]));
        Total();
    }

    private void Total()
    {
        Conform = answers.Count(a => a.Verdict is Verdict.Conform);
        NotConform = answers.Count(a => a.Verdict is Verdict.NotConform);
        NotApplicable = answers.Count(a => a.Verdict is Verdict.NotApplicable);
        var applicable = Conform + NotConform;
        ScoreRate = applicable == 0 ? null : Math.Round(100m * Conform / applicable, 2, MidpointRounding.AwayFromZero);
    }
}
