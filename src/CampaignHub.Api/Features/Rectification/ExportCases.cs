using System.Globalization;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Streams the ledger as CSV: the rows of the screen's filters and scope, local times of the campaign.</summary>
public sealed record ExportCases
{
    private static readonly string[] ChineseHeader = ["编号", "问题", "类别", "状态", "来源", "责任单位", "点位", "地址", "登记时间", "整改时限", "销号时间", "退回次数"];
    private static readonly string[] EnglishHeader = ["Number", "Problem", "Category", "State", "Source", "Unit", "Point", "Address", "Logged", "Due", "Closed", "Returns"];

    internal static void Map(RouteGroupBuilder cases) => cases.MapGet("/export.csv", async ([AsParameters] CaseFilter filter, HttpContext http, HubDbContext db, RequestContext context, TimeProvider clock, CancellationToken ct) =>
    {
        var now = clock.GetUtcNow();
        var zone = await db.CampaignZone(context, ct);
        var english = Problems.Language.StartsWith("en", StringComparison.Ordinal);
        var rows = CaseRows.Project(db, filter.On(db, zone, now).OrderByDescending(c => c.LoggedAt).ThenByDescending(c => c.Id), now);
        var names = await db.CategoryNamesAsync(english, ct);
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=cases.csv";
        await CsvText.WriteAsync(http.Response.Body, english ? EnglishHeader : ChineseHeader, rows.AsAsyncEnumerable().Select(row => Cells(row with { Category = row.Category is { } word ? names.GetValueOrDefault(word, word) : null }, zone, english)), ct);
    }).Is<ExportCases>(RectificationFeature.Export).Produces<string>(StatusCodes.Status200OK, "text/csv");

    private static string?[] Cells(CaseRow row, TimeZoneInfo zone, bool english) =>
    [
        row.Number, english ? row.DescriptionEn ?? row.Description : row.Description, row.Category, english ? CaseWords.EnglishName(row.State) : CaseWords.ChineseName(row.State), Source(row.Source, english),
        english ? row.UnitNameEn : row.UnitNameZh, english ? row.PointNameEn : row.PointNameZh, row.Address, Local(row.LoggedAt, zone), Local(row.DueAt, zone), Local(row.ClosedAt, zone),
        row.ReturnCount.ToString(CultureInfo.InvariantCulture),
    ];

    private static string Source(CaseSource source, bool english) => source switch
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

    private static string? Local(DateTimeOffset? instant, TimeZoneInfo zone) =>
        instant is { } at ? TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : null;
}
