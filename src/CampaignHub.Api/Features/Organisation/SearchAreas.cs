using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>One page of the areas in use that a fragment of a name or a code, or the first letters of a name, finds wherever they stand in the tree; by code (O-08).</summary>
public sealed record SearchAreas(string? Search, int? Limit, string? Cursor) : IQuery<AreaSearchPage>
{
    internal static void Map(RouteGroupBuilder areas) => areas.MapGet("/search", (string? search, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new SearchAreas(search, limit, cursor), ct)).Is<SearchAreas>(OrganisationFeature.Read);
}

/// <summary>Rows and the marker of the next page; nothing typed finds nothing.</summary>
public sealed record AreaSearchPage(IReadOnlyList<AreaNode> Items, string? Next);

internal sealed class SearchAreasHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<SearchAreas, AreaSearchPage>
{
    public async Task<AreaSearchPage> Handle(SearchAreas request, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Search)) return new([], null);
        var found = db.Areas.Where(a => a.ClosedAt == null).Finding(request.Search);
        if (CodeCursor.Read(request.Cursor) is { } seen) found = found.Where(a => a.Code.CompareTo(seen) > 0);
        var limit = Keyset.Limit(request.Limit);
        var page = found.OrderBy(a => a.Code).Take(limit + 1);
        var nodes = await AreaNodes.ReadAsync(db, await db.TodayAsync(context, clock, cancellationToken), page, cancellationToken);
        var more = Keyset.Cut(nodes, limit);
        return new(nodes, more ? CodeCursor.Of(nodes[^1].Code) : null);
    }
}
