using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Audit;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Audit;

/// <summary>Reckons the campaign's whole audit anew and compares it with its seals, block by block; names the first place that differs.</summary>
public sealed record VerifyAudit : IQuery<AuditVerification>
{
    internal static void Map(RouteGroupBuilder audit) => audit.MapGet("/verify", (Pipe pipe, CancellationToken ct) => pipe.Send(new VerifyAudit(), ct)).Is<VerifyAudit>(AuditFeature.Read);
}

/// <summary>
/// What was checked, the last block (its hash, kept elsewhere, later shows that even the seals were not made anew), how many lines are not yet
/// sealed (counted up to 10,000), and the first break; null when all is as sealed.
/// </summary>
public sealed record AuditVerification(bool Intact, long Blocks, long Entries, long? LastBlock, string? LastHash, DateTimeOffset? LastSealedAt, int Unsealed, AuditBreak? Break);

internal sealed class VerifyAuditHandler(HubDbContext db, RequestContext context) : IHandle<VerifyAudit, AuditVerification>
{
    public async Task<AuditVerification> Handle(VerifyAudit request, CancellationToken cancellationToken)
    {
        var campaignId = context.Actor.Campaign;
        var blocks = await db.Set<AuditChain>().Where(c => c.CampaignId == campaignId).Select(c => c.Blocks).FirstOrDefaultAsync(cancellationToken);
        AuditBlock? last = null;
        AuditBreak? found = null;
        var entries = 0L;
        while (found is null && await After(campaignId, last, cancellationToken) is { } block)
        {
            found = await Check(campaignId, last, block, cancellationToken);
            if (found is not null) break;
            entries += block.Count;
            last = block;
        }

        if (found is null && (last?.Number ?? 0) < blocks) found = new(AuditBreakKind.BlockRemoved, (last?.Number ?? 0) + 1, null);
        var through = last?.ThroughId ?? 0;
        var unsealed = found is not null ? 0 : await db.Set<AuditEntry>().Where(e => e.CampaignId == campaignId && e.Id > through).Take(Keyset.CountCap).CountAsync(cancellationToken);
        return new(found is null, last?.Number ?? 0, entries, last?.Number, last?.Hash, last?.SealedAt, unsealed, found);
    }

    private Task<AuditBlock?> After(Guid campaignId, AuditBlock? last, CancellationToken cancellationToken)
    {
        var number = last?.Number ?? 0;
        return db.Set<AuditBlock>().AsNoTracking().Where(b => b.CampaignId == campaignId && b.Number > number).OrderBy(b => b.Number).FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<AuditBreak?> Check(Guid campaignId, AuditBlock? last, AuditBlock block, CancellationToken cancellationToken)
    {
        var (broken, lines) = BlockCheck.Begin(last, block);
        if (lines is null) return broken;
        var (from, through) = (last?.ThroughId ?? 0, block.ThroughId);
        await foreach (var stored in db.Set<AuditEntry>().AsNoTracking().Where(e => e.CampaignId == campaignId && e.Id > from && e.Id <= through).OrderBy(e => e.Id).Facts().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (lines.See(stored) is { } difference) return difference;
        }

        return lines.End();
    }
}
