using System.Globalization;

namespace CampaignHub.Domain.Imports;

/// <summary>Guesses a mapping from a ledger's header and first rows; a person confirms it.</summary>
public static class LedgerSuggestion
{
    private static readonly string[] KeyNames = ["unique key", "key", "id", "case id", "case number", "ticket id", "编号", "案件编号", "工单编号", "问题编号", "任务号", "案卷编号", "序号"];
    private static readonly string[] DescriptionNames = ["description", "problem", "descriptor", "details", "问题描述", "描述", "问题", "问题内容", "具体问题", "诉求内容"];
    private static readonly string[] CategoryNames = ["category", "complaint type", "type", "问题类别", "类别", "问题类型", "类型", "大类"];
    private static readonly string[] UnitCodeNames = ["unit code", "unit", "agency", "department code", "department", "责任单位代码", "单位代码", "责任单位编码", "单位编码", "责任单位", "处置部门", "承办单位", "单位"];
    private static readonly string[] UnitNameNames = ["unit name", "agency name", "department name", "责任单位名称", "单位名称", "责任单位", "承办单位"];
    private static readonly string[] LoggedNames = ["created date", "logged", "logged at", "created", "opened", "reported at", "登记时间", "上报时间", "发现时间", "立案时间", "受理时间", "创建时间"];
    private static readonly string[] DueNames = ["due date", "due", "due at", "deadline", "整改时限", "截止时间", "整改期限", "办理时限", "限办时间", "处置截止时间", "时限", "期限"];
    private static readonly string[] ClosedNames = ["closed date", "closed", "closed at", "resolved at", "销号时间", "结案时间", "办结时间", "完成时间"];
    private static readonly string[] AddressNames = ["incident address", "address", "location", "地址", "位置", "问题地址", "地点", "事发地址"];
    private static readonly string[] LongitudeNames = ["longitude", "lon", "lng", "经度"];
    private static readonly string[] LatitudeNames = ["latitude", "lat", "纬度"];

    private static readonly string[] KnownFormats =
    [
        "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy/M/d H:mm:ss", "yyyy/M/d H:mm", "yyyy-M-d H:mm:ss", "yyyy-M-d H:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy年M月d日 H:mm:ss", "yyyy年M月d日 H:mm",
        "yyyy年M月d日 H时m分", "yyyy/M/d tt h:mm:ss", "MM/dd/yyyy hh:mm:ss tt", "M/d/yyyy h:mm:ss tt", "M/d/yyyy h:mm tt", "MM/dd/yyyy HH:mm:ss", "M/d/yyyy H:mm", "dd/MM/yyyy HH:mm:ss", "yyyyMMddHHmmss",
        "yyyy-MM-dd", "yyyy/M/d", "yyyy-M-d", "yyyy年M月d日", "M/d/yyyy", "yyyyMMdd",
    ];

    /// <summary>The likeliest column for each part of a case; an empty name where none is.</summary>
    public static LedgerColumns Columns(IReadOnlyList<string> header)
    {
        string? Find(string[] names) => names.Select(name => header.FirstOrDefault(h => string.Equals(h.Trim(), name, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(h => h is not null);
        var category = Find(CategoryNames);
        var detail = Find(DescriptionNames);
        var unitCode = Find(UnitCodeNames) ?? "";
        var description = new[] { string.Equals(detail, "Descriptor", StringComparison.OrdinalIgnoreCase) ? category : null, detail ?? category }.OfType<string>().Distinct().ToList();
        return new(Find(KeyNames) ?? "", description, category, unitCode, Find(UnitNameNames) is { } name && name != unitCode ? name : null, Find(LoggedNames) ?? "", Find(DueNames), Find(ClosedNames),
            Find(AddressNames), Find(LongitudeNames), Find(LatitudeNames));
    }

    /// <summary>The fewest known formats that together read every sampled time.</summary>
    public static IReadOnlyList<string> DateFormats(IReadOnlyCollection<string> samples)
    {
        var unread = samples.Where(s => s.Length > 0).ToHashSet(StringComparer.Ordinal);
        var chosen = new List<string>();
        while (unread.Count > 0)
        {
            var best = KnownFormats.Select(f => (Format: f, Reads: unread.Where(s => Reads(s, f)).ToList())).MaxBy(f => f.Reads.Count);
            if (best.Reads.Count == 0) break;
            chosen.Add(best.Format);
            unread.ExceptWith(best.Reads);
        }

        return chosen;
    }

    /// <summary>True when a cell looks like data, not like a column's name.</summary>
    public static bool LooksLikeData(string cell) =>
        decimal.TryParse(cell, NumberStyles.Any, CultureInfo.InvariantCulture, out _) || KnownFormats.Any(f => Reads(cell, f));

    private static bool Reads(string text, string format) => LedgerReading.Instant(text, [format], TimeZoneInfo.Utc, isLimit: false) is not null;
}
