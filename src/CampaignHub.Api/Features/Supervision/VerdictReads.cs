using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>What the rules propose for a unit at the end of a period.</summary>
internal sealed record ProposedVerdict(MeanScore Mean, PeriodVerdict Verdict, string UnitNameZh, string UnitNameEn, string GroupNameZh, string GroupNameEn);

/// <param name="Months">The months of the period that have been closed.</param>
/// <param name="IsClosed">Its last month has been closed.</param>
internal sealed record ProposedVerdicts(IReadOnlyList<string> Months, bool IsClosed, IReadOnlyList<ProposedVerdict> Rows);

internal static class VerdictReads
{
    /// <summary>First and last over the closed months of a period, group by group: of a quarter those for the black flag, of a month or a year those to be praised and criticised. Refused: card.period.</summary>
    public static async Task<ProposedVerdicts> ProposedVerdicts(this HubDbContext db, RequestContext context, string key, CancellationToken cancellationToken)
    {
        var year = key.Length == 4;
        var period = CardPeriod.Parse(year ? $"{key}-12" : key);
        var months = year ? [.. Enumerable.Range(1, 12).Select(m => CardPeriod.Parse($"{key}-{m:D2}").Key)] : period.Months;
        var settings = await db.SupervisionSettingsOf(context, cancellationToken);
        var closed = await db.PeriodCloses.AsNoTracking().Where(c => months.Contains(c.Period)).OrderBy(c => c.Period).Select(c => new { c.Id, c.Period }).ToListAsync(cancellationToken);
        var ids = closed.ConvertAll(c => c.Id);
        var standings = await db.PeriodStandings.AsNoTracking().Where(s => ids.Contains(s.PeriodCloseId) && s.Rank != null)
            .Select(s => new { s.UnitId, s.UnitNameZh, s.UnitNameEn, s.GroupCode, s.GroupNameZh, s.GroupNameEn, s.Score }).ToListAsync(cancellationToken);
        var rows = new List<ProposedVerdict>();
        foreach (var group in standings.GroupBy(s => s.GroupCode).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var units = group.GroupBy(s => s.UnitId).ToDictionary(g => g.Key, g => g.ToList());
            var means = units.Select(u => new MeanScore(u.Key, Math.Round(u.Value.Average(s => s.Score), 4), u.Value.Count)).ToList();
            var (first, last) = YearEnd.Of(means, period.IsQuarter ? 0 : settings.Top, period.IsQuarter ? settings.BlackFlags : settings.Bottom);
            rows.AddRange(first.Select(m => Row(m, PeriodVerdict.Commended)));
            rows.AddRange(last.Select(m => Row(m, period.IsQuarter ? PeriodVerdict.BlackFlag : PeriodVerdict.Criticised)));

            ProposedVerdict Row(MeanScore mean, PeriodVerdict verdict)
            {
                var name = units[mean.UnitId][^1];
                return new(mean, verdict, name.UnitNameZh, name.UnitNameEn, name.GroupNameZh, name.GroupNameEn);
            }
        }

        return new(closed.ConvertAll(c => c.Period), closed.Any(c => c.Period == months[^1]), rows);
    }
}
