using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Imports;

/// <summary>One page of the campaign's imports, newest first, without their previews and problems.</summary>
public sealed record ListLedgerImports(int? Limit, string? Cursor) : IQuery<LedgerImportPage>
{
    internal static void Map(RouteGroupBuilder imports) => imports.MapGet("/", (int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListLedgerImports(limit, cursor), ct)).Is<ListLedgerImports>(ImportsFeature.Import);
}

/// <summary>Rows, the marker of the next page, and with the first page the total.</summary>
public sealed record LedgerImportPage(IReadOnlyList<LedgerImport> Items, string? Next, int? Total, bool TotalIsCapped);

internal sealed class ListLedgerImportsHandler(HubDbContext db) : IHandle<ListLedgerImports, LedgerImportPage>
{
    public async Task<LedgerImportPage> Handle(ListLedgerImports request, CancellationToken cancellationToken)
    {
        var all = db.LedgerImports.AsNoTracking();
        var total = await Keyset.TotalAsync(all, request.Cursor, cancellationToken: cancellationToken);
        if (Cursor.Read(request.Cursor) is { At: { } at, Id: var id }) all = all.Where(r => r.CreatedAt < at || (r.CreatedAt == at && r.Id < id));
        var limit = Keyset.Limit(request.Limit);
        var runs = await all.OrderByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id).Take(limit + 1).ToListAsync(cancellationToken);
        var more = Keyset.Cut(runs, limit);
        return new(
            [.. runs.Select(r => LedgerImport.Of(r, [], [], Problems.Language))], more ? new Cursor(runs[^1].CreatedAt, runs[^1].Id).ToString() : null,
            total.Count, total.IsCapped);
    }
}
