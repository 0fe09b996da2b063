using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using FluentValidation;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Puts off a case that cannot be done now (缓办); it leaves the score's denominators until resumed.</summary>
public sealed record DeferCase(int Version, string Reason) : ICommand<CaseReceipt>
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    internal static void Map(RouteGroupBuilder cases) => cases.MapPost("/{caseId:guid}/defer", async (Guid caseId, DeferCase command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { CaseId = caseId }, ct);
        return await pipe.Send(new GetCase(caseId), ct);
    }).Is<DeferCase>(RectificationFeature.Defer);
}

internal sealed class DeferCaseValidator : AbstractValidator<DeferCase>
{
    public DeferCaseValidator() => RuleFor(d => d.Reason).NotEmpty().MaximumLength(500);
}

internal sealed class DeferCaseHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<DeferCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(DeferCase request, CancellationToken cancellationToken)
    {
        var loaded = await db.LoadCase(request.CaseId, request.Version, cancellationToken);
        var now = clock.GetUtcNow();
        loaded.Pause(CaseState.Deferred, now.AddDays(30), request.Reason.Trim(), context.Actor.AsPerson(loaded.UnitId), now);
        return new(loaded.Id, CaseNumbers.Text(loaded.Number), loaded.State);
    }
}
