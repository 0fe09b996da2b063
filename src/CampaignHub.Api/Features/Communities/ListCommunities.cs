using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Communities;

namespace CampaignHub.Api.Features.Communities;

/// <summary>One page of the communities in sight by code, each with its profile and what it has (O-41 to O-44).</summary>
public sealed record ListCommunities(CommunityFilter Filter, int? Limit, string? Cursor) : IQuery<CommunityPage>
{
    internal static void Map(RouteGroupBuilder communities) => communities.MapGet("/", (Guid? areaId, OfficeClass? officeClass, CultureCentre? cultureCentre, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListCommunities(new(areaId, officeClass, cultureCentre), limit, cursor), ct)).Is<ListCommunities>(CommunitiesFeature.Read);
}

/// <summary>Rows, the marker of the next page, and with the first page the total.</summary>
public sealed record CommunityPage(IReadOnlyList<CommunityRow> Items, string? Next, int? Total, bool TotalIsCapped);

internal sealed class ListCommunitiesHandler(HubDbContext db) : IHandle<ListCommunities, CommunityPage>
{
    public async Task<CommunityPage> Handle(ListCommunities request, CancellationToken cancellationToken)
    {
        var all = CommunityRows.Filtered(db, request.Filter);
        var total = await Keyset.TotalAsync(all, request.Cursor, cancellationToken: cancellationToken);
        var limit = Keyset.Limit(request.Limit);
        var rows = await CommunityRows.ReadAsync(db, all, CodeCursor.Read(request.Cursor), limit + 1, cancellationToken);
        var more = Keyset.Cut(rows, limit);
        return new(rows, more ? CodeCursor.Of(rows[^1].Code) : null, total.Count, total.IsCapped);
    }
}
