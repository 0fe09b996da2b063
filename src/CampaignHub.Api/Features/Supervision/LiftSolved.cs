using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>
/// Lifts what is solved (销号): acts in force against cases that have been closed or struck out since, and what was only intended against them; a case that was merged is solved
/// when the one it was merged into is. The clock sends it every minute; it looks at how cases stand, in one statement, and meets nothing twice.
/// </summary>
public sealed record LiftSolved : ICommand<Nothing>, ITransactional;

internal sealed class LiftSolvedHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<LiftSolved, Nothing>
{
    private const int Batch = 200;
    private const string Solved = "所列问题均已办结 / All its cases are closed";
    private const string Moot = "问题已办结，无需办理 / The case was closed before it was carried out";

    public async Task<Nothing> Handle(LiftSolved request, CancellationToken cancellationToken)
    {
        var (campaignId, now, by) = (context.Actor.Campaign, clock.GetUtcNow().ToUniversalTime(), Domain.Common.Person.System.Name);
        await db.Database.ExecuteSqlAsync($"""
            WITH lifted AS (
              UPDATE supervision_acts a
              SET state = CASE WHEN a.state = 'InForce' THEN 'Lifted' ELSE 'Skipped' END, lifted_at = CASE WHEN a.state = 'InForce' THEN {now}::timestamptz END, note = CASE WHEN a.state = 'InForce' THEN a.note ELSE {Moot} END
              FROM cases c
              WHERE a.campaign_id = {campaignId} AND a.state IN ('Proposed', 'InForce') AND c.id = a.case_id AND c.state IN ('Closed', 'Void', 'NotAccepted')
                AND NOT EXISTS (SELECT 1 FROM case_reports r JOIN cases kept ON kept.id = r.case_id WHERE r.merged_case_id = c.id AND kept.state NOT IN ('Closed', 'Void', 'NotAccepted'))
              RETURNING a.id, a.case_id, a.state),
            thread AS (
              UPDATE supervision_threads t SET waiting = false, version = t.version + 1, changed_at = {now}, changed_by = {by} FROM (SELECT DISTINCT case_id FROM lifted) l WHERE t.id = l.case_id)
            INSERT INTO audit_entries (campaign_id, at, actor_id, actor_name, command, entity, entity_id, after)
            SELECT {campaignId}, {now}, {Guid.Empty}, {by}, {nameof(LiftSolved)}, 'SupervisionAct', l.id, jsonb_build_object('State', l.state) FROM lifted l
            """, cancellationToken);
        await LiftDocumentsAsync(now, cancellationToken);
        return Nothing.Value;
    }

    /// <summary>A document is lifted once nothing in it is open any more.</summary>
    private async Task LiftDocumentsAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var solved = await db.SupervisionDocuments
            .Where(d => d.State == PaperState.Issued && db.SupervisionActs.Any(a => a.DocumentId == d.Id) && !db.SupervisionActs.Any(a => a.DocumentId == d.Id && (a.State == ActState.InForce || a.State == ActState.Proposed)))
            .OrderBy(d => d.Id).Take(Batch).ToListAsync(cancellationToken);
        foreach (var document in solved) document.Lift(Solved, Domain.Common.Person.System, now);
    }
}
