using System.Globalization;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;

namespace CampaignHub.Api.Features.Scoring;

/// <summary>The ranking of a closed period as CSV, in the caller's language.</summary>
public sealed record ExportRanking
{
    private static readonly string[] ChineseHeader = ["排名组", "名次", "单位代码", "单位", "应销号", "已销号", "按期销号", "得分"];
    private static readonly string[] EnglishHeader = ["Group", "Rank", "Unit code", "Unit", "Due", "Closed", "On time", "Score"];

    internal static void Map(RouteGroupBuilder periods) => periods.MapGet("/{period}/ranking.csv", async (string period, Pipe pipe, CancellationToken ct) =>
    {
        var ranking = await pipe.Send(new GetRanking(period), ct);
        var english = Problems.Language.StartsWith("en", StringComparison.Ordinal);
        var rows = ranking.Groups.SelectMany(group => group.Rows.Select(row => Cells(group, row, english)));
        return Results.File(CsvText.Write(english ? EnglishHeader : ChineseHeader, rows), CsvText.MediaType, $"ranking-{ranking.Period}.csv");
    }).Is<ExportRanking>(ScoringFeature.Read).Produces<string>(StatusCodes.Status200OK, "text/csv");

    private static string?[] Cells(RankingGroupResult group, RankingRow row, bool english) =>
    [
        english ? group.GroupNameEn : group.GroupNameZh,
        row.Rank?.ToString(CultureInfo.InvariantCulture) ?? (english ? "not ranked" : "不排名"),
        row.UnitCode, english ? row.UnitNameEn : row.UnitNameZh, Number(row.Due), Number(row.Closed), Number(row.OnTime), row.Score?.ToString("0.00", CultureInfo.InvariantCulture),
    ];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
