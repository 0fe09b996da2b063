using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using FluentValidation;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Takes a paused case up again where it stood, before its day.</summary>
public sealed record ResumeCase(int Version, string? Note) : ICommand<CaseReceipt>
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    internal static void Map(RouteGroupBuilder cases) => cases.MapPost("/{caseId:guid}/resume", async (Guid caseId, ResumeCase command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { CaseId = caseId }, ct);
        return await pipe.Send(new GetCase(caseId), ct);
    }).Is<ResumeCase>(RectificationFeature.Defer);
}

internal sealed class ResumeCaseValidator : AbstractValidator<ResumeCase>
{
    public ResumeCaseValidator() => RuleFor(r => r.Note).MaximumLength(500);
}

internal sealed class ResumeCaseHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ResumeCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ResumeCase request, CancellationToken cancellationToken)
    {
        var loaded = await db.LoadCase(request.CaseId, request.Version, cancellationToken);
        var now = clock.GetUtcNow();
        loaded.Resume(request.Note, context.Actor.AsPerson(loaded.UnitId), now, await db.PauseShiftOf(context, loaded.Category, cancellationToken));
        await db.EndPauseOf(loaded.Id, now, cancellationToken);
        return new(loaded.Id, CaseNumbers.Text(loaded.Number), loaded.State);
    }
}
