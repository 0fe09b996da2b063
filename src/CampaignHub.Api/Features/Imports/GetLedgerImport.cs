using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Imports;

/// <summary>One import with its preview and its problems in the reader's language.</summary>
public sealed record GetLedgerImport(Guid ImportId) : IQuery<LedgerImport>
{
    internal static void Map(RouteGroupBuilder imports) =>
        imports.MapGet("/{importId:guid}", (Guid importId, Pipe pipe, CancellationToken ct) => pipe.Send(new GetLedgerImport(importId), ct)).Is<GetLedgerImport>(ImportsFeature.Import);
}

internal sealed class GetLedgerImportHandler(HubDbContext db) : IHandle<GetLedgerImport, LedgerImport>
{
    public async Task<LedgerImport> Handle(GetLedgerImport request, CancellationToken cancellationToken)
    {
        var run = await db.LedgerImports.AsNoTracking().FirstOrDefaultAsync(r => r.Id == request.ImportId, cancellationToken) ?? throw LedgerRefusals.ImportNotFound.AsException();
        var problems = db.LedgerProblems.AsNoTracking().Where(p => p.ImportId == run.Id);
        var listed = await problems.Where(p => p.Stops).OrderBy(p => p.Row).ThenBy(p => p.Place).Take(LedgerImport.MostListed).ToListAsync(cancellationToken);
        listed.AddRange(await problems.Where(p => !p.Stops).OrderBy(p => p.Row).ThenBy(p => p.Place).Take(LedgerImport.MostListed).ToListAsync(cancellationToken));
        var preview = await db.Set<LedgerPreview>().AsNoTracking().Where(p => p.ImportId == run.Id).Select(p => p.Rows).FirstOrDefaultAsync(cancellationToken);
        return LedgerImport.Of(run, listed, preview ?? [], Problems.Language);
    }
}
