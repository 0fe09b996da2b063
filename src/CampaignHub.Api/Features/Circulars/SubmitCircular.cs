using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;

namespace CampaignHub.Api.Features.Circulars;

/// <summary>Puts a circular before a leader (送审).</summary>
public sealed record SubmitCircular(int Version) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid CircularId { get; init; }

    internal static void Map(RouteGroupBuilder circulars) => circulars.MapPost("/{circularId:guid}/submit", async (Guid circularId, SubmitCircular command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { CircularId = circularId }, ct);
        return await pipe.Send(new GetCircular(circularId), ct);
    }).Is<SubmitCircular>(CircularsFeature.Edit);
}

internal sealed class SubmitCircularHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<SubmitCircular, Nothing>
{
    public async Task<Nothing> Handle(SubmitCircular request, CancellationToken cancellationToken)
    {
        var circular = await db.LoadCircular(request.CircularId, request.Version, cancellationToken);
        circular.Submit(context.Actor.AsPerson(), clock.GetUtcNow());
        return Nothing.Value;
    }
}
