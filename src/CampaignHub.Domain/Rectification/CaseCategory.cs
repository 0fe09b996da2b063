using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>Something that happens (事件), or something that stands there and is broken or missing (部件).</summary>
public enum CategoryKind
{
    Event,
    Component,
}

/// <summary>Which owner a case of a category goes to first: by place (属地) or by trade (行业).</summary>
public enum OwnerAxis
{
    Area,
    Sector,
}

/// <summary>What a category says: where it hangs, when a report of it is taken up and closed, and how long its unit has.</summary>
public sealed record CategoryFacts(string? ParentCode, CategoryKind Kind, string NameZh, string NameEn)
{
    /// <summary>When a report is taken up as a case (立案标准).</summary>
    public string? FilingStandard { get; init; }

    /// <summary>The same in English; where it is not said, the Chinese is shown.</summary>
    public string? FilingStandardEn { get; init; }

    /// <summary>When its rectification counts as done (结案标准).</summary>
    public string? ClosingStandard { get; init; }

    /// <inheritdoc cref="FilingStandardEn"/>
    public string? ClosingStandardEn { get; init; }

    /// <summary>None where whoever dispatches says how long.</summary>
    public TimeLimit? Limit { get; init; }

    /// <summary>The longer limit an extension may grant at once.</summary>
    public TimeLimit? Extended { get; init; }

    /// <summary>Of the urgent class: limited by the clock.</summary>
    public bool Urgent { get; init; }

    public OwnerAxis OwnerAxis { get; init; }

    /// <summary>Metres within which two reports may be of one problem.</summary>
    public int NearRadius { get; init; } = CaseCategory.UsualRadius;

    /// <summary>Days within which two reports may be of one problem.</summary>
    public int NearDays { get; init; } = CaseCategory.UsualDays;

    public bool PhotoRequired { get; init; }

    /// <summary>Offered when something is logged; a case keeps a category that is no longer.</summary>
    public bool Active { get; init; } = true;
}

/// <summary>A kind of problem in the campaign's tree of categories: what a case of it is held to.</summary>
public sealed class CaseCategory : Aggregate
{
    public const int UsualRadius = 50;
    public const int UsualDays = 7;
    public const int MostRadius = 2000;
    public const int MostDays = 365;

    private CaseCategory()
    {
    }

    public string Code { get; private set; } = "";

    public string? ParentCode { get; private set; }

    public CategoryKind Kind { get; private set; }

    public string NameZh { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    public string? FilingStandard { get; private set; }

    public string? FilingStandardEn { get; private set; }

    public string? ClosingStandard { get; private set; }

    public string? ClosingStandardEn { get; private set; }

    public int? LimitAmount { get; private set; }

    public TimeLimitUnit? LimitUnit { get; private set; }

    public bool FivePlusTwo { get; private set; }

    public int? ExtendedAmount { get; private set; }

    public TimeLimitUnit? ExtendedUnit { get; private set; }

    public bool Urgent { get; private set; }

    public OwnerAxis OwnerAxis { get; private set; }

    public int NearRadius { get; private set; }

    public int NearDays { get; private set; }

    public bool PhotoRequired { get; private set; }

    public bool Active { get; private set; }

    /// <summary>Counts the changes; a command names the version it saw.</summary>
    public int Version { get; private set; }

    public TimeLimit? Limit => LimitAmount is { } amount && LimitUnit is { } unit ? new(amount, unit, FivePlusTwo) : null;

    public TimeLimit? Extended => ExtendedAmount is { } amount && ExtendedUnit is { } unit ? new(amount, unit, FivePlusTwo) : null;

    /// <summary>Refused: category.urgent-by-clock, category.near-out-of-range.</summary>
    public static CaseCategory Create(Guid id, Guid campaignId, string code, CategoryFacts facts)
    {
        var category = new CaseCategory { Id = id, CampaignId = campaignId, Code = code };
        category.Amend(facts);
        return category;
    }

    /// <summary>Refused: category.urgent-by-clock, category.near-out-of-range.</summary>
    public void Amend(CategoryFacts facts)
    {
        if (Fault(facts) is { } fault) throw fault.AsException();
        (ParentCode, Kind, NameZh, NameEn) = (facts.ParentCode, facts.Kind, facts.NameZh, facts.NameEn);
        (FilingStandard, ClosingStandard, FilingStandardEn, ClosingStandardEn) = (facts.FilingStandard, facts.ClosingStandard, facts.FilingStandardEn, facts.ClosingStandardEn);
        (LimitAmount, LimitUnit, FivePlusTwo) = (facts.Limit?.Amount, facts.Limit?.Unit, facts.Limit?.FivePlusTwo ?? facts.Extended?.FivePlusTwo ?? false);
        (ExtendedAmount, ExtendedUnit) = (facts.Extended?.Amount, facts.Extended?.Unit);
        (Urgent, OwnerAxis, NearRadius, NearDays, PhotoRequired, Active) = (facts.Urgent, facts.OwnerAxis, facts.NearRadius, facts.NearDays, facts.PhotoRequired, facts.Active);
        Version++;
    }

    /// <summary>What does not fit in a category by itself; null when it can be kept.</summary>
    public static Refusal? Fault(CategoryFacts facts) =>
        facts.Urgent && facts.Limit?.Unit is not TimeLimitUnit.ClockHours ? CategoryRefusals.UrgentByClock
        : facts.NearRadius is < 1 or > MostRadius || facts.NearDays is < 1 or > MostDays ? CategoryRefusals.NearOutOfRange
        : null;
}
