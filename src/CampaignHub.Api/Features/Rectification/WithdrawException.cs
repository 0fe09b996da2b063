using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Whoever asked for an exception, or a colleague of the unit, takes it back before it is decided.</summary>
public sealed record WithdrawException(int Version) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid RequestId { get; init; }

    internal static void Map(RouteGroupBuilder requests) => requests.MapPost("/{requestId:guid}/withdraw", (Guid requestId, WithdrawException command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { RequestId = requestId }, ct)).Is<WithdrawException>(RectificationFeature.Ask);
}

internal sealed class WithdrawExceptionHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<WithdrawException, Nothing>
{
    public async Task<Nothing> Handle(WithdrawException request, CancellationToken cancellationToken)
    {
        var asked = await db.CaseRequests.FirstOrDefaultAsync(r => r.Id == request.RequestId, cancellationToken) ?? throw CaseRequestRefusals.NotFound.AsException();
        if (asked.Version != request.Version) throw CaseRequestRefusals.Decided(asked.DecidedByName ?? asked.AskedByName).AsException();
        asked.Withdraw(await db.Cases.FirstAsync(c => c.Id == asked.CaseId, cancellationToken), context.Actor.AsPerson(asked.UnitId), clock.GetUtcNow());
        return Nothing.Value;
    }
}
