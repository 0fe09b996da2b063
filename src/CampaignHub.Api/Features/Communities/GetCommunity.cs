using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Communities;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Communities;

/// <summary>One community with its profile and every line of the check list as last found (O-41 to O-43).</summary>
public sealed record GetCommunity(Guid AreaId) : IQuery<CommunityDetail>
{
    internal static void Map(RouteGroupBuilder communities) =>
        communities.MapGet("/{areaId:guid}", (Guid areaId, Pipe pipe, CancellationToken ct) => pipe.Send(new GetCommunity(areaId), ct)).Is<GetCommunity>(CommunitiesFeature.Read);
}

public sealed record CommunityDetail(CommunityRow Community, IReadOnlyList<FacilityLine> Facilities);

/// <summary>A line of the check list; Present is null while nobody has looked.</summary>
public sealed record FacilityLine(Guid ItemId, FacilityKind Kind, string NameZh, string NameEn, bool? Present, DateOnly? CheckedOn, string? CheckedBy, Guid? PhotoId, string? Note);

internal sealed class GetCommunityHandler(HubDbContext db) : IHandle<GetCommunity, CommunityDetail>
{
    public async Task<CommunityDetail> Handle(GetCommunity request, CancellationToken cancellationToken)
    {
        var row = (await CommunityRows.ReadAsync(db, db.Communities().Where(a => a.Id == request.AreaId), null, 1, cancellationToken)).FirstOrDefault() ?? throw CommunityRefusals.NotFound.AsException();
        var lines = await (
            from item in db.FacilityItems.AsNoTracking().Where(i => !i.Retired)
            join c in db.FacilityChecks.Where(c => c.AreaId == request.AreaId) on item.Id equals c.ItemId into found
            from check in found.DefaultIfEmpty()
            orderby item.Position, item.Id
            select new FacilityLine(
                item.Id, item.Kind, item.NameZh, item.NameEn, check == null ? null : check.Present, check == null ? null : check.CheckedOn, check.CheckedBy, check.PhotoId, check.Note)).ToListAsync(cancellationToken);
        return new(row, lines);
    }
}
