using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>Dissolves a body after its last day and ends the terms, rules and areas it still has; nothing is deleted (O-05).</summary>
public sealed record DissolveBody(DateOnly LastDay) : ICommand<Nothing>, ITransactional
{
    [JsonIgnore]
    public Guid BodyId { get; init; }

    internal static void Map(RouteGroupBuilder bodies) => bodies.MapPost("/{bodyId:guid}/dissolve", async (Guid bodyId, DissolveBody command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { BodyId = bodyId }, ct);
        return await pipe.Send(new GetBody(bodyId, command.LastDay), ct);
    }).Is<DissolveBody>(OrganisationFeature.Edit);
}

internal sealed class DissolveBodyValidator : AbstractValidator<DissolveBody>
{
    public DissolveBodyValidator() => RuleFor(b => b.LastDay).NotEmpty();
}

internal sealed class DissolveBodyHandler(HubDbContext db, RequestContext context) : IHandle<DissolveBody, Nothing>
{
    public async Task<Nothing> Handle(DissolveBody request, CancellationToken cancellationToken)
    {
        await db.LockAsync("bodies", context, cancellationToken);
        await db.LockAsync($"appointments {request.BodyId:N}", context, cancellationToken);
        var body = await db.LoadBodyAsync(request.BodyId, cancellationToken);
        if (await db.Bodies.AnyAsync(b => b.ParentId == body.Id && (b.DissolvedOn == null || b.DissolvedOn > request.LastDay), cancellationToken)) throw OrganisationRefusals.BodyHasBodies.AsException();
        await db.DissolveAsync([(body, request.LastDay)], cancellationToken);
        return Nothing.Value;
    }
}
