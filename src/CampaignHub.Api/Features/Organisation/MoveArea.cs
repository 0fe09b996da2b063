using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>Moves an area with everything below it under another one, or to the top.</summary>
public sealed record MoveArea(int Version, Guid? ParentId) : ICommand<AreaReceipt>, ITransactional
{
    [JsonIgnore]
    public Guid AreaId { get; init; }

    internal static void Map(RouteGroupBuilder areas) => areas.MapPost("/{areaId:guid}/move", async (Guid areaId, MoveArea command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { AreaId = areaId }, ct);
        return await pipe.Send(new GetArea(areaId), ct);
    }).Is<MoveArea>(OrganisationFeature.Edit);
}

internal sealed class MoveAreaHandler(HubDbContext db, RequestContext context) : IHandle<MoveArea, AreaReceipt>
{
    public async Task<AreaReceipt> Handle(MoveArea request, CancellationToken cancellationToken)
    {
        await db.LockAsync("areas", context, cancellationToken);
        var area = await db.LoadArea(request.AreaId, request.Version, cancellationToken);
        var parent = request.ParentId is { } parentId ? await db.Areas.AsNoTracking().FirstOrDefaultAsync(a => a.Id == parentId, cancellationToken) ?? throw OrganisationRefusals.AreaNotFound.AsException() : null;
        var before = area.Path;
        if (!area.MoveUnder(parent)) return new(area.Id, area.Version);
        var (campaignId, after, below, rest) = (area.CampaignId, area.Path, $"{before}.%", before.Length + 1);
        await db.Database.ExecuteSqlAsync($"UPDATE areas SET path = {after} || substr(path, {rest}) WHERE campaign_id = {campaignId} AND path LIKE {below}", cancellationToken);
        return new(area.Id, area.Version);
    }
}
