using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Circulars;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Circulars;

/// <summary>A unit's contact confirms that the unit has read an issued circular (签收, D-14); again is harmless.</summary>
public sealed record AcknowledgeCircular(Guid CircularId) : ICommand<Nothing>
{
    internal static void Map(RouteGroupBuilder circulars) => circulars.MapPost("/{circularId:guid}/acknowledge", async (Guid circularId, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(new AcknowledgeCircular(circularId), ct);
        return await pipe.Send(new GetCircular(circularId), ct);
    }).Is<AcknowledgeCircular>(CircularsFeature.Acknowledge);
}

internal sealed class AcknowledgeCircularHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<AcknowledgeCircular, Nothing>
{
    public async Task<Nothing> Handle(AcknowledgeCircular request, CancellationToken cancellationToken)
    {
        var circular = await db.Circulars.Include(c => c.Receipts).FirstOrDefaultAsync(c => c.Id == request.CircularId, cancellationToken) ?? throw CircularRefusals.NotFound.AsException();
        var units = context.Actor.Access.Units.Where(u => circular.Receipts.Any(r => r.UnitId == u)).ToList();
        foreach (var person in units.Count == 0 ? [context.Actor.AsPerson()] : units.Select(u => context.Actor.AsPerson(u))) circular.Acknowledge(person, clock.GetUtcNow());
        return Nothing.Value;
    }
}
