using System.Globalization;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Audit;

/// <summary>Streams the audit as CSV: the lines of the screen's filters and scope. That it was exported, by whom and which part, is written down first.</summary>
public sealed record ExportAuditEntries(AuditFilter Filter) : ICommand<Nothing>
{
    private static readonly string[] ChineseHeader = ["编号", "时间", "人员", "来源地址", "操作", "对象", "对象标识", "修改前", "修改后"];
    private static readonly string[] EnglishHeader = ["Entry", "Time", "Who", "From", "Command", "Entity", "Entity id", "Before", "After"];

    internal static void Map(RouteGroupBuilder audit) => audit.MapGet("/export.csv", async ([AsParameters] AuditFilter filter, HttpContext http, HubDbContext db, RequestContext context, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(new ExportAuditEntries(filter), ct);
        var zone = await db.CampaignZone(context, ct);
        var english = Problems.Language.StartsWith("en", StringComparison.Ordinal);
        http.Response.ContentType = CsvText.MediaType;
        http.Response.Headers.ContentDisposition = "attachment; filename=audit.csv";
        await CsvText.WriteAsync(http.Response.Body, english ? EnglishHeader : ChineseHeader, filter.Look(db, context, filter.Walk(db, zone)).AsAsyncEnumerable().Select(entry => Cells(entry, zone)), ct);
    }).Is<ExportAuditEntries>(AuditFeature.Export).Produces<string>(StatusCodes.Status200OK, "text/csv");

    private static string?[] Cells(AuditEntry entry, TimeZoneInfo zone) =>
    [
        entry.Id.ToString(CultureInfo.InvariantCulture), TimeZoneInfo.ConvertTime(entry.At, zone).ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture), entry.ActorName, entry.ClientAddress,
        entry.Command, entry.Entity, entry.EntityId?.ToString(), entry.Before, entry.After,
    ];
}

internal sealed class ExportAuditEntriesHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ExportAuditEntries, Nothing>
{
    public Task<Nothing> Handle(ExportAuditEntries request, CancellationToken cancellationToken)
    {
        AuditTrail.Note(db, context, clock.GetUtcNow(), context.Actor.Campaign, nameof(AuditEntry), null, request.Filter);
        return Task.FromResult(Nothing.Value);
    }
}
