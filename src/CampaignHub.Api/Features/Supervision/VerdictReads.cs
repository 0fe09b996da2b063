using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>What the rules propose for a unit at the end of a period.</summary>
internal sealed record ProposedVerdict(MeanScore Mean, PeriodVerdict Verdict, string UnitNameZh, string UnitNameEn, string GroupNameZh, string GroupNameEn);

/// <param name="Reach">Among whom they are the first and the last.</param>
/// <param name="Months">The months of the period that have been closed.</param>
/// <param name="IsClosed">Its last month has been closed.</param>
internal sealed record ProposedVerdicts(VerdictReach Reach, IReadOnlyList<string> Months, bool IsClosed, IReadOnlyList<ProposedVerdict> Rows);

internal static class VerdictReads
{
    /// <summary>
    /// First and last over the closed months of a period: of a quarter those of each ranking group for the black flag, of a month or a year those to be praised and criticised,
    /// citywide or in each group as the settings say, or as what stands confirmed in the period was reckoned. Each unit once, in the group of its last month. Refused: card.period.
    /// </summary>
    public static async Task<ProposedVerdicts> ProposedVerdicts(this HubDbContext db, RequestContext context, string key, CancellationToken cancellationToken)
    {
        var year = key.Length == 4;
        var period = CardPeriod.Parse(year ? $"{key}-12" : key);
        var months = year ? [.. Enumerable.Range(1, 12).Select(m => CardPeriod.Parse($"{key}-{m:D2}").Key)] : period.Months;
        var settings = await db.SupervisionSettingsOf(context, cancellationToken);
        var reach = period.IsQuarter
            ? VerdictReach.RankingGroup
            : await db.UnitVerdicts.AsNoTracking().Where(v => v.Period == key && v.WithdrawnAt == null).OrderBy(v => v.RecordedAt).Select(v => (VerdictReach?)v.Reach).FirstOrDefaultAsync(cancellationToken) ?? settings.Reach;
        var closed = await db.PeriodCloses.AsNoTracking().Where(c => months.Contains(c.Period)).OrderBy(c => c.Period).Select(c => new { c.Id, c.Period }).ToListAsync(cancellationToken);
        var ids = closed.ConvertAll(c => c.Id);
        var standings = (await db.PeriodStandings.AsNoTracking().Where(s => ids.Contains(s.PeriodCloseId) && s.Rank != null)
            .Select(s => new { s.PeriodCloseId, s.UnitId, s.UnitNameZh, s.UnitNameEn, s.GroupCode, s.GroupNameZh, s.GroupNameEn, s.Score }).ToListAsync(cancellationToken))
            .ConvertAll(s => (Month: closed.Find(c => c.Id == s.PeriodCloseId)!.Period, Standing: s));
        var latest = standings.GroupBy(s => s.Standing.UnitId).ToDictionary(unit => unit.Key, unit => unit.MaxBy(s => s.Month, StringComparer.Ordinal).Standing);
        var rows = new List<ProposedVerdict>();
        foreach (var means in YearEnd.Fields(standings.Select(s => new MonthScore(s.Standing.UnitId, s.Month, s.Standing.GroupCode, s.Standing.Score)), reach))
        {
            var (first, last) = YearEnd.Of(means, period.IsQuarter ? 0 : settings.Top, period.IsQuarter ? settings.BlackFlags : settings.Bottom);
            rows.AddRange(first.Select(m => Row(m, PeriodVerdict.Commended)));
            rows.AddRange(last.Select(m => Row(m, period.IsQuarter ? PeriodVerdict.BlackFlag : PeriodVerdict.Criticised)));
        }

        return new(reach, closed.ConvertAll(c => c.Period), closed.Any(c => c.Period == months[^1]), rows);

        ProposedVerdict Row(MeanScore mean, PeriodVerdict verdict)
        {
            var name = latest[mean.UnitId];
            return new(mean, verdict, name.UnitNameZh, name.UnitNameEn, name.GroupNameZh, name.GroupNameEn);
        }
    }
}
