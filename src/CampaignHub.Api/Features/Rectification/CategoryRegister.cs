using System.Globalization;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>The tree of categories as a spreadsheet: events and components with their standards, limits and owners .</summary>
internal sealed class CategoryRegister : Register
{
    private const int NameZh = 1, NameEn = 2, Parent = 3, Kind = 4, Limit = 5, LimitUnit = 6, FivePlusTwo = 7, Urgent = 8, Extended = 9, ExtendedUnit = 10, Axis = 11, Radius = 12, Days = 13, Photo = 14, Active = 15, Filing = 16, Closing = 17, FilingEn = 18, ClosingEn = 19;

    private static readonly IReadOnlyList<SheetChoice> YesNo = [new("true", "是", "Yes"), new("false", "否", "No")];

    private static readonly IReadOnlyList<SheetChoice> Units =
        [new("WorkingMinutes", "工作分钟", "Working minutes"), new("WorkingHours", "工作小时", "Working hours"), new("WorkingDays", "工作日", "Working days"), new("ClockHours", "小时（不分昼夜）", "Hours by the clock")];

    public override string Zh => "问题类别";

    public override string En => "Categories";

    public override Permission Read => RectificationFeature.Read;

    public override Permission Edit => RectificationFeature.Categories;

    public override string? Lock => "categories";

    public override IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("code", "编号", "Code", "类别编号，不可重复", "The category's own code", CaseCategories.LongestCode, Required: true) { Example = "E01-02" },
        new("nameZh", "名称", "Chinese name", "中文名称", "Name in Chinese", 100, Required: true) { Example = "暴露垃圾" },
        new("nameEn", "英文名称", "English name", "英文名称", "Name in English", 200, Required: true) { Example = "Exposed refuse" },
        new("parent", "上级编号", "Parent code", "上级类别的编号，可以在同一张表中；大类不填", "Code of the category above, which may stand in this sheet; empty for a group", CaseCategories.LongestCode) { Example = "E01" },
        new("kind", "事件/部件", "Kind", "下列之一：", "One of:", 32, Required: true) { Example = "Event", Choices = [new("Event", "事件", "Event"), new("Component", "部件", "Component")] },
        new("limit", "时限", "Limit", "数量；不填则交办时填写", "How much; when empty, whoever dispatches says it", 10) { Form = CellForm.Number, Example = "4" },
        new("limitUnit", "时限单位", "Limit unit", "下列之一：", "One of:", 32) { Example = "WorkingHours", Choices = Units },
        new("fivePlusTwo", "5+2", "5+2", "周末计入时限", "Weekends count", 10) { Choices = YesNo, Example = "false" },
        new("urgent", "紧急", "Urgent", "紧急类的时限须以小时计", "The urgent class is limited by the clock", 10) { Choices = YesNo, Example = "false" },
        new("extended", "延长时限", "Extended limit", "可一次批准的延长时限", "The longer limit an extension may grant", 10) { Form = CellForm.Number, Example = "8" },
        new("extendedUnit", "延长时限单位", "Extended unit", "下列之一：", "One of:", 32) { Example = "WorkingHours", Choices = Units },
        new("axis", "责任主体", "Owner", "先交属地还是行业。不填为属地：", "To whom first, by place when left empty:", 32) { Example = "Area", Choices = [new("Area", "属地", "By place"), new("Sector", "行业", "By trade")] },
        new("radius", "近似半径（米）", "Near radius (m)", $"不填为{CaseCategory.UsualRadius}", $"{CaseCategory.UsualRadius} when left empty", 10) { Form = CellForm.Number, Example = "50" },
        new("days", "近似天数", "Near days", $"不填为{CaseCategory.UsualDays}", $"{CaseCategory.UsualDays} when left empty", 10) { Form = CellForm.Number, Example = "7" },
        new("photo", "须附照片", "Photo required", "登记时须附照片", "A photo is needed to log it", 10) { Choices = YesNo, Example = "true" },
        new("active", "启用", "In use", "不填为是", "Yes when left empty", 10) { Choices = YesNo, Example = "true" },
        new("filing", "立案标准", "Filing standard", "何时立案", "When a report is taken up", CaseCategories.LongestStandard) { Example = "存在暴露垃圾" },
        new("closing", "结案标准", "Closing standard", "何时结案", "When it counts as done", CaseCategories.LongestStandard) { Example = "清理干净" },
        new("filingEn", "英文立案标准", "Filing standard in English", "不填则显示中文", "The Chinese is shown when left empty", CaseCategories.LongestStandard) { Example = "Refuse nobody clears" },
        new("closingEn", "英文结案标准", "Closing standard in English", "不填则显示中文", "The Chinese is shown when left empty", CaseCategories.LongestStandard) { Example = "Cleared away" },
    ];

    public override IAsyncEnumerable<IReadOnlyList<string?>> RowsAsync(RegisterDesk desk) =>
        desk.Db.CaseCategories.AsNoTracking().OrderBy(c => c.Code).AsAsyncEnumerable().Select(IReadOnlyList<string?> (c) =>
        [
            c.Code, c.NameZh, c.NameEn, c.ParentCode, c.Kind.ToString(), Text(c.LimitAmount), c.LimitUnit?.ToString(), Text(c.FivePlusTwo), Text(c.Urgent), Text(c.ExtendedAmount), c.ExtendedUnit?.ToString(), c.OwnerAxis.ToString(),
            Text(c.NearRadius), Text(c.NearDays), Text(c.PhotoRequired), Text(c.Active), c.FilingStandard, c.ClosingStandard, c.FilingStandardEn, c.ClosingStandardEn,
        ]);

    public override async Task<RegisterWriter> OpenAsync(RegisterDesk desk, CancellationToken cancellationToken) =>
        new Writer(desk, await desk.Db.CaseCategories.AsNoTracking().ToDictionaryAsync(c => c.Code, c => (c.ParentCode, c.Kind), cancellationToken));

    /// <summary>The facts a complete row states. Refused: limit.out-of-range.</summary>
    internal static CategoryFacts FactsOf(IReadOnlyList<string?> row) => new(row[Parent], Enum.Parse<CategoryKind>(row[Kind]!), row[NameZh]!, row[NameEn]!)
    {
        FilingStandard = row[Filing],
        ClosingStandard = row[Closing],
        FilingStandardEn = row[FilingEn],
        ClosingStandardEn = row[ClosingEn],
        Limit = LimitOf(row, Limit, LimitUnit),
        Extended = LimitOf(row, Extended, ExtendedUnit),
        Urgent = row[Urgent] == "true",
        OwnerAxis = Enum.Parse<OwnerAxis>(row[Axis]!),
        NearRadius = int.Parse(row[Radius]!, CultureInfo.InvariantCulture),
        NearDays = int.Parse(row[Days]!, CultureInfo.InvariantCulture),
        PhotoRequired = row[Photo] == "true",
        Active = row[Active] == "true",
    };

    private static TimeLimit? LimitOf(IReadOnlyList<string?> row, int amount, int unit) =>
        row[amount] is { } many && row[unit] is { } what ? new(int.Parse(many, CultureInfo.InvariantCulture), Enum.Parse<TimeLimitUnit>(what), row[FivePlusTwo] == "true") : null;

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Text(bool yes) => yes ? "true" : "false";

    private sealed class Writer(RegisterDesk desk, Dictionary<string, (string? Parent, CategoryKind Kind)> kept) : RegisterWriter
    {
        public override void Settle(string?[] row, IReadOnlyList<string?>? before)
        {
            foreach (var (column, usual) in new[] { (FivePlusTwo, "false"), (Urgent, "false"), (Axis, "Area"), (Radius, Text(CaseCategory.UsualRadius)), (Days, Text(CaseCategory.UsualDays)), (Photo, "false"), (Active, "true") }) row[column] ??= usual;
            if (row[Limit] is null && row[Extended] is null) row[FivePlusTwo] = "false";
        }

        public override (string Column, Refusal Refusal)? Check(IReadOnlyList<string?> row, IReadOnlyList<string?>? before)
        {
            if (Unfit(row, Limit, LimitUnit) is { } limit) return ("limit", limit);
            if (Unfit(row, Extended, ExtendedUnit) is { } extended) return ("extended", extended);
            return CaseCategory.Fault(FactsOf(row)) is { } fault ? (fault == CategoryRefusals.UrgentByClock ? "urgent" : "radius", fault) : null;
        }

        public override IEnumerable<(PlannedRow Row, string Column, Refusal Refusal)> Together(IReadOnlyList<PlannedRow> rows)
        {
            var tree = TreeOf(rows);
            var kinds = kept.ToDictionary(k => k.Key, k => k.Value.Kind);
            foreach (var row in rows) kinds[row.Values[0]!] = Enum.Parse<CategoryKind>(row.Values[Kind]!);
            foreach (var row in rows)
            {
                var (code, parent) = (row.Values[0]!, row.Values[Parent]);
                if (parent is not null && tree.PlaceOf(code) is CodePlace.Rootless) yield return (row, "parent", SheetRefusals.ParentMissing(parent));
                else if (tree.PlaceOf(code) is not (CodePlace.Rooted or CodePlace.Rootless)) yield return (row, "parent", CategoryRefusals.Ring);
                else if (parent is not null && kinds[parent] != kinds[code]) yield return (row, "kind", CategoryRefusals.KindDiffers);
                else if (kinds.Keys.Any(below => tree.ParentOf(below) == code && kinds[below] != kinds[code] && rows.All(r => r.Values[0] != below))) yield return (row, "kind", CategoryRefusals.KindDiffers);
            }
        }

        public override async Task WriteAsync(IReadOnlyList<PlannedRow> rows, CancellationToken cancellationToken)
        {
            foreach (var part in rows.Chunk(RegisterPace.Part))
            {
                var codes = part.Select(r => r.Values[0]!).ToList();
                var known = await desk.Db.CaseCategories.Where(c => codes.Contains(c.Code)).ToDictionaryAsync(c => c.Code, cancellationToken);
                foreach (var row in part.Select(r => r.Values))
                {
                    if (known.TryGetValue(row[0]!, out var category)) category.Amend(FactsOf(row));
                    else desk.Db.Add(CaseCategory.Create(desk.NewId(), desk.CampaignId, row[0]!, FactsOf(row)));
                }

                await desk.Pace!.WrittenAsync(part.Length, forget: true, cancellationToken);
            }

            await desk.Db.CodeWordsAsync(desk.Context, cancellationToken);
        }

        private CodeTree TreeOf(IEnumerable<PlannedRow> rows) =>
            new(kept.Select(k => KeyValuePair.Create(k.Key, k.Value.Parent)), rows.Select(r => KeyValuePair.Create(r.Values[0]!, r.Values[Parent])));

        private static Refusal? Unfit(IReadOnlyList<string?> row, int amount, int unit)
        {
            if (row[amount] is null && row[unit] is null) return null;
            if (row[amount] is not { } many || row[unit] is not { } what) return CategoryRefusals.LimitHalf;
            var of = Enum.Parse<TimeLimitUnit>(what);
            return TimeLimit.Fits(int.Parse(many, CultureInfo.InvariantCulture), of) ? null : CalendarRefusals.LimitOutOfRange(TimeLimit.Most(of));
        }
    }
}
