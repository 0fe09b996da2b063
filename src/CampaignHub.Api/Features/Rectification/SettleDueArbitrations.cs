using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>
/// Gives every doubtful case whose clock has run out to the fallback unit, once. The clock sends it every minute; rows that another server
/// holds are left to it, and a settled one is never met again. Without a fallback unit everything waits for the office.
/// </summary>
public sealed record SettleDueArbitrations : ICommand<Nothing>, ITransactional;

internal sealed class SettleDueArbitrationsHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<SettleDueArbitrations, Nothing>
{
    private const int Batch = 200;
    private const string Note = "逾期未裁定，转交兜底单位 / Not decided in time: given to the fallback unit";

    public async Task<Nothing> Handle(SettleDueArbitrations request, CancellationToken cancellationToken)
    {
        var settings = await db.ArbitrationSettingsOf(context, cancellationToken);
        if (settings.FallbackUnitId is not { } fallback) return Nothing.Value;
        var (campaignId, now) = (context.Actor.Campaign, clock.GetUtcNow().ToUniversalTime());
        var due = await db.Arbitrations.FromSql(
            $"SELECT * FROM place_arbitrations WHERE campaign_id = {campaignId} AND state = 'Open' AND due_at <= {now} ORDER BY due_at, id LIMIT {Batch} FOR UPDATE SKIP LOCKED").ToListAsync(cancellationToken);
        if (due.Count == 0) return Nothing.Value;
        var ids = due.Select(d => d.CaseId).ToList();
        var cases = await db.Cases.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        foreach (var question in due)
        {
            var doubtful = cases[question.CaseId];
            if (!doubtful.AwaitsDispatch)
            {
                question.Overtake(doubtful.UnitId, now);
                continue;
            }

            doubtful.Dispatch(fallback, now.AddHours(settings.LimitHours), Note, Person.System, now, LimitRunsBy.Clock);
            question.GiveToFallback(fallback, now);
        }

        return Nothing.Value;
    }
}
