using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Communities;

/// <summary>One page of the residential compounds in sight, newest first: with or without property company, with or without fire equipment (O-44).</summary>
public sealed record ListCompounds(CompoundFilter Filter, int? Limit, string? Cursor) : IQuery<CompoundPage>
{
    internal static void Map(RouteGroupBuilder compounds) => compounds.MapGet("/", (Guid? areaId, bool? managed, bool? fireEquipment, string? search, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListCompounds(new(areaId, managed, fireEquipment, search), limit, cursor), ct)).Is<ListCompounds>(CommunitiesFeature.Read);
}

/// <summary>Rows, the marker of the next page, and with the first page the total.</summary>
public sealed record CompoundPage(IReadOnlyList<CompoundRow> Items, string? Next, int? Total, bool TotalIsCapped);

internal sealed class ListCompoundsHandler(HubDbContext db) : IHandle<ListCompounds, CompoundPage>
{
    public async Task<CompoundPage> Handle(ListCompounds request, CancellationToken cancellationToken)
    {
        var all = CompoundRows.Filtered(db, request.Filter);
        var total = await Keyset.TotalAsync(all, request.Cursor, request.Filter.Search, cancellationToken: cancellationToken);
        if (Cursor.Read(request.Cursor) is { } seen) all = all.Where(c => c.Id < seen.Id);
        var limit = Keyset.Limit(request.Limit);
        var rows = await CompoundRows.Project(db, all.OrderByDescending(c => c.Id).Take(limit + 1)).ToListAsync(cancellationToken);
        var more = Keyset.Cut(rows, limit);
        return new(rows, more ? new Cursor(null, rows[^1].CompoundId).ToString() : null, total.Count, total.IsCapped);
    }
}
