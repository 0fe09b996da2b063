using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>Takes a closed area into use again, where it was; its outline must still fit among the others.</summary>
public sealed record ReopenArea(int Version) : ICommand<AreaReceipt>, ITransactional
{
    [JsonIgnore]
    public Guid AreaId { get; init; }

    internal static void Map(RouteGroupBuilder areas) => areas.MapPost("/{areaId:guid}/reopen", async (Guid areaId, ReopenArea command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { AreaId = areaId }, ct);
        return await pipe.Send(new GetArea(areaId), ct);
    }).Is<ReopenArea>(OrganisationFeature.Edit);
}

internal sealed class ReopenAreaHandler(HubDbContext db, RequestContext context, AreaMaps maps) : IHandle<ReopenArea, AreaReceipt>
{
    public async Task<AreaReceipt> Handle(ReopenArea request, CancellationToken cancellationToken)
    {
        await db.LockAsync("areas", context, cancellationToken);
        var area = await db.LoadArea(request.AreaId, request.Version, cancellationToken);
        var parent = area.ParentId is { } parentId ? await db.Areas.FirstOrDefaultAsync(a => a.Id == parentId, cancellationToken) : null;
        if (area is { IsOpen: false, Outline: { } outline } && parent is not { IsOpen: false })
        {
            // Before the stamp is drawn: the map in memory must not believe that it knows this change already.
            var tree = await AreaBrief.AllAsync(db, cancellationToken);
            var brief = new AreaBrief(area.Id, area.Code, area.NameZh, area.NameEn, area.Level, area.ParentId);
            tree[area.Id] = brief;
            var faults = new OutlineCheck(await maps.OfAsync(db, context, cancellationToken), tree).Faults([(brief, outline)]);
            if (faults.Count > 0) throw faults[0].Refusal.AsException();
        }

        area.Reopen(parent, await db.NextOutlineStamp(context, cancellationToken));
        return new(area.Id, area.Version);
    }
}
