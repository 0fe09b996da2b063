using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using FluentValidation;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Verifies a submitted rectification and closes the case out (销号); never by the one who handled it.</summary>
public sealed record CloseCase(int Version, string? Note) : ICommand<CaseReceipt>
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    internal static void Map(RouteGroupBuilder cases) => cases.MapPost("/{caseId:guid}/close", async (Guid caseId, CloseCase command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { CaseId = caseId }, ct);
        return await pipe.Send(new GetCase(caseId), ct);
    }).Is<CloseCase>(RectificationFeature.Verify);
}

internal sealed class CloseCaseValidator : AbstractValidator<CloseCase>
{
    public CloseCaseValidator() => RuleFor(c => c.Note).MaximumLength(500);
}

internal sealed class CloseCaseHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<CloseCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(CloseCase request, CancellationToken cancellationToken)
    {
        var loaded = await db.LoadCase(request.CaseId, request.Version, cancellationToken);
        loaded.Close(request.Note, context.Actor.AsPerson(loaded.UnitId), clock.GetUtcNow());
        return new(loaded.Id, CaseNumbers.Text(loaded.Number), loaded.State);
    }
}
