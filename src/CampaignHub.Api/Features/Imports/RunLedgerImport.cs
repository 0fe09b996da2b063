using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Imports;

/// <summary>Puts a previewed import in the queue, from which a server takes it in; asked again, it changes nothing.</summary>
public sealed record RunLedgerImport(Guid ImportId) : ICommand<Nothing>, ITransactional
{
    internal static void Map(RouteGroupBuilder imports) => imports.MapPost("/{importId:guid}/run", async (Guid importId, LedgerImportSignal signal, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(new RunLedgerImport(importId), ct);
        signal.Raise();
        return await pipe.Send(new GetLedgerImport(importId), ct);
    }).Is<RunLedgerImport>(ImportsFeature.Import);
}

internal sealed class RunLedgerImportHandler(HubDbContext db, RequestContext context) : IHandle<RunLedgerImport, Nothing>
{
    public async Task<Nothing> Handle(RunLedgerImport request, CancellationToken cancellationToken)
    {
        var run = await db.LedgerImports.FromSql($"SELECT * FROM ledger_imports WHERE id = {request.ImportId} FOR UPDATE").FirstOrDefaultAsync(cancellationToken)
            ?? throw LedgerRefusals.ImportNotFound.AsException();
        if (run.Queue(context.Actor.AsPerson())) await db.LedgerProblems.Where(p => p.ImportId == run.Id).ExecuteDeleteAsync(cancellationToken);
        return Nothing.Value;
    }
}
