using System.Globalization;
using System.Runtime.CompilerServices;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Domain.Communities;

namespace CampaignHub.Api.Features.Communities;

/// <summary>Streams the communities as CSV: the rows of the screen's filters and scope (O-41 to O-44).</summary>
public sealed record ExportCommunities
{
    private const int Batch = 500;
    private static readonly string[] ChineseHeader = ["代码", "社区", "上级", "办公面积(平方米)", "面积分类", "文化中心", "户数", "设施齐备数", "设施应有数", "小区数", "无物业小区", "门前责任书"];
    private static readonly string[] EnglishHeader = ["Code", "Community", "Within", "Office area (m2)", "Class", "Culture centre", "Households", "Facilities", "Facilities listed", "Compounds", "Unmanaged", "Frontage agreements"];

    internal static void Map(RouteGroupBuilder communities) => communities.MapGet("/export.csv", async (Guid? areaId, OfficeClass? officeClass, CultureCentre? cultureCentre, HttpContext http, HubDbContext db, CancellationToken ct) =>
    {
        var english = Problems.Language.StartsWith("en", StringComparison.Ordinal);
        http.Response.ContentType = CsvText.MediaType;
        http.Response.Headers.ContentDisposition = "attachment; filename=communities.csv";
        await CsvText.WriteAsync(http.Response.Body, english ? EnglishHeader : ChineseHeader, RowsAsync(db, new(areaId, officeClass, cultureCentre), english, ct), ct);
    }).Is<ExportCommunities>(CommunitiesFeature.Export).Produces<string>(StatusCodes.Status200OK, "text/csv");

    private static async IAsyncEnumerable<IEnumerable<string?>> RowsAsync(HubDbContext db, CommunityFilter filter, bool english, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var all = CommunityRows.Filtered(db, filter);
        var (after, count) = ((string?)null, Batch);
        while (count == Batch)
        {
            var rows = await CommunityRows.ReadAsync(db, all, after, Batch, cancellationToken);
            foreach (var row in rows) yield return Cells(row, english);
            (after, count) = (rows.Count > 0 ? rows[^1].Code : null, rows.Count);
        }
    }

    private static string?[] Cells(CommunityRow r, bool english) =>
    [
        r.Code, english ? r.NameEn ?? r.NameZh : r.NameZh, english ? r.ParentNameEn ?? r.ParentNameZh : r.ParentNameZh, r.OfficeArea?.ToString("0.##", CultureInfo.InvariantCulture),
        r.OfficeClass switch { OfficeClass.Small => english ? "under 150" : "150以下", OfficeClass.Medium => english ? "150 to 300" : "150至300", OfficeClass.Large => english ? "over 300" : "300以上", _ => null },
        r.CultureCentre switch { CultureCentre.CoLocated => english ? "co-located" : "合用", CultureCentre.Separate => english ? "separate" : "单独", _ => null },
        r.Households?.ToString(CultureInfo.InvariantCulture), Number(r.Facilities), Number(r.Listed), Number(r.Compounds), Number(r.Unmanaged), Number(r.Frontages),
    ];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
