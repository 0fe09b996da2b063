using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using CampaignHub.Domain.Scoring;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Scoring;

/// <summary>Freezes a period's ranking once it is over (P-25); closing it again answers with the same figures.</summary>
public sealed record ClosePeriod(string Period) : ICommand<Ranking>, ITransactional
{
    internal static void Map(RouteGroupBuilder periods) =>
        periods.MapPost("/{period}/close", (string period, Pipe pipe, CancellationToken ct) => pipe.Send(new ClosePeriod(period), ct)).Is<ClosePeriod>(ScoringFeature.Close);
}

internal sealed class ClosePeriodValidator : AbstractValidator<ClosePeriod>
{
    public ClosePeriodValidator() => RuleFor(c => c.Period).NotEmpty().MaximumLength(16);
}

internal sealed class ClosePeriodHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ClosePeriod, Ranking>
{
    public async Task<Ranking> Handle(ClosePeriod request, CancellationToken cancellationToken)
    {
        var period = Period.Parse(request.Period);
        var campaignId = context.Actor.Campaign;

        // Closings of one campaign, and revisions of its scheme, wait for one another here, so that the second finds what the first has done.
        var timeZone = (await db.Database.SqlQuery<string>($"SELECT time_zone AS \"Value\" FROM campaigns WHERE id = {campaignId} FOR NO KEY UPDATE").ToListAsync(cancellationToken)).Single();
        if (await RankingReads.Find(db, period, cancellationToken) is { } closed) return closed;

        var now = clock.GetUtcNow();
        var span = PeriodSpan.Of(period, timeZone);
        if (now < span.Until) throw ScoringRefusals.NotOver(period).AsException();
        var terms = await Scheme(campaignId, now, cancellationToken);
        var inputs = PeriodInputs.Of(campaignId, span, terms, await Units(cancellationToken), await Cases(span, terms.Tolls, cancellationToken));
        var close = PeriodClose.Close(Guid.CreateVersion7(now), inputs, context.Actor.AsPerson(), now);
        db.Add(close);
        return RankingReads.Of(close, await RankingReads.Previous(db, period, cancellationToken));
    }

    private async Task<SchemeTerms> Scheme(Guid campaignId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var latest = await SchemeReads.Latest(db, cancellationToken);
        if (latest is not null) return latest.Terms;
        var first = ScoringScheme.First(Guid.CreateVersion7(now), campaignId);
        db.Add(first);
        return first.Terms;
    }

    private async Task<List<ScoredUnit>> Units(CancellationToken cancellationToken)
    {
        var groups = await db.RankingGroups.AsNoTracking().ToDictionaryAsync(g => g.Id, g => new ScoredGroup(g.Code, g.NameZh, g.NameEn), cancellationToken);
        var all = groups.Values.FirstOrDefault(g => g.Code == ScoredGroup.All.Code) ?? ScoredGroup.All;
        var units = await db.Units.AsNoTracking().Select(u => new { u.Id, u.Code, u.NameZh, u.NameEn, u.RankingGroupId }).ToListAsync(cancellationToken);
        return [.. units.Select(u => new ScoredUnit(u.Id, u.Code, u.NameZh, u.NameEn, u.RankingGroupId is { } id && groups.TryGetValue(id, out var group) ? group : all))];
    }

    private async Task<List<DueCase>> Cases(PeriodSpan span, SchemeTolls tolls, CancellationToken cancellationToken)
    {
        var (from, until) = (span.From, span.Until);
        var kinds = await db.CaseCategories.Select(c => new { c.Code, c.Kind }).ToDictionaryAsync(c => c.Code, c => c.Kind, cancellationToken);
        var cases = await DueCases.Counting(db.Cases.AsNoTracking(), tolls).Where(c => c.ScoreDueAt >= from && c.ScoreDueAt < until)
            .Select(c => new { c.Category, Due = new DueCase(c.Id, c.Number, c.UnitId!.Value, c.ScoreDueAt!.Value, c.ClosedAt, false) { Returns = c.ReturnCount, BuckPasses = c.BuckPassCount, Rebounds = c.ReboundCount } })
            .ToListAsync(cancellationToken);
        return [.. cases.Select(c => c.Category is not null && kinds.TryGetValue(c.Category, out var kind) ? c.Due with { Kind = kind is CategoryKind.Event ? "event" : "component" } : c.Due)];
    }
}
