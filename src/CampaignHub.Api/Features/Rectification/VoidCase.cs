using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using FluentValidation;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Strikes a case out (作废) that is none, or is known already, and says why.</summary>
public sealed record VoidCase(int Version, string Reason) : ICommand<CaseReceipt>
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    internal static void Map(RouteGroupBuilder cases) => cases.MapPost("/{caseId:guid}/void", async (Guid caseId, VoidCase command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { CaseId = caseId }, ct);
        return await pipe.Send(new GetCase(caseId), ct);
    }).Is<VoidCase>(RectificationFeature.Dispatch);
}

internal sealed class VoidCaseValidator : AbstractValidator<VoidCase>
{
    public VoidCaseValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(500);
}

internal sealed class VoidCaseHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<VoidCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(VoidCase request, CancellationToken cancellationToken)
    {
        var loaded = await db.LoadCase(request.CaseId, request.Version, cancellationToken);
        loaded.Void(request.Reason.Trim(), context.Actor.AsPerson(loaded.UnitId), clock.GetUtcNow());
        return new(loaded.Id, CaseNumbers.Text(loaded.Number), loaded.State);
    }
}
