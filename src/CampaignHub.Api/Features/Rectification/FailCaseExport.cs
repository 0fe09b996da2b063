using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Gives an export up that cannot go on; one that has ended stays as it is.</summary>
public sealed record FailCaseExport(Guid ExportId) : ICommand<Nothing>;

internal sealed class FailCaseExportHandler(HubDbContext db, TimeProvider clock) : IHandle<FailCaseExport, Nothing>
{
    public async Task<Nothing> Handle(FailCaseExport request, CancellationToken cancellationToken)
    {
        var export = await db.CaseExports.FirstOrDefaultAsync(e => e.Id == request.ExportId, cancellationToken);
        if (export is { IsUnderWay: true }) export.Fail(CaseExportRefusals.RunFailed.Code, clock.GetUtcNow());
        return Nothing.Value;
    }
}
