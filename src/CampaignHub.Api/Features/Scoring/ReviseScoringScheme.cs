using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Scoring;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Scoring;

/// <summary>Decides the next version of the scheme, for periods closed from now on; closed ones keep theirs. Version is the one the caller saw; what is left out stays as it is.</summary>
public sealed record ReviseScoringScheme(
    int Version, int MinimumDue, decimal OnTimeWeight, decimal ClosedWeight, decimal? ReworkPoints = null, decimal? BuckPassPoints = null, decimal? ReboundPoints = null,
    bool? CountSuspended = null, bool? CountDeferred = null, bool? CountBlocked = null) : ICommand<SchemeVersion>, ITransactional
{
    internal static void Map(RouteGroupBuilder scheme) =>
        scheme.MapPut("/", (ReviseScoringScheme command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<ReviseScoringScheme>(ScoringFeature.Revise);
}

internal sealed class ReviseScoringSchemeValidator : AbstractValidator<ReviseScoringScheme>
{
    public ReviseScoringSchemeValidator()
    {
        RuleFor(r => r.MinimumDue).InclusiveBetween(1, ScoringScheme.MostDue);
        RuleFor(r => r.OnTimeWeight).InclusiveBetween(0m, 1m);
        RuleFor(r => r.ClosedWeight).InclusiveBetween(0m, 1m);
        RuleFor(r => r.ReworkPoints).InclusiveBetween(0m, 100m);
        RuleFor(r => r.BuckPassPoints).InclusiveBetween(0m, 100m);
        RuleFor(r => r.ReboundPoints).InclusiveBetween(0m, 100m);
    }
}

internal sealed class ReviseScoringSchemeHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ReviseScoringScheme, SchemeVersion>
{
    public async Task<SchemeVersion> Handle(ReviseScoringScheme request, CancellationToken cancellationToken)
    {
        var campaignId = context.Actor.Campaign;

        // Waits for closings of the campaign and for other revisions, so that each is decided on the version before it.
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM campaigns WHERE id = {campaignId} FOR NO KEY UPDATE", cancellationToken);
        var now = clock.GetUtcNow();
        var current = await SchemeReads.Latest(db, cancellationToken);
        if (current is null) db.Add(current = ScoringScheme.First(Guid.CreateVersion7(now), campaignId));
        var kept = current.Terms.Tolls;
        var tolls = new SchemeTolls(
            request.ReworkPoints ?? kept.Rework, request.BuckPassPoints ?? kept.BuckPass, request.ReboundPoints ?? kept.Rebound,
            request.CountSuspended ?? kept.CountSuspended, request.CountDeferred ?? kept.CountDeferred, request.CountBlocked ?? kept.CountBlocked);
        var next = current.Revise(Guid.CreateVersion7(now), request.Version, request.OnTimeWeight, request.ClosedWeight, request.MinimumDue, context.Actor.AsPerson(), now, tolls);
        db.Add(next);
        return SchemeVersion.Of(next);
    }
}
