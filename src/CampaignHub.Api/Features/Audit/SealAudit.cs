using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Audit;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Audit;

/// <summary>
/// Seals the audit lines of a campaign that nothing can come before any more. Writers are never waited for nor made to wait: what an open
/// transaction may still add to is left for the next time. Of several servers one seals, the others find the chain taken and go on.
/// </summary>
public sealed record SealAudit : ICommand<SealedAudit>, ITransactional;

/// <summary>How much was sealed, and whether it is worth trying again at once.</summary>
public sealed record SealedAudit(int Blocks, int Entries, bool GoOn);

internal sealed class SealAuditHandler(HubDbContext db, RequestContext context, TimeProvider clock, ILogger<SealAuditHandler> log) : IHandle<SealAudit, SealedAudit>
{
    private const int MostBlocks = 20;

    public async Task<SealedAudit> Handle(SealAudit request, CancellationToken cancellationToken)
    {
        var campaignId = context.Actor.Campaign;
        var drawn = await Drawn(cancellationToken);
        await db.Database.ExecuteSqlAsync($"INSERT INTO audit_chains (campaign_id, blocks, horizon) VALUES ({campaignId}, 0, 0) ON CONFLICT DO NOTHING", cancellationToken);
        var chain = await db.Set<AuditChain>().FromSql($"SELECT * FROM audit_chains WHERE campaign_id = {campaignId} FOR UPDATE SKIP LOCKED").FirstOrDefaultAsync(cancellationToken);
        if (chain is null) return new(0, 0, GoOn: false);

        var last = await db.Set<AuditBlock>().AsNoTracking().OrderByDescending(b => b.Number).FirstOrDefaultAsync(cancellationToken);
        var (blocks, entries) = (0, 0);
        if (chain.NotedIn is not null)
        {
            if (!await IsSettled(campaignId, cancellationToken)) return new(0, 0, GoOn: false);
            while (blocks < MostBlocks && await Next(campaignId, last, chain.Horizon, cancellationToken) is { } block)
            {
                db.Add(block);
                last = block;
                (blocks, entries) = (blocks + 1, entries + block.Count);
            }

            if (last is not null && blocks > 0) log.LogInformation("Audit block {Number} of campaign {Campaign} sealed through {ThroughId}: {Hash}", last.Number, campaignId, last.ThroughId, last.Hash);
            chain.Sealed(last?.Number ?? 0, all: blocks < MostBlocks);
            if (chain.NotedIn is not null) return new(blocks, entries, GoOn: true);
        }

        var more = await db.Set<AuditEntry>().AnyAsync(e => e.Id > (last == null ? 0 : last.ThroughId) && e.Id <= drawn, cancellationToken);
        if (more) chain.Note(drawn, await db.Database.SqlQuery<long>($"SELECT pg_current_xact_id()::text::bigint AS \"Value\"").SingleAsync(cancellationToken));
        return new(blocks, entries, GoOn: more && blocks == 0);
    }

    /// <summary>The highest id drawn so far; asked while this transaction has no number yet, so that its number is higher than that of whoever drew it.</summary>
    private async Task<long> Drawn(CancellationToken cancellationToken)
    {
        var drawn = await db.Database.SqlQuery<long?>(
            $"SELECT CASE WHEN pg_current_xact_id_if_assigned() IS NULL THEN CASE WHEN is_called THEN last_value ELSE 0 END END AS \"Value\" FROM audit_entry_id").SingleAsync(cancellationToken);
        return drawn ?? throw new InvalidOperationException("The audit is sealed in a transaction of its own.");
    }

    // A number that this cluster has not reached comes from the one whose backup was restored here; none of its transactions is still running.
    private Task<bool> IsSettled(Guid campaignId, CancellationToken cancellationToken) => db.Database.SqlQuery<bool>(
        $"""
        SELECT noted_in <= pg_snapshot_xmin(now)::text::bigint OR noted_in >= pg_snapshot_xmax(now)::text::bigint AS "Value"
        FROM audit_chains, pg_current_snapshot() AS now WHERE campaign_id = {campaignId}
        """).SingleAsync(cancellationToken);

    private async Task<AuditBlock?> Next(Guid campaignId, AuditBlock? last, long horizon, CancellationToken cancellationToken)
    {
        var from = last?.ThroughId ?? 0;
        var lines = await db.Set<AuditEntry>().AsNoTracking().Where(e => e.CampaignId == campaignId && e.Id > from && e.Id <= horizon).OrderBy(e => e.Id).Take(AuditBlock.Size).Facts().ToListAsync(cancellationToken);
        if (lines.Count == 0) return null;
        return AuditBlock.Seal(campaignId, last, lines, lines.Count < AuditBlock.Size ? horizon : lines[^1].Id, clock.GetUtcNow());
    }
}
