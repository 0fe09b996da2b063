using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Assessment;

/// <summary>A kind of assessed place (点位类型, O-20) with its check sheet: the items an inspector answers there (T-19).</summary>
public sealed class PointType : Aggregate
{
    private readonly List<CheckItem> items = [];

    private PointType()
    {
    }

    public string Code { get; private set; } = "";

    public string NameZh { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    /// <summary>The check sheet, in the order of adding; empty while the type has none.</summary>
    public IReadOnlyList<CheckItem> Items => items;

    public static PointType Create(Guid id, Guid campaignId, string code, string nameZh, string nameEn) =>
        new() { Id = id, CampaignId = campaignId, Code = code, NameZh = nameZh, NameEn = nameEn };

    /// <summary>Adds an item at the end of the sheet. Refused: point-type.item-code-taken.</summary>
    public PointType Ask(Guid itemId, string code, string textZh, string textEn, CountRule? countRule = null)
    {
        if (items.Exists(i => i.Code == code)) throw AssessmentRefusals.ItemCodeTaken(code).AsException();
        items.Add(new CheckItem(itemId, CampaignId, Id, items.Count + 1, code, textZh, textEn, countRule));
        return this;
    }

    /// <summary>
    /// Says which category a case found by an item is of; null for none. The caller names what it saw, so that nobody's choice is overwritten unseen.
    /// Refused: point-type.item-not-found, point-type.item-changed.
    /// </summary>
    public void Sort(Guid itemId, string? category, string? seen)
    {
        var item = items.Find(i => i.ItemId == itemId) ?? throw AssessmentRefusals.ItemNotFound.AsException();
        if (item.Category != seen && item.Category != category) throw AssessmentRefusals.ItemChanged.AsException();
        item.Category = category;
    }
}

/// <summary>One line of a check sheet: conform, not conform or not applicable, judged from a count where it has a rule.</summary>
public sealed class CheckItem : IAudited
{
    internal CheckItem(Guid itemId, Guid campaignId, Guid pointTypeId, int position, string code, string textZh, string textEn, CountRule? countRule)
        : this(itemId, campaignId, pointTypeId, position, code, textZh, textEn) => CountRule = countRule;

    private CheckItem(Guid itemId, Guid campaignId, Guid pointTypeId, int position, string code, string textZh, string textEn)
    {
        ItemId = itemId;
        CampaignId = campaignId;
        PointTypeId = pointTypeId;
        Position = position;
        Code = code;
        TextZh = textZh;
        TextEn = textEn;
    }

    public Guid ItemId { get; private set; }

    public Guid CampaignId { get; private set; }

    public Guid PointTypeId { get; private set; }

    /// <summary>Place on the sheet, from 1.</summary>
    public int Position { get; private set; }

    public string Code { get; private set; }

    public string TextZh { get; private set; }

    public string TextEn { get; private set; }

    public CountRule? CountRule { get; private set; }

    /// <summary>Code of the category a case found by this item is of; null where whoever dispatches says.</summary>
    public string? Category { get; internal set; }
}
