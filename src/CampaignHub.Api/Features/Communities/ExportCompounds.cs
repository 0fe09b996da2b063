using System.Globalization;
using System.Runtime.CompilerServices;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Communities;

/// <summary>Streams the residential compounds as CSV: the rows of the screen's filters and scope (O-44).</summary>
public sealed record ExportCompounds
{
    private static readonly string[] ChineseHeader = ["社区", "小区", "地址", "户数", "有无物业", "物业公司", "有无消防器材"];
    private static readonly string[] EnglishHeader = ["Community", "Compound", "Address", "Households", "Managed", "Property company", "Fire equipment"];

    internal static void Map(RouteGroupBuilder compounds) => compounds.MapGet("/export.csv", async (Guid? areaId, bool? managed, bool? fireEquipment, string? search, HttpContext http, HubDbContext db, CancellationToken ct) =>
    {
        var english = Problems.Language.StartsWith("en", StringComparison.Ordinal);
        http.Response.ContentType = CsvText.MediaType;
        http.Response.Headers.ContentDisposition = "attachment; filename=compounds.csv";
        await CsvText.WriteAsync(http.Response.Body, english ? EnglishHeader : ChineseHeader, RowsAsync(db, new(areaId, managed, fireEquipment, search), english, ct), ct);
    }).Is<ExportCompounds>(CommunitiesFeature.Export).Produces<string>(StatusCodes.Status200OK, "text/csv");

    private static async IAsyncEnumerable<IEnumerable<string?>> RowsAsync(HubDbContext db, CompoundFilter filter, bool english, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var r in CompoundRows.Project(db, CompoundRows.Filtered(db, filter)).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return
            [
                english ? r.AreaNameEn ?? r.AreaNameZh : r.AreaNameZh, english ? r.NameEn ?? r.NameZh : r.NameZh, r.Address, r.Households.ToString(CultureInfo.InvariantCulture),
                Mark(r.Managed, english), r.ManagedBy, Mark(r.FireEquipment, english),
            ];
    }

    private static string Mark(bool has, bool english) => has ? english ? "yes" : "有" : english ? "no" : "无";
}
