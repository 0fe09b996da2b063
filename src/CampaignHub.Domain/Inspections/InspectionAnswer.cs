using CampaignHub.Domain.Assessment;

namespace CampaignHub.Domain.Inspections;

/// <summary>One judged answer, with the item's words as they were on the sheet that day.</summary>
public sealed class InspectionAnswer
{
    private InspectionAnswer()
    {
    }

    public Guid CampaignId { get; private set; }

    public Guid InspectionId { get; private set; }

    public Guid ItemId { get; private set; }

    /// <summary>Place on the sheet, from 1.</summary>
    public int Position { get; private set; }

    public Verdict Verdict { get; private set; }

    public int? Count { get; private set; }

    /// <summary>Distance walked while counting, in metres.</summary>
    public int? Metres { get; private set; }

    /// <summary>How many the rule asked for over that distance; null on items without a rule.</summary>
    public long? Required { get; private set; }

    public string? UnitZh { get; private set; }

    public string? Note { get; private set; }

    public string TextZh { get; private set; } = "";

    public string TextEn { get; private set; } = "";

    public IReadOnlyList<Guid> PhotoIds { get; private set; } = [];

    /// <summary>The case logged for it; null unless it does not conform.</summary>
    public Guid? CaseId { get; internal set; }

    internal static InspectionAnswer Judge(Guid campaignId, Guid inspectionId, int position, CheckItem item, GivenAnswer given)
    {
        if (given.Count < 0 || given.Metres < 0) throw InspectionRefusals.CountNegative.AsException();
        return new()
        {
            CampaignId = campaignId,
            InspectionId = inspectionId,
            ItemId = item.ItemId,
            Position = position,
            Verdict = VerdictOf(item, given),
            Count = given.Count,
            Metres = given.Metres,
            Required = item.CountRule?.Required(given.Metres),
            UnitZh = item.CountRule?.UnitZh,
            Note = string.IsNullOrWhiteSpace(given.Note) ? null : given.Note.Trim(),
            TextZh = item.TextZh,
            TextEn = item.TextEn,
            PhotoIds = [.. given.PhotoIds.Distinct()],
        };
    }

    /// <summary>The problem in an official's words: what the sheet asks, what was counted, what the inspector noted.</summary>
    internal string Describe()
    {
        var counted = Required is null ? "" : Metres is null ? $"（实有{Count}{UnitZh}，应有{Required}{UnitZh}）" : $"（步行{Metres}米，实有{Count}{UnitZh}，应有{Required}{UnitZh}）";
        return $"不符合“{TextZh}”{counted}{(Note is null ? "" : $"：{Note}")}";
    }

    /// <summary>The same in English; the note stays as the inspector wrote it.</summary>
    internal string DescribeInEnglish()
    {
        var counted = Required is null ? "" : Metres is null ? $" ({Count} of {Required} found)" : $" ({Count} of {Required} found in {Metres} m walked)";
        return $"Does not meet “{TextEn}”{counted}{(Note is null ? "" : $": {Note}")}";
    }

    private static Verdict VerdictOf(CheckItem item, GivenAnswer given)
    {
        if (item.CountRule is not { } rule) return given.Verdict;
        if (given.Verdict is Verdict.NotApplicable)
            return given.Count is null ? Verdict.NotApplicable : throw InspectionRefusals.CountContradicts(item.TextZh, item.TextEn).AsException();
        var count = given.Count ?? throw InspectionRefusals.CountMissing(item.TextZh, item.TextEn).AsException();
        return rule.IsMetBy(count, given.Metres) ? Verdict.Conform : Verdict.NotConform;
    }
}
