using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using FluentValidation;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Verifies a submitted rectification, finds it wanting and sends it back with a reason and a new limit in hours (返工).</summary>
public sealed record ReturnCase(int Version, string Reason, int TimeLimitHours) : ICommand<CaseReceipt>
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    internal static void Map(RouteGroupBuilder cases) => cases.MapPost("/{caseId:guid}/return", async (Guid caseId, ReturnCase command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { CaseId = caseId }, ct);
        return await pipe.Send(new GetCase(caseId), ct);
    }).Is<ReturnCase>(RectificationFeature.Verify);
}

internal sealed class ReturnCaseValidator : AbstractValidator<ReturnCase>
{
    public ReturnCaseValidator()
    {
        RuleFor(r => r.Reason).NotEmpty().MaximumLength(500);
        RuleFor(r => r.TimeLimitHours).InclusiveBetween(1, 24 * 366);
    }
}

internal sealed class ReturnCaseHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ReturnCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ReturnCase request, CancellationToken cancellationToken)
    {
        var loaded = await db.LoadCase(request.CaseId, request.Version, cancellationToken);
        var now = clock.GetUtcNow();
        loaded.Return(request.Reason.Trim(), now.AddHours(request.TimeLimitHours), context.Actor.AsPerson(loaded.UnitId), now);
        return new(loaded.Id, CaseNumbers.Text(loaded.Number), loaded.State);
    }
}
