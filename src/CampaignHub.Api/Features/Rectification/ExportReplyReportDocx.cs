using System.Globalization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Files;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>The reply report on chosen cases as a Word file: one table for each case, with photos of before and after beside each other below it.</summary>
public sealed record ExportReplyReportDocx
{
    internal static void Map(RouteGroupBuilder desk) => desk.MapGet("/report.docx", async (Guid[] caseId, Pipe pipe, HubDbContext db, IPhotoStore store, CancellationToken ct) =>
    {
        var report = await pipe.Send(new GetReplyReport(caseId), ct);
        var day = ZoneTime.DateOf(report.At, ZoneTime.Zone(report.TimeZone));
        return Results.File(RedHeaderDocx.Write(Paper(report, day, await ReplyPictures.Of(db, store, report, ct))), RedHeaderDocx.MediaType, $"整改情况反馈表 {day:yyyy-MM-dd}.docx");
    }).Is<ExportReplyReportDocx>(RectificationFeature.Read).Produces<string>(StatusCodes.Status200OK, RedHeaderDocx.MediaType);

    internal static OfficialDocument Paper(ReplyReport report, DateOnly day, ReplyPictures? pictures = null)
    {
        var zone = ZoneTime.Zone(report.TimeZone);
        string At(DateTimeOffset? moment) => moment is { } at ? TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture) : "";
        TableColumn[] columns = [new("项目", ColumnAlign.Centre, 1), new("内容", ColumnAlign.Left, 3.6)];
        var blocks = new List<DocumentBlock>();
        foreach (var row in report.Rows)
        {
            blocks.Add(new CaptionBlock($"问题 {row.Number}"));
            blocks.Add(new TableBlock(columns,
            [
                ["存在问题", row.Description], ["类别", row.CategoryZh ?? ""], ["地点", row.PlaceZh ?? ""], ["责任单位", row.UnitNameZh ?? ""], ["发现时间", At(row.FoundAt)], ["整改时限", At(row.DueAt)],
                ["整改措施及结果", row.Measure ?? "尚未反馈"], ["完成时间", At(row.DoneAt)], ["办理人", row.AssigneeName ?? row.DoneByName ?? ""],
                ["办理状态", CaseWords.ChineseName(row.State) + (row.ClosedAt is null ? "" : $"（{At(row.ClosedAt)}）")],
                ["照片", $"整改前 {row.Before.Count} 张，整改后 {row.After.Count} 张"],
            ])
            { Together = true });
            if (pictures?.Of(row) is { } shown) blocks.Add(shown);
        }

        var units = report.Rows.Select(r => r.UnitNameZh).OfType<string>().Distinct().ToList();
        return new(report.AgencyZh, null, "整改情况反馈表", "", blocks, units is [var only] ? only : report.AgencyZh, day, Draft: false) { Plain = true };
    }
}
