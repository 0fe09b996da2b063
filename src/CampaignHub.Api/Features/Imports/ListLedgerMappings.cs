using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Imports;

/// <summary>The campaign's saved column mappings, by name.</summary>
public sealed record ListLedgerMappings : IQuery<IReadOnlyList<LedgerMapping>>
{
    internal static void Map(RouteGroupBuilder mappings) =>
        mappings.MapGet("/", (Pipe pipe, CancellationToken ct) => pipe.Send(new ListLedgerMappings(), ct)).Is<ListLedgerMappings>(ImportsFeature.Import);
}

internal sealed class ListLedgerMappingsHandler(HubDbContext db) : IHandle<ListLedgerMappings, IReadOnlyList<LedgerMapping>>
{
    public async Task<IReadOnlyList<LedgerMapping>> Handle(ListLedgerMappings request, CancellationToken cancellationToken) =>
        [.. (await db.LedgerMappings.AsNoTracking().OrderBy(m => m.Name).ThenBy(m => m.Id).ToListAsync(cancellationToken)).Select(LedgerMapping.Of)];
}
