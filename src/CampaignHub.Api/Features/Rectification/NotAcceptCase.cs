using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using FluentValidation;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Does not take a logged problem up (不受理), and says why.</summary>
public sealed record NotAcceptCase(int Version, string Reason) : ICommand<CaseReceipt>
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    internal static void Map(RouteGroupBuilder cases) => cases.MapPost("/{caseId:guid}/not-accept", async (Guid caseId, NotAcceptCase command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { CaseId = caseId }, ct);
        return await pipe.Send(new GetCase(caseId), ct);
    }).Is<NotAcceptCase>(RectificationFeature.Dispatch);
}

internal sealed class NotAcceptCaseValidator : AbstractValidator<NotAcceptCase>
{
    public NotAcceptCaseValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(500);
}

internal sealed class NotAcceptCaseHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<NotAcceptCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(NotAcceptCase request, CancellationToken cancellationToken)
    {
        var loaded = await db.LoadCase(request.CaseId, request.Version, cancellationToken);
        loaded.NotAccept(request.Reason.Trim(), context.Actor.AsPerson(loaded.UnitId), clock.GetUtcNow());
        return new(loaded.Id, CaseNumbers.Text(loaded.Number), loaded.State);
    }
}
