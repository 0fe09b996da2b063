using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>Takes an area out of use: it leaves the tree and the map and stays with what happened in it. Points that lie in it are asked about: <c>DespitePoints</c> is the answer.</summary>
public sealed record CloseArea(int Version, bool DespitePoints = false) : ICommand<AreaReceipt>, ITransactional
{
    [JsonIgnore]
    public Guid AreaId { get; init; }

    internal static void Map(RouteGroupBuilder areas) => areas.MapPost("/{areaId:guid}/close", async (Guid areaId, CloseArea command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { AreaId = areaId }, ct);
        return await pipe.Send(new GetArea(areaId), ct);
    }).Is<CloseArea>(OrganisationFeature.Edit);
}

internal sealed class CloseAreaHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<CloseArea, AreaReceipt>
{
    public async Task<AreaReceipt> Handle(CloseArea request, CancellationToken cancellationToken)
    {
        await db.LockAsync("areas", context, cancellationToken);
        var area = await db.LoadArea(request.AreaId, request.Version, cancellationToken);
        var below = await db.Areas.CountAsync(a => a.ParentId == area.Id && a.ClosedAt == null, cancellationToken);
        var points = request.DespitePoints ? 0 : await db.Points.CountAsync(p => db.Areas.Any(a => a.Id == p.AreaId && a.Path.StartsWith(area.Path)), cancellationToken);
        area.Close(below, await db.NextOutlineStamp(context, cancellationToken), clock.GetUtcNow(), points);
        return new(area.Id, area.Version);
    }
}
