using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using FluentValidation;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Takes a logged problem up as a case (立案), to be dispatched later.</summary>
public sealed record FileCase(int Version, string? Note) : ICommand<CaseReceipt>
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    internal static void Map(RouteGroupBuilder cases) => cases.MapPost("/{caseId:guid}/file", async (Guid caseId, FileCase command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { CaseId = caseId }, ct);
        return await pipe.Send(new GetCase(caseId), ct);
    }).Is<FileCase>(RectificationFeature.Dispatch);
}

internal sealed class FileCaseValidator : AbstractValidator<FileCase>
{
    public FileCaseValidator() => RuleFor(c => c.Note).MaximumLength(500);
}

internal sealed class FileCaseHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<FileCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(FileCase request, CancellationToken cancellationToken)
    {
        var loaded = await db.LoadCase(request.CaseId, request.Version, cancellationToken);
        loaded.File(request.Note, context.Actor.AsPerson(loaded.UnitId), clock.GetUtcNow());
        return new(loaded.Id, CaseNumbers.Text(loaded.Number), loaded.State);
    }
}
