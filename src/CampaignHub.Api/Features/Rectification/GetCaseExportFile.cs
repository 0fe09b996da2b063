using System.Globalization;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>The file of a finished export, for who asked for it and nobody else.</summary>
public sealed record GetCaseExportFile
{
    internal static void Map(RouteGroupBuilder exports) => exports.MapGet("/{exportId:guid}/file", async (Guid exportId, HubDbContext db, CaseExportFiles files, RequestContext context, CancellationToken ct) =>
    {
        var userId = context.Actor.UserId;
        var export = await db.CaseExports.AsNoTracking().FirstOrDefaultAsync(e => e.Id == exportId && e.AskedBy == userId, ct) ?? throw CaseExportRefusals.NotFound.AsException();
        if (export.State is not CaseExportState.Done) throw CaseExportRefusals.NotReady.AsException();
        var content = files.Open(export) ?? throw CaseExportRefusals.FileGone.AsException();
        var asked = TimeZoneInfo.ConvertTime(export.AskedAt, await db.CampaignZone(context, ct));
        var name = string.Create(CultureInfo.InvariantCulture, $"{(export.English ? "cases" : "问题台账")}-{asked:yyyyMMdd-HHmm}.{CaseExportFiles.Extension(export.Format)}");
        return Results.File(content, CaseExportFiles.MediaTypeOf(export.Format), name);
    }).Is<GetCaseExportFile>(RectificationFeature.Export).Produces<byte[]>(StatusCodes.Status200OK, "application/octet-stream");
}
