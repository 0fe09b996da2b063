using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Lets a case climb again that somebody had stopped.</summary>
public sealed record ResumeClimbing(int Version) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    internal static void Map(RouteGroupBuilder supervision) => supervision.MapPost("/threads/{caseId:guid}/resume", async (Guid caseId, ResumeClimbing command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { CaseId = caseId }, ct);
        return await pipe.Send(new GetThread(caseId), ct);
    }).Is<ResumeClimbing>(SupervisionFeature.Act);
}

internal sealed class ResumeClimbingHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ResumeClimbing, Nothing>
{
    public async Task<Nothing> Handle(ResumeClimbing request, CancellationToken cancellationToken)
    {
        if (!await db.Cases.AnyAsync(c => c.Id == request.CaseId, cancellationToken)) throw RectificationRefusals.NotFound.AsException();
        (await db.LoadThread(context, request.CaseId, request.Version, clock.GetUtcNow(), cancellationToken)).GoOn(context.Actor.AsPerson(), clock.GetUtcNow());
        return Nothing.Value;
    }
}
