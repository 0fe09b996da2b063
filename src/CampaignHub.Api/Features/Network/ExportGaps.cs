using System.Runtime.CompilerServices;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Network;

/// <summary>Streams the gap report as CSV: the rows of the screen's filters and scope (O-20).</summary>
public sealed record ExportGaps
{
    private static readonly string[] ChineseHeader = ["类型", "代码", "名称", "所在区域", "责任单位", "缺责任单位", "缺责任人"];
    private static readonly string[] EnglishHeader = ["Kind", "Code", "Name", "Within", "Unit", "No unit", "No person"];

    internal static void Map(RouteGroupBuilder network) => network.MapGet("/gaps/export.csv", async (DutyKind? kind, MissingPart? missing, Guid? areaId, DateOnly? on, HttpContext http, HubDbContext db, RequestContext context, TimeProvider clock, CancellationToken ct) =>
    {
        var day = await NetworkDay.OfAsync(db, context, clock, on, ct);
        var gaps = await GapQuery.OfAsync(db, day, areaId, ct);
        var english = Problems.Language.StartsWith("en", StringComparison.Ordinal);
        http.Response.ContentType = CsvText.MediaType;
        http.Response.Headers.ContentDisposition = "attachment; filename=gaps.csv";
        await CsvText.WriteAsync(http.Response.Body, english ? EnglishHeader : ChineseHeader, RowsAsync(gaps, kind, missing, english, ct), ct);
    }).Is<ExportGaps>(NetworkFeature.Export).Produces<string>(StatusCodes.Status200OK, "text/csv");

    private static async IAsyncEnumerable<IEnumerable<string?>> RowsAsync(GapQuery gaps, DutyKind? kind, MissingPart? missing, bool english, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var one in kind is { } asked ? [asked] : Enum.GetValues<DutyKind>())
            await foreach (var row in gaps.Rows(one, missing, null).AsAsyncEnumerable().WithCancellation(cancellationToken)) yield return Cells(row, english);
    }

    private static string?[] Cells(GapRow row, bool english) =>
    [
        Word(row.Kind, english), row.Code, english ? row.NameEn ?? row.NameZh : row.NameZh,
        english ? row.WithinNameEn ?? row.WithinNameZh : row.WithinNameZh, english ? row.UnitNameEn : row.UnitNameZh, Mark(row.MissingUnit, english), Mark(row.MissingPerson, english),
    ];

    private static string Word(DutyKind kind, bool english) => kind switch
    {
        DutyKind.Area => english ? "area" : "区域",
        DutyKind.Point => english ? "point" : "点位",
        DutyKind.Item => english ? "check item" : "检查项目",
        _ => throw new InvalidOperationException($"Unknown kind {kind}."),
    };

    private static string Mark(bool missing, bool english) => missing ? english ? "yes" : "是" : english ? "no" : "否";
}
