using System.Globalization;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>The ledger as a table on paper: its columns and what stands in them, the same in every kind of file. Moments are local times of the campaign.</summary>
internal sealed class CaseSheet(TimeZoneInfo zone, bool english, IReadOnlyDictionary<string, string> categories)
{
    private static readonly (string Zh, string En, double Width)[] All =
    [
        ("编号", "Number", 12), ("问题", "Problem", 48), ("类别", "Category", 18), ("状态", "State", 12), ("来源", "Source", 14), ("责任单位", "Unit", 22), ("点位", "Point", 22), ("地址", "Address", 28),
        ("登记时间", "Logged", 17), ("整改时限", "Due", 17), ("销号时间", "Closed", 17), ("退回次数", "Returns", 10),
    ];

    public string Title { get; } = english ? "Cases" : "问题台账";

    public IReadOnlyList<StreamedColumn> Columns { get; } = [.. All.Select(c => new StreamedColumn(english ? c.En : c.Zh, c.Width))];

    public StreamedCell[] Cells(CaseRow row) =>
    [
        new(row.Number), new(english ? row.DescriptionEn ?? row.Description : row.Description), new(row.Category is { } word ? categories.GetValueOrDefault(word, word) : null),
        new(english ? CaseWords.EnglishName(row.State) : CaseWords.ChineseName(row.State)), new(Source(row.Source)), new(english ? row.UnitNameEn : row.UnitNameZh), new(english ? row.PointNameEn : row.PointNameZh),
        new(row.Address), new(null, Local(row.LoggedAt)), new(null, Local(row.DueAt)), new(null, Local(row.ClosedAt)), new(null, null, row.ReturnCount),
    ];

    public static IEnumerable<string?> Texts(IEnumerable<StreamedCell> cells) =>
        cells.Select(c => c.Text ?? c.At?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? c.Number?.ToString(CultureInfo.InvariantCulture));

    private DateTime? Local(DateTimeOffset? instant) => instant is { } at ? TimeZoneInfo.ConvertTime(at, zone).DateTime : null;

    private string Source(CaseSource source) => source switch
    {
        CaseSource.Inspection => english ? "inspection" : "测评发现",
        CaseSource.AdHoc => english ? "ad hoc" : "随手登记",
        CaseSource.ExternalSupervisor => english ? "external supervisor" : "义务监督",
        CaseSource.PublicReport => english ? "public report" : "群众反映",
        CaseSource.Hotline => english ? "hotline" : "热线",
        CaseSource.LeaderInstruction => english ? "leader's instruction" : "领导批示",
        CaseSource.Meeting => english ? "meeting" : "会议交办",
        CaseSource.Media => english ? "media" : "媒体曝光",
        CaseSource.HigherAssessment => english ? "higher-level assessment" : "上级测评",
        CaseSource.Import => english ? "import" : "台账导入",
        _ => throw new InvalidOperationException($"Unknown source {source}."),
    };
}
