using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Who comes first and last over the closed months of a quarter or a year, group by group, and what the rules propose: black flags, praise and criticism .</summary>
public sealed record GetVerdicts(string Period) : IQuery<PeriodVerdicts>
{
    internal static void Map(RouteGroupBuilder supervision) =>
        supervision.MapGet("/verdicts", (string period, Pipe pipe, CancellationToken ct) => pipe.Send(new GetVerdicts(period), ct)).Is<GetVerdicts>(SupervisionFeature.ReadLadder);
}

public enum PeriodVerdict
{
    BlackFlag,
    Commended,
    Criticised,
}

/// <param name="Months">The months of the period that have been closed; the mean is over these.</param>
public sealed record PeriodVerdicts(string Period, IReadOnlyList<string> Months, IReadOnlyList<PeriodVerdictRow> Rows);

public sealed record PeriodVerdictRow(Guid UnitId, string UnitNameZh, string UnitNameEn, string GroupNameZh, string GroupNameEn, decimal Score, int Months, PeriodVerdict Verdict, bool Done);

internal sealed class GetVerdictsHandler(HubDbContext db, RequestContext context) : IHandle<GetVerdicts, PeriodVerdicts>
{
    public async Task<PeriodVerdicts> Handle(GetVerdicts request, CancellationToken cancellationToken)
    {
        var year = request.Period.Length == 4;
        var months = year ? [.. Enumerable.Range(1, 12).Select(m => CardPeriod.Parse($"{request.Period}-{m:D2}").Key)] : CardPeriod.Parse(request.Period).Months;
        var settings = await db.SupervisionSettingsOf(context, cancellationToken);
        var closed = await db.PeriodCloses.AsNoTracking().Where(c => months.Contains(c.Period)).OrderBy(c => c.Period).Select(c => new { c.Id, c.Period }).ToListAsync(cancellationToken);
        var ids = closed.ConvertAll(c => c.Id);
        var standings = await db.PeriodStandings.AsNoTracking().Where(s => ids.Contains(s.PeriodCloseId) && s.Rank != null)
            .Select(s => new { s.UnitId, s.UnitNameZh, s.UnitNameEn, s.GroupCode, s.GroupNameZh, s.GroupNameEn, s.Score, s.Position }).ToListAsync(cancellationToken);
        var flagged = await db.UnitCards.AsNoTracking().Where(c => c.Period == request.Period && c.WithdrawnAt == null).Select(c => c.UnitId).ToListAsync(cancellationToken);
        var rows = new List<PeriodVerdictRow>();
        foreach (var group in standings.GroupBy(s => s.GroupCode).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var units = group.GroupBy(s => s.UnitId).ToDictionary(g => g.Key, g => g.ToList());
            var means = units.Select(u => new MeanScore(u.Key, Math.Round(u.Value.Average(s => s.Score), 4), u.Value.Count)).ToList();
            var (first, last) = YearEnd.Of(means, year ? settings.Top : 0, year ? settings.Bottom : settings.BlackFlags);
            rows.AddRange(first.Select(m => Row(m, PeriodVerdict.Commended)));
            rows.AddRange(last.Select(m => Row(m, year ? PeriodVerdict.Criticised : PeriodVerdict.BlackFlag)));

            PeriodVerdictRow Row(MeanScore mean, PeriodVerdict verdict)
            {
                var name = units[mean.UnitId][^1];
                return new(mean.UnitId, name.UnitNameZh, name.UnitNameEn, name.GroupNameZh, name.GroupNameEn, mean.Score, mean.Months, verdict, flagged.Contains(mean.UnitId));
            }
        }

        return new(request.Period, closed.ConvertAll(c => c.Period), rows);
    }
}
