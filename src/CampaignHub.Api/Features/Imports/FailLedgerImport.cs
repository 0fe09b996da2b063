using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Imports;

/// <summary>Gives an import up that cannot go on, with the code of the reason; what was taken in stays, and it may be run again.</summary>
public sealed record FailLedgerImport(Guid ImportId, string Code) : ICommand<Nothing>, ITransactional;

internal sealed class FailLedgerImportHandler(HubDbContext db, TimeProvider clock) : IHandle<FailLedgerImport, Nothing>
{
    public async Task<Nothing> Handle(FailLedgerImport request, CancellationToken cancellationToken)
    {
        var run = await db.LedgerImports.FromSql($"SELECT * FROM ledger_imports WHERE id = {request.ImportId} AND state IN ('Queued', 'Running') FOR UPDATE").FirstOrDefaultAsync(cancellationToken);
        run?.Fail(request.Code, clock.GetUtcNow());
        return Nothing.Value;
    }
}
