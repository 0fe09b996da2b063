using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Stops an export the caller asked for; the server that writes it lets go at its next sign of life.</summary>
public sealed record CancelCaseExport(Guid ExportId) : ICommand<CaseExportRow>
{
    internal static void Map(RouteGroupBuilder exports) =>
        exports.MapPost("/{exportId:guid}/cancel", (Guid exportId, Pipe pipe, CancellationToken ct) => pipe.Send(new CancelCaseExport(exportId), ct)).Is<CancelCaseExport>(RectificationFeature.Export);
}

internal sealed class CancelCaseExportHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<CancelCaseExport, CaseExportRow>
{
    public async Task<CaseExportRow> Handle(CancelCaseExport request, CancellationToken cancellationToken)
    {
        var userId = context.Actor.UserId;
        var export = await db.CaseExports.FirstOrDefaultAsync(e => e.Id == request.ExportId && e.AskedBy == userId, cancellationToken) ?? throw CaseExportRefusals.NotFound.AsException();
        export.Cancel(clock.GetUtcNow());
        return CaseExportRow.Of(export, Problems.Language);
    }
}
