using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Inspections;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Inspections;

/// <summary>Makes an unannounced check known to the inspected unit, with the cases it found and their photos; from then on these can be dispatched (I-08).</summary>
public sealed record PublishInspection(Guid InspectionId) : ICommand<Nothing>
{
    internal static void Map(RouteGroupBuilder inspections) => inspections.MapPost("/{inspectionId:guid}/publish", async (Guid inspectionId, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(new PublishInspection(inspectionId), ct);
        return await pipe.Send(new GetInspection(inspectionId), ct);
    }).Is<PublishInspection>(InspectionsFeature.Publish);
}

internal sealed class PublishInspectionHandler(HubDbContext db, TimeProvider clock) : IHandle<PublishInspection, Nothing>
{
    public async Task<Nothing> Handle(PublishInspection request, CancellationToken cancellationToken)
    {
        var inspection = await db.Inspections.FirstOrDefaultAsync(i => i.Id == request.InspectionId, cancellationToken) ?? throw InspectionRefusals.NotFound.AsException();
        inspection.Publish(clock.GetUtcNow());
        foreach (var found in await db.Cases.Where(c => c.InspectionId == request.InspectionId && c.Withheld).ToListAsync(cancellationToken)) found.Reveal();
        return Nothing.Value;
    }
}
