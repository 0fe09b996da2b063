using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Scoring;

/// <summary>The frozen ranking of a closed period beside the ranks of the closed period before it; everybody reads the whole of it, as the circular prints it.</summary>
public sealed record GetRanking(string Period) : IQuery<Ranking>
{
    internal static void Map(RouteGroupBuilder periods) =>
        periods.MapGet("/{period}/ranking", (string period, Pipe pipe, CancellationToken ct) => pipe.Send(new GetRanking(period), ct)).Is<GetRanking>(ScoringFeature.Read);
}

/// <summary>From and To are the first and the last business date.</summary>
public sealed record Ranking(
    string Period, PeriodKind Kind, DateOnly From, DateOnly To, DateTimeOffset ClosedAt, int SchemeVersion, int MinimumDue, decimal OnTimeWeight, decimal ClosedWeight, string ContentHash,
    IReadOnlyList<RankingGroupResult> Groups);

public sealed record RankingGroupResult(string GroupCode, string GroupNameZh, string GroupNameEn, IReadOnlyList<RankingRow> Rows);

/// <summary>Without a rank a unit had too few due cases: it is listed, not ranked.</summary>
public sealed record RankingRow(
    int? Rank, Guid UnitId, string UnitCode, string UnitNameZh, string UnitNameEn, int Due, int Closed, int OnTime, decimal? Score, int? PreviousRank, decimal? PreviousScore);

internal sealed class GetRankingHandler(HubDbContext db) : IHandle<GetRanking, Ranking>
{
    public async Task<Ranking> Handle(GetRanking request, CancellationToken cancellationToken) =>
        await RankingReads.Find(db, Period.Parse(request.Period), cancellationToken) ?? throw ScoringRefusals.PeriodNotClosed.AsException();
}

/// <summary>How rankings are read from the closed periods.</summary>
internal static class RankingReads
{
    /// <summary>The closed period with its ranking, without its snapshot; null while it is not closed.</summary>
    public static async Task<Ranking?> Find(HubDbContext db, Period period, CancellationToken cancellationToken)
    {
        var close = await db.PeriodCloses.AsNoTracking().Include(c => c.Standings).FirstOrDefaultAsync(c => c.Kind == period.Kind && c.Period == period.Key, cancellationToken);
        return close is null ? null : Of(close, await Previous(db, period, cancellationToken));
    }

    /// <summary>The lines of the latest closed period of the same kind before this one, by unit.</summary>
    public static async Task<IReadOnlyDictionary<Guid, PeriodStanding>> Previous(HubDbContext db, Period period, CancellationToken cancellationToken)
    {
        var before = db.PeriodCloses.Where(c => c.Kind == period.Kind && c.FirstDay < period.From).OrderByDescending(c => c.FirstDay).Take(1).Select(c => c.Id);
        return await db.PeriodStandings.AsNoTracking().Where(s => before.Contains(s.PeriodCloseId)).ToDictionaryAsync(s => s.UnitId, cancellationToken);
    }

    public static Ranking Of(PeriodClose close, IReadOnlyDictionary<Guid, PeriodStanding> previous) => new(
        close.Period, close.Kind, close.FirstDay, close.LastDay, close.ClosedAt, close.SchemeVersion, close.MinimumDue, close.OnTimeWeight, close.ClosedWeight, close.ContentHash,
        [
            .. close.Standings.OrderBy(s => s.Position).GroupBy(s => (s.GroupCode, s.GroupNameZh, s.GroupNameEn))
                .Select(g => new RankingGroupResult(g.Key.GroupCode, g.Key.GroupNameZh, g.Key.GroupNameEn, [.. g.Select(s => Row(s, previous.GetValueOrDefault(s.UnitId)))])),
        ]);

    private static RankingRow Row(PeriodStanding now, PeriodStanding? before) =>
        new(now.Rank, now.UnitId, now.UnitCode, now.UnitNameZh, now.UnitNameEn, now.Due, now.Closed, now.OnTime, now.Score, before?.Rank, before?.Score);
}
