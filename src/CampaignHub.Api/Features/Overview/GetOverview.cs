using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Features.Scoring;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Circulars;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Overview;

/// <summary>How the campaign stands now, in the caller's scope: a unit contact reads its own unit's figures beside the ranking of all (R-02, P-25).</summary>
public sealed record GetOverview : IQuery<Overview>
{
    internal static void Map(RouteGroupBuilder overview) =>
        overview.MapGet("/", (Pipe pipe, CancellationToken ct) => pipe.Send(new GetOverview(), ct)).Is<GetOverview>(OverviewFeature.Read);
}

/// <summary>
/// Counts of open cases; the on-time rate in percent of the running month (Period), null before the first limit in it; logged and
/// closed by business date; the latest closed month's ranking.
/// </summary>
public sealed record Overview(
    DateTimeOffset Now, int Open, int Overdue, int DueToday, int ToDispatch, int ToVerify, decimal? OnTimeRate, string Period, IReadOnlyList<TrendDay> Trend, Ranking? Ranking, int CircularsToApprove);

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
            await db.Circulars.CountAsync(c => c.State == CircularState.Submitted, cancellationToken));
    }

    private async Task<OpenCases> OpenNow(DateTimeOffset now, Period today, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var (start, end) = (today.StartIn(zone).ToUniversalTime(), today.EndIn(zone).ToUniversalTime());
        return await db.Cases.Where(c => c.State != CaseState.Closed).GroupBy(_ => 1).Select(cases => new OpenCases(
            cases.Count(),
            cases.Count(c => c.State != CaseState.Deferred && c.DueAt < now),
            cases.Count(c => c.State != CaseState.Deferred && c.DueAt >= start && c.DueAt < end),
            cases.Count(c => c.State == CaseState.Logged),
            cases.Count(c => c.State == CaseState.Submitted))).FirstOrDefaultAsync(cancellationToken) ?? new(0, 0, 0, 0, 0);
    }

    /// <summary>Of the limits of this month that have passed, the share that was kept: by month's end the score's own on-time rate.</summary>
    private async Task<decimal?> OnTimeRate(DateTimeOffset monthStart, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var start = monthStart.ToUniversalTime();
        var due = await db.Cases.Where(c => c.UnitId != null && c.State != CaseState.Deferred && c.DueAt >= start && c.DueAt < now)
            .GroupBy(_ => 1).Select(cases => new { All = cases.Count(), OnTime = cases.Count(c => c.ClosedAt <= c.DueAt) }).FirstOrDefaultAsync(cancellationToken);
        return due is null ? null : Math.Round(100m * due.OnTime / due.All, 2, MidpointRounding.AwayFromZero);
    }

    // Business dates are cut by the database, which LINQ cannot ask for; the row scope is therefore written out.
    private async Task<IReadOnlyList<TrendDay>> Trend(DateOnly today, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var first = today.AddDays(1 - TrendDays);
        var (start, end) = (ZoneTime.StartOf(first, zone).ToUniversalTime(), ZoneTime.StartOf(today.AddDays(1), zone).ToUniversalTime());
        var (campaignId, unitId) = (context.Actor.Campaign, context.Actor.UnitId);
        var days = await db.Database.SqlQuery<CountedDay>($"""
            SELECT (moment AT TIME ZONE {zone.Id})::date AS "Date", count(*) FILTER (WHERE logged)::int AS "Logged", count(*) FILTER (WHERE NOT logged)::int AS "Closed"
            FROM (
                SELECT logged_at AS moment, true AS logged FROM cases WHERE campaign_id = {campaignId} AND ({unitId}::uuid IS NULL OR unit_id = {unitId}) AND logged_at >= {start} AND logged_at < {end}
                UNION ALL
                SELECT closed_at, false FROM cases WHERE campaign_id = {campaignId} AND ({unitId}::uuid IS NULL OR unit_id = {unitId}) AND closed_at >= {start} AND closed_at < {end}
            ) moments
            GROUP BY 1
            """).ToDictionaryAsync(d => d.Date, cancellationToken);
        return [.. Enumerable.Range(0, TrendDays).Select(i => first.AddDays(i)).Select(date => days.TryGetValue(date, out var day) ? new TrendDay(date, day.Logged, day.Closed) : new TrendDay(date, 0, 0))];
    }

    private async Task<Ranking?> LatestRanking(CancellationToken cancellationToken)
    {
        var latest = await db.PeriodCloses.Where(c => c.Kind == PeriodKind.Month).OrderByDescending(c => c.FirstDay).Select(c => c.Period).FirstOrDefaultAsync(cancellationToken);
        return latest is null ? null : await RankingReads.Find(db, Period.Parse(latest), cancellationToken);
    }

    private sealed record OpenCases(int All, int Overdue, int DueToday, int ToDispatch, int ToVerify);

    private sealed class CountedDay
    {
        public DateOnly Date { get; init; }

        public int Logged { get; init; }

        public int Closed { get; init; }
    }
}
