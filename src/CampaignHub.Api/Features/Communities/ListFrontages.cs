using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Communities;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Communities;

/// <summary>One page of the frontage agreements in sight, newest first, each with its breaches (T-22).</summary>
public sealed record ListFrontages(FrontageFilter Filter, int? Limit, string? Cursor) : IQuery<FrontagePage>
{
    internal static void Map(RouteGroupBuilder frontages) => frontages.MapGet("/", (Guid? areaId, FrontageKind? kind, bool? breached, DateOnly? signedBefore, string? search, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListFrontages(new(areaId, kind, breached, signedBefore, search), limit, cursor), ct)).Is<ListFrontages>(CommunitiesFeature.Read);
}

/// <summary>Rows, the marker of the next page, and with the first page the total.</summary>
public sealed record FrontagePage(IReadOnlyList<FrontageRow> Items, string? Next, int? Total, bool TotalIsCapped);

internal sealed class ListFrontagesHandler(HubDbContext db) : IHandle<ListFrontages, FrontagePage>
{
    public async Task<FrontagePage> Handle(ListFrontages request, CancellationToken cancellationToken)
    {
        var all = FrontageRows.Filtered(db, request.Filter);
        var total = await Keyset.TotalAsync(all, request.Cursor, request.Filter.Search, cancellationToken: cancellationToken);
        if (Cursor.Read(request.Cursor) is { } seen) all = all.Where(f => f.Id < seen.Id);
        var limit = Keyset.Limit(request.Limit);
        var rows = await FrontageRows.Project(db, all.OrderByDescending(f => f.Id).Take(limit + 1)).ToListAsync(cancellationToken);
        var more = Keyset.Cut(rows, limit);
        return new(rows, more ? new Cursor(null, rows[^1].AgreementId).ToString() : null, total.Count, total.IsCapped);
    }
}
