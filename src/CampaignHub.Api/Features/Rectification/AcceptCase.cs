using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>The responsible unit takes a dispatched case on (签收).</summary>
public sealed record AcceptCase(int Version) : ICommand<CaseReceipt>
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    internal static void Map(RouteGroupBuilder cases) => cases.MapPost("/{caseId:guid}/accept", async (Guid caseId, AcceptCase command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { CaseId = caseId }, ct);
        return await pipe.Send(new GetCase(caseId), ct);
    }).Is<AcceptCase>(RectificationFeature.Accept);
}

internal sealed class AcceptCaseHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<AcceptCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(AcceptCase request, CancellationToken cancellationToken)
    {
        var loaded = await db.LoadCase(request.CaseId, request.Version, cancellationToken);
        loaded.Accept(context.Actor.AsPerson(loaded.UnitId), clock.GetUtcNow());
        return new(loaded.Id, CaseNumbers.Text(loaded.Number), loaded.State);
    }
}
