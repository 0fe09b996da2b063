using System.Text.Json;
using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using FluentValidation;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>Draws the outline of one area, or takes it away with no polygons. Refused, naming the areas, when it crosses itself, overlaps a neighbour or leaves the area above.</summary>
public sealed record DrawArea(int Version, Datum Datum, double[][][][]? Polygons) : ICommand<AreaReceipt>, ITransactional
{
    [JsonIgnore]
    public Guid AreaId { get; init; }

    /// <summary>Two drawings differ by their corners, also for the caller's key.</summary>
    public override string ToString() => $"{nameof(DrawArea)} {AreaId} {Version} {Datum} {JsonSerializer.Serialize(Polygons)}";

    internal static void Map(RouteGroupBuilder areas) => areas.MapPut("/{areaId:guid}/outline", async (Guid areaId, DrawArea command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { AreaId = areaId }, ct);
        return await pipe.Send(new GetAreaOutline(areaId), ct);
    }).Is<DrawArea>(OrganisationFeature.Edit);
}

internal sealed class DrawAreaValidator : AbstractValidator<DrawArea>
{
    public DrawAreaValidator() => RuleFor(d => d.Datum).IsInEnum();
}

internal sealed class DrawAreaHandler(HubDbContext db, RequestContext context, AreaMaps maps) : IHandle<DrawArea, AreaReceipt>
{
    public async Task<AreaReceipt> Handle(DrawArea request, CancellationToken cancellationToken)
    {
        await db.LockAsync("areas", context, cancellationToken);
        var area = await db.LoadArea(request.AreaId, request.Version, cancellationToken);
        var outline = request.Polygons is { Length: > 0 } ? Outline.Of(request.Datum, request.Polygons, area.NameZh) : null;
        if (area.HasOutline(outline)) return new(area.Id, area.Version);
        if (outline is not null && area.IsOpen)
        {
            var tree = await AreaBrief.AllAsync(db, cancellationToken);
            var faults = new OutlineCheck(await maps.OfAsync(db, context, cancellationToken), tree).Faults([(tree[area.Id], outline)]);
            if (faults.Count > 0) throw faults[0].Refusal.AsException();
        }

        area.Draw(outline, await db.NextOutlineStamp(context, cancellationToken));
        return new(area.Id, area.Version);
    }
}
