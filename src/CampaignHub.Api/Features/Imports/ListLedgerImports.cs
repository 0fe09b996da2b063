using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Imports;

/// <summary>The campaign's latest 50 imports, newest first, without their previews and problems.</summary>
public sealed record ListLedgerImports : IQuery<IReadOnlyList<LedgerImport>>
{
    internal static void Map(RouteGroupBuilder imports) =>
        imports.MapGet("/", (Pipe pipe, CancellationToken ct) => pipe.Send(new ListLedgerImports(), ct)).Is<ListLedgerImports>(ImportsFeature.Import);
}

internal sealed class ListLedgerImportsHandler(HubDbContext db) : IHandle<ListLedgerImports, IReadOnlyList<LedgerImport>>
{
    private const int Shown = 50;

    public async Task<IReadOnlyList<LedgerImport>> Handle(ListLedgerImports request, CancellationToken cancellationToken)
    {
        var runs = await db.LedgerImports.AsNoTracking().OrderByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id).Take(Shown).ToListAsync(cancellationToken);
        return [.. runs.Select(r => LedgerImport.Of(r, [], [], Problems.Language))];
    }
}
