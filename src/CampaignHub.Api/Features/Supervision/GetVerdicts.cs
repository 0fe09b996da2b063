using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Honours;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>
/// Who comes first and last over the closed months of a month, a quarter or a year, and what the rules propose: black flags, praise and criticism with the titles at stake;
/// what has been confirmed is told with it.
/// </summary>
public sealed record GetVerdicts(string Period) : IQuery<PeriodVerdicts>
{
    internal static void Map(RouteGroupBuilder supervision) =>
        supervision.MapGet("/verdicts", (string period, Pipe pipe, CancellationToken ct) => pipe.Send(new GetVerdicts(period), ct)).Is<GetVerdicts>(SupervisionFeature.ReadLadder);
}

/// <param name="Reach">Among whom they are the first and the last: the units of each ranking group for the flags of a quarter, else as the settings say, or as what stands confirmed was reckoned.</param>
/// <param name="Months">The months of the period that have been closed; the mean is over these.</param>
/// <param name="IsClosed">Its last month has been closed: the verdicts can be confirmed.</param>
public sealed record PeriodVerdicts(string Period, VerdictReach Reach, IReadOnlyList<string> Months, bool IsClosed, IReadOnlyList<PeriodVerdictRow> Rows);

/// <param name="Done">The flag has been given, or the verdict confirmed.</param>
/// <param name="Titles">Those the unit holds today, where it is criticised.</param>
public sealed record PeriodVerdictRow(
    Guid UnitId, string UnitNameZh, string UnitNameEn, string GroupNameZh, string GroupNameEn, decimal Score, int Months, PeriodVerdict Verdict, bool Done, ConfirmedVerdict? Confirmed, IReadOnlyList<TitleAtStake> Titles);

public sealed record ConfirmedVerdict(Guid VerdictId, DateOnly DecidedOn, string DecidedBy, Guid? ActionId, string RecordedBy);

public sealed record TitleAtStake(Guid TitleId, TitleKind Kind, TitleLevel Level, TitleState State, int Version);

internal sealed class GetVerdictsHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<GetVerdicts, PeriodVerdicts>
{
    public async Task<PeriodVerdicts> Handle(GetVerdicts request, CancellationToken cancellationToken)
    {
        var proposed = await db.ProposedVerdicts(context, request.Period, cancellationToken);
        var flagged = await db.UnitCards.AsNoTracking().Where(c => c.Period == request.Period && c.WithdrawnAt == null).Select(c => c.UnitId).ToListAsync(cancellationToken);
        var confirmed = await db.UnitVerdicts.AsNoTracking().Where(v => v.Period == request.Period && v.WithdrawnAt == null).ToDictionaryAsync(v => v.UnitId, cancellationToken);
        var today = await db.TodayAsync(context, clock, cancellationToken);
        var criticised = proposed.Rows.Where(r => r.Verdict is PeriodVerdict.Criticised).Select(r => r.Mean.UnitId).ToList();
        var titles = (await db.CivilisedTitles.AsNoTracking().Where(t => criticised.Contains(t.UnitId) && (t.State == TitleState.Valid || t.State == TitleState.Warned) && (t.ValidUntil == null || t.ValidUntil >= today))
            .OrderBy(t => t.AwardedOn).Select(t => new { t.UnitId, Title = new TitleAtStake(t.Id, t.Kind, t.Level, t.State, t.Version) }).ToListAsync(cancellationToken)).ToLookup(t => t.UnitId, t => t.Title);
        return new(request.Period, proposed.Reach, proposed.Months, proposed.IsClosed, [.. proposed.Rows.Select(r =>
        {
            var kept = confirmed.GetValueOrDefault(r.Mean.UnitId);
            return new PeriodVerdictRow(
                r.Mean.UnitId, r.UnitNameZh, r.UnitNameEn, r.GroupNameZh, r.GroupNameEn, r.Mean.Score, r.Mean.Months, r.Verdict, r.Verdict is PeriodVerdict.BlackFlag ? flagged.Contains(r.Mean.UnitId) : kept is not null,
                kept is null ? null : new(kept.Id, kept.DecidedOn, kept.DecidedBy, kept.ActionId, kept.RecordedBy), r.Verdict is PeriodVerdict.Criticised ? [.. titles[r.Mean.UnitId]] : []);
        })]);
    }
}
