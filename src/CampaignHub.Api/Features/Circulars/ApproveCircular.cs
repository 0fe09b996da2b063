using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;

namespace CampaignHub.Api.Features.Circulars;

/// <summary>A leader approves a circular that somebody else submitted (签发).</summary>
public sealed record ApproveCircular(int Version) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid CircularId { get; init; }

    internal static void Map(RouteGroupBuilder circulars) => circulars.MapPost("/{circularId:guid}/approve", async (Guid circularId, ApproveCircular command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { CircularId = circularId }, ct);
        return await pipe.Send(new GetCircular(circularId), ct);
    }).Is<ApproveCircular>(CircularsFeature.Approve);
}

internal sealed class ApproveCircularHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ApproveCircular, Nothing>
{
    public async Task<Nothing> Handle(ApproveCircular request, CancellationToken cancellationToken)
    {
        var circular = await db.LoadCircular(request.CircularId, request.Version, cancellationToken);
        circular.Approve(context.Actor.AsPerson(), clock.GetUtcNow());
        return Nothing.Value;
    }
}
