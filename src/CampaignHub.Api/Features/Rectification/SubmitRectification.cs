using System.Security.Cryptography;
using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using FluentValidation;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>The responsible unit reports the problem rectified, with what was done and photos of afterwards. Where verifying is sampled, a draw says whether it is verified by hand or closed.</summary>
public sealed record SubmitRectification(int Version, string Note, IReadOnlyList<Guid> PhotoIds) : ICommand<CaseReceipt>
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    internal static void Map(RouteGroupBuilder cases) => cases.MapPost("/{caseId:guid}/submit", async (Guid caseId, SubmitRectification command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { CaseId = caseId }, ct);
        return await pipe.Send(new GetCase(caseId), ct);
    }).Is<SubmitRectification>(RectificationFeature.Submit);
}

internal sealed class SubmitRectificationValidator : AbstractValidator<SubmitRectification>
{
    public SubmitRectificationValidator()
    {
        RuleFor(s => s.Note).NotEmpty().MaximumLength(2000);
        RuleFor(s => s.PhotoIds).NotNull().Must(p => p is null || p.Count <= 9);
    }
}

internal sealed class SubmitRectificationHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<SubmitRectification, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(SubmitRectification request, CancellationToken cancellationToken)
    {
        var loaded = await db.LoadCase(request.CaseId, request.Version, cancellationToken);
        var photoIds = request.PhotoIds.Distinct().ToList();
        await db.RequirePhotos(context, photoIds, cancellationToken);
        await db.RequireNewPictures(loaded.Id, photoIds, cancellationToken);
        var rules = await db.CaseRulesOf(cancellationToken);
        await db.RequirePlan(loaded, rules, cancellationToken);
        var now = clock.GetUtcNow();
        var photoNeeded = (await db.PhotoRulesOf([loaded.Category], cancellationToken)).Needed(loaded.Category);
        loaded.Submit(request.Note.Trim(), photoIds, context.Actor.AsPerson(loaded.UnitId), now, photoNeeded);
        var percent = rules.VerifyPercent;
        if (percent < 100 && !loaded.NeedsVerifyingByHand) loaded.DrawVerifying(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), percent, now);
        return new(loaded.Id, CaseNumbers.Text(loaded.Number), loaded.State);
    }
}
