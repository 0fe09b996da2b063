using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>
/// Merges a case into another one of the same problem: it becomes a further report of the kept case and is struck out itself, so that the problem counts once.
/// </summary>
public sealed record MergeCase(int Version, Guid IntoCaseId) : ICommand<CaseReceipt>
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    internal static void Map(RouteGroupBuilder cases) => cases.MapPost("/{caseId:guid}/merge", (Guid caseId, MergeCase command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { CaseId = caseId }, ct)).Is<MergeCase>(RectificationFeature.Dispatch);
}

internal sealed class MergeCaseValidator : AbstractValidator<MergeCase>
{
    public MergeCaseValidator() => RuleFor(m => m.IntoCaseId).NotEmpty();
}

internal sealed class MergeCaseHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<MergeCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(MergeCase request, CancellationToken cancellationToken)
    {
        var merged = await db.LoadCase(request.CaseId, request.Version, cancellationToken);
        var kept = await db.Cases.AsNoTracking().FirstOrDefaultAsync(c => c.Id == request.IntoCaseId, cancellationToken) ?? throw RectificationRefusals.NotFound.AsException();
        var now = clock.GetUtcNow();
        var by = context.Actor.AsPerson(merged.UnitId);
        var reported = await db.CaseReports.AnyAsync(r => r.CaseId == merged.Id && r.Source == merged.Source && r.MergedCaseId == null && r.BroughtById == null, cancellationToken);
        var merging = merged.MergeInto(kept, Guid.CreateVersion7(now), CaseNumbers.Text(kept.Number), CaseNumbers.Text(merged.Number), by, now, reported);
        db.Add(merging);
        await foreach (var report in db.CaseReports.AsNoTracking().Where(r => r.CaseId == merged.Id).Take(ListCaseReports.Most).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            db.Add(report.BringAlong(Guid.CreateVersion7(now), merging, by, now));
        }

        return new(kept.Id, CaseNumbers.Text(kept.Number), kept.State);
    }
}
