using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Communities;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Communities;

/// <summary>The check list every community is held against, lines taken off it included (O-41, O-42).</summary>
public sealed record ListFacilityItems : IQuery<IReadOnlyList<FacilityItemRow>>
{
    internal static void Map(RouteGroupBuilder items) => items.MapGet("/", (Pipe pipe, CancellationToken ct) => pipe.Send(new ListFacilityItems(), ct)).Is<ListFacilityItems>(CommunitiesFeature.Read);
}

public sealed record FacilityItemRow(Guid ItemId, FacilityKind Kind, string NameZh, string NameEn, int Position, bool Retired);

internal sealed class ListFacilityItemsHandler(HubDbContext db) : IHandle<ListFacilityItems, IReadOnlyList<FacilityItemRow>>
{
    public async Task<IReadOnlyList<FacilityItemRow>> Handle(ListFacilityItems request, CancellationToken cancellationToken) =>
        await db.FacilityItems.AsNoTracking().OrderBy(i => i.Position).ThenBy(i => i.Id).Take(KeepFacilityItem.Most).Select(i => new FacilityItemRow(i.Id, i.Kind, i.NameZh, i.NameEn, i.Position, i.Retired)).ToListAsync(cancellationToken);
}
