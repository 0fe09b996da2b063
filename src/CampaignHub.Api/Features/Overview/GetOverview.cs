using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Features.Scoring;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Circulars;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using CampaignHub.Domain.Scoring;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Overview;

/// <summary>How the campaign stands now, in the caller's scope: whoever has a scope reads the figures of its rows beside the ranking of all (R-02, P-25).</summary>
public sealed record GetOverview : IQuery<Overview>
{
    internal static void Map(RouteGroupBuilder overview) =>
        overview.MapGet("/", (Pipe pipe, CancellationToken ct) => pipe.Send(new GetOverview(), ct)).Is<GetOverview>(OverviewFeature.Read);
}

/// <summary>
/// Counts of open cases; the on-time rate in percent of the running month (Period), null before the first limit in it; logged and
/// closed by business date; the latest closed month's ranking; circulars, and documents of supervision, that wait for a leader.
/// </summary>
public sealed record Overview(
    DateTimeOffset Now, int Open, int Overdue, int DueToday, int ToDispatch, int ToVerify, decimal? OnTimeRate, string Period, IReadOnlyList<TrendDay> Trend, Ranking? Ranking, int CircularsToApprove, int PapersToApprove);

/// <summary>One business date's inflow and outflow.</summary>
public sealed record TrendDay(DateOnly Date, int Logged, int Closed);

internal sealed class GetOverviewHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<GetOverview, Overview>
{
    private const int TrendDays = 30;

    public async Task<Overview> Handle(GetOverview request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var zone = await db.CampaignZone(context, cancellationToken);
        var today = ZoneTime.DateOf(now, zone);
        var month = Period.Containing(PeriodKind.Month, today);
        var open = await OpenNow(now, Period.Containing(PeriodKind.Day, today), zone, cancellationToken);
        return new(
            now, open.All, open.Overdue, open.DueToday, open.ToDispatch, open.ToVerify, await OnTimeRate(month.StartIn(zone), now, cancellationToken), month.Key,
            await Trend(today, zone, cancellationToken), await LatestRanking(cancellationToken),
            await db.Circulars.CountAsync(c => c.State == CircularState.Submitted, cancellationToken),
            await db.SupervisionDocuments.CountAsync(d => d.State == PaperState.Draft && d.Issuer == StepIssuer.Leader, cancellationToken));
    }

    private async Task<OpenCases> OpenNow(DateTimeOffset now, Period today, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var (start, end) = (today.StartIn(zone).ToUniversalTime(), today.EndIn(zone).ToUniversalTime());
        return await db.Cases.Open().GroupBy(_ => 1).Select(cases => new OpenCases(
            cases.Count(),
            cases.Count(c => c.PausedAt == null && c.DueAt < now),
            cases.Count(c => c.PausedAt == null && c.DueAt >= start && c.DueAt < end),
            cases.Count(c => c.State == CaseState.Logged || c.State == CaseState.Filed || c.State == CaseState.SentBack),
            cases.Count(c => c.State == CaseState.Submitted))).FirstOrDefaultAsync(cancellationToken) ?? new(0, 0, 0, 0, 0);
    }

    /// <summary>Of the limits of this month that have passed, the share that was kept: by month's end the score's own on-time rate.</summary>
    private async Task<decimal?> OnTimeRate(DateTimeOffset monthStart, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var start = monthStart.ToUniversalTime();
        var tolls = (await SchemeReads.Latest(db, cancellationToken))?.Terms.Tolls ?? SchemeTolls.None;
        var due = await DueCases.Counting(db.Cases, tolls).Where(c => c.ScoreDueAt >= start && c.ScoreDueAt < now)
            .GroupBy(_ => 1).Select(cases => new { All = cases.Count(), OnTime = cases.Count(c => c.ClosedAt <= c.ScoreDueAt) }).FirstOrDefaultAsync(cancellationToken);
        return due is null ? null : Math.Round(100m * due.OnTime / due.All, 2, MidpointRounding.AwayFromZero);
    }

    private async Task<IReadOnlyList<TrendDay>> Trend(DateOnly today, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var first = today.AddDays(1 - TrendDays);
        var (start, end, zoneId) = (ZoneTime.StartOf(first, zone).ToUniversalTime(), ZoneTime.StartOf(today.AddDays(1), zone).ToUniversalTime(), zone.Id);
        var logged = await db.Cases.Where(c => c.LoggedAt >= start && c.LoggedAt < end)
            .GroupBy(c => HubDbContext.BusinessDate(c.LoggedAt, zoneId)).Select(g => new { Date = g.Key, Count = g.Count() }).ToDictionaryAsync(d => d.Date, d => d.Count, cancellationToken);
        var closed = await db.Cases.Where(c => c.ClosedAt >= start && c.ClosedAt < end)
            .GroupBy(c => HubDbContext.BusinessDate(c.ClosedAt!.Value, zoneId)).Select(g => new { Date = g.Key, Count = g.Count() }).ToDictionaryAsync(d => d.Date, d => d.Count, cancellationToken);
        return [.. Enumerable.Range(0, TrendDays).Select(i => first.AddDays(i)).Select(date => new TrendDay(date, logged.GetValueOrDefault(date), closed.GetValueOrDefault(date)))];
    }

    private async Task<Ranking?> LatestRanking(CancellationToken cancellationToken)
    {
        var latest = await db.PeriodCloses.Where(c => c.Kind == PeriodKind.Month).OrderByDescending(c => c.FirstDay).Select(c => c.Period).FirstOrDefaultAsync(cancellationToken);
        return latest is null ? null : await RankingReads.Find(db, Period.Parse(latest), cancellationToken);
    }

    private sealed record OpenCases(int All, int Overdue, int DueToday, int ToDispatch, int ToVerify);
}
