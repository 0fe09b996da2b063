using System.Globalization;
using System.Runtime.CompilerServices;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Domain.Communities;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Communities;

/// <summary>Streams the frontage agreements as CSV: the rows of the screen's filters and scope (T-22).</summary>
public sealed record ExportFrontages
{
    private static readonly string[] ChineseHeader = ["社区", "类型", "商户", "街路", "签订人", "签订日期", "续签日期", "违规次数", "罚款(元)"];
    private static readonly string[] EnglishHeader = ["Community", "Kind", "Shop", "Street", "Party", "Signed on", "Signed again on", "Breaches", "Penalties (yuan)"];

    internal static void Map(RouteGroupBuilder frontages) => frontages.MapGet("/export.csv", async (Guid? areaId, FrontageKind? kind, bool? breached, DateOnly? signedBefore, string? search, HttpContext http, HubDbContext db, CancellationToken ct) =>
    {
        var english = Problems.Language.StartsWith("en", StringComparison.Ordinal);
        http.Response.ContentType = CsvText.MediaType;
        http.Response.Headers.ContentDisposition = "attachment; filename=frontages.csv";
        await CsvText.WriteAsync(http.Response.Body, english ? EnglishHeader : ChineseHeader, RowsAsync(db, new(areaId, kind, breached, signedBefore, search), english, ct), ct);
    }).Is<ExportFrontages>(CommunitiesFeature.Export).Produces<string>(StatusCodes.Status200OK, "text/csv");

    private static async IAsyncEnumerable<IEnumerable<string?>> RowsAsync(HubDbContext db, FrontageFilter filter, bool english, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var r in FrontageRows.Project(db, FrontageRows.Filtered(db, filter)).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return
            [
                english ? r.AreaNameEn ?? r.AreaNameZh : r.AreaNameZh, r.Kind is FrontageKind.Three ? english ? "three" : "门前三包" : english ? "five" : "门前五包", r.Shop, r.Street, r.Party,
                Day(r.SignedOn), Day(r.RenewedOn), r.Breaches.ToString(CultureInfo.InvariantCulture), r.Penalties.ToString("0.##", CultureInfo.InvariantCulture),
            ];
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
