using System.Globalization;
using System.Runtime.CompilerServices;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;

namespace CampaignHub.Api.Features.Duty;

/// <summary>Streams the monthly account of site work as CSV: the rows of the screen's filters and scope (O-23).</summary>
public sealed record ExportSiteDuty
{
    private static readonly string[] ChineseHeader = ["月份", "机构", "领导", "单位", "应到半天数", "实到半天数", "欠缺半天数", "最近一次", "是否达标"];
    private static readonly string[] EnglishHeader = ["Month", "Body", "Leader", "Unit", "Half-days owed", "Half-days done", "Half-days missing", "Last on site", "Met"];

    internal static void Map(RouteGroupBuilder site) => site.MapGet("/compliance/export.csv", async (string month, Guid? bodyId, bool? fellShort, HttpContext http, HubDbContext db, RequestContext context, TimeProvider clock, CancellationToken ct) =>
    {
        var accounts = await SiteDutyAccounts.OfAsync(db, month, bodyId, await db.TodayAsync(context, clock, ct), ct);
        var english = Problems.Language.StartsWith("en", StringComparison.Ordinal);
        http.Response.ContentType = CsvText.MediaType;
        http.Response.Headers.ContentDisposition = "attachment; filename=site-work.csv";
        await CsvText.WriteAsync(http.Response.Body, english ? EnglishHeader : ChineseHeader, RowsAsync(accounts, fellShort, english, ct), ct);
    }).Is<ExportSiteDuty>(DutyFeature.Export).Produces<string>(StatusCodes.Status200OK, "text/csv");

    private static async IAsyncEnumerable<IEnumerable<string?>> RowsAsync(SiteDutyAccounts accounts, bool? wanted, bool english, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in accounts.RowsAsync(null, cancellationToken))
            if (wanted is null || wanted == row.FellShort)
                yield return
                [
                    accounts.Month.Key, english ? row.BodyNameEn : row.BodyNameZh, row.LeaderName, english ? row.UnitNameEn ?? row.UnitNameZh : row.UnitNameZh, Number(row.Owed), Number(row.Done), Number(row.Missing),
                    row.LastDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Met(row, english),
                ];
    }

    // Before the month is over nobody has missed it.
    private static string Met(SiteDutyRow row, bool english) => row switch
    {
        { Missing: 0 } => english ? "yes" : "是",
        { FellShort: true } => english ? "no" : "否",
        _ => english ? "not over" : "未到期",
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
