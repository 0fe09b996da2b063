using System.Security.Cryptography;
using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Scoring;

/// <summary>Everything the results of a closed period are reckoned from.</summary>
public sealed record PeriodInputs(Guid CampaignId, PeriodSpan Span, SchemeTerms Terms, IReadOnlyList<ScoredUnit> Units, IReadOnlyList<DueCase> Cases)
{
    /// <summary>Keeps what counts, in an order that does not depend on how it was read: units with due cases by code, their cases by number.</summary>
    public static PeriodInputs Of(Guid campaignId, PeriodSpan span, SchemeTerms terms, IEnumerable<ScoredUnit> units, IEnumerable<DueCase> cases)
    {
        var counting = cases.Where(c => UnitFigures.Counts(c, span.From, span.Until)).OrderBy(c => c.Number).ThenBy(c => c.CaseId).ToList();
        var withCases = counting.Select(c => c.UnitId).ToHashSet();
        return new(campaignId, span, terms, [.. units.Where(u => withCases.Contains(u.UnitId)).OrderBy(u => u.Code, StringComparer.Ordinal)], counting);
    }

    public IReadOnlyList<GroupRanking> Rank() => UnitRanking.Of(Terms, Units, UnitFigures.Of(Cases, Span.From, Span.Until));
}

/// <summary>The frozen record of a closed period: canonical JSON bytes of the inputs and of the results reckoned from them.</summary>
public sealed class PeriodSnapshot
{
    private PeriodSnapshot()
    {
    }

    public Guid PeriodCloseId { get; private set; }

    /// <summary>UTF-8 without white space or mark, in a fixed order of properties.</summary>
    public byte[] Content { get; private set; } = [];

    internal static PeriodSnapshot Of(Guid periodCloseId, byte[] content) => new() { PeriodCloseId = periodCloseId, Content = content };

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}

/// <summary>Everything scoring refuses.</summary>
public static class ScoringRefusals
{
    public static Refusal PeriodNotClosed { get; } = new(RefusalKind.NotFound, "period.not-closed", "该考核期尚未核定。", "This period has not been closed.");

    public static Refusal UnitNotListed { get; } = new(RefusalKind.NotFound, "period.unit-not-listed",
        "该单位在本考核期没有应销号问题，未列入排名。", "This unit had no case due in the period and is not listed.");

    public static Refusal NotYourUnit { get; } = new(RefusalKind.Forbidden, "period.not-your-unit",
        "只能查看本单位的得分明细。", "You can look into the score of your own unit only.");

    public static Refusal AlreadyClosed { get; } = new(RefusalKind.Conflict, "period.already-closed", "该考核期已经核定。", "This period has been closed already.");

    public static Refusal SchemeTaken { get; } = new(RefusalKind.Conflict, "scoring.scheme-version-taken",
        "该版本的计分办法已存在。", "This version of the scoring scheme exists already.");

    public static Refusal Weights { get; } = new(RefusalKind.Conflict, "scoring.weights",
        "两项权重都应在 0 到 1 之间，最多两位小数，合计为 1。", "Both weights must lie between 0 and 1, with two decimals at most, and add up to 1.");

    public static Refusal MinimumDue { get; } = new(RefusalKind.Conflict, "scoring.minimum-due",
        $"参加排名的最少应销号件数应在 1 到 {ScoringScheme.MostDue} 之间。", $"The number of due cases needed to be ranked must lie between 1 and {ScoringScheme.MostDue}.");

    public static Refusal Tolls { get; } = new(RefusalKind.Conflict, "scoring.tolls",
        "每次扣分应在 0 到 100 之间，最多两位小数。", "Points off must lie between 0 and 100, with two decimals at most.");

    public static Refusal ReboundLighter { get; } = new(RefusalKind.Conflict, "scoring.rebound-lighter",
        "反弹的扣分不得少于返工的扣分。", "A rebound may not cost less than a rework.");

    /// <summary>Someone else was faster: says who, and which version stands now.</summary>
    public static Refusal SchemeChanged(ScoringScheme now) => new(RefusalKind.Conflict, "scoring.scheme-changed",
        $"计分办法现为第 {now.Version} 版{(now.ByName is { } zh ? $"（{zh}修订）" : "")}，不是您看到的那一版，请刷新后再改。",
        $"The scoring scheme now stands at version {now.Version}{(now.ByName is { } en ? $", revised by {en}" : "")}, not the one you saw. Reload it before you change it.");

    public static Refusal NotOver(Period period) => new(RefusalKind.Conflict, "period.not-over",
        $"考核期 {period.Key} 尚未结束，不能核定。", $"The period {period.Key} is not over yet and cannot be closed.");
}
