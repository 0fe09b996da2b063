using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>The groups in which units are ranked against one another, by code.</summary>
public sealed record ListRankingGroups : IQuery<IReadOnlyList<RankingGroupRow>>
{
    internal static void Map(RouteGroupBuilder groups) =>
        groups.MapGet("/", (Pipe pipe, CancellationToken ct) => pipe.Send(new ListRankingGroups(), ct)).Is<ListRankingGroups>(OrganisationFeature.Read);
}

public sealed record RankingGroupRow(Guid RankingGroupId, string Code, string NameZh, string NameEn);

internal sealed class ListRankingGroupsHandler(HubDbContext db) : IHandle<ListRankingGroups, IReadOnlyList<RankingGroupRow>>
{
    public async Task<IReadOnlyList<RankingGroupRow>> Handle(ListRankingGroups request, CancellationToken cancellationToken) =>
        await db.RankingGroups.AsNoTracking().OrderBy(g => g.Code).Select(g => new RankingGroupRow(g.Id, g.Code, g.NameZh, g.NameEn)).ToListAsync(cancellationToken);
}
