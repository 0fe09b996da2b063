using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>A person stops a case from climbing any further, with a reason, until somebody lets it go on.</summary>
public sealed record StopClimbing(int Version, string Reason) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    internal static void Map(RouteGroupBuilder supervision) => supervision.MapPost("/threads/{caseId:guid}/stop", async (Guid caseId, StopClimbing command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { CaseId = caseId }, ct);
        return await pipe.Send(new GetThread(caseId), ct);
    }).Is<StopClimbing>(SupervisionFeature.Act);
}

internal sealed class StopClimbingValidator : AbstractValidator<StopClimbing>
{
    public StopClimbingValidator() => RuleFor(s => s.Reason).NotEmpty().MaximumLength(500);
}

internal sealed class StopClimbingHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<StopClimbing, Nothing>
{
    public async Task<Nothing> Handle(StopClimbing request, CancellationToken cancellationToken)
    {
        if (!await db.Cases.AnyAsync(c => c.Id == request.CaseId, cancellationToken)) throw RectificationRefusals.NotFound.AsException();
        (await db.LoadThread(context, request.CaseId, request.Version, clock.GetUtcNow(), cancellationToken)).Stop(request.Reason.Trim(), context.Actor.AsPerson(), clock.GetUtcNow());
        return Nothing.Value;
    }
}
