using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Audit;
using CampaignHub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Audit;

/// <summary>How far the sealing of a campaign's audit has come.</summary>
public sealed class AuditChain : ICampaignOwned
{
    public Guid CampaignId { get; private set; }

    /// <summary>Number of the last block: a chain cut off at its end is noticed.</summary>
    public long Blocks { get; private set; }

    /// <summary>The highest id that had been drawn when it was noted.</summary>
    public long Horizon { get; private set; }

    /// <summary>
    /// Number of the transaction that noted the horizon; null once everything up to it is sealed. Whoever drew an id up to the horizon has a
    /// lower number, so that nothing can come before the horizon any more once all lower ones have ended.
    /// </summary>
    public long? NotedIn { get; private set; }

    internal void Sealed(long blocks, bool all) => (Blocks, NotedIn) = (blocks, all ? null : NotedIn);

    internal void Note(long horizon, long notedIn) => (Horizon, NotedIn) = (horizon, notedIn);
}

internal sealed class AuditTables : ITables
{
    public void Map(ModelBuilder model, HubDbContext db)
    {
        model.Entity<AuditBlock>(block =>
        {
            block.ToTable("audit_blocks");
            block.HasKey(b => new { b.CampaignId, b.Number });
            block.Property(b => b.Number).ValueGeneratedNever();
            block.Property(b => b.Hash).HasMaxLength(64);
            block.Property(b => b.PreviousHash).HasMaxLength(64);
            block.HasIndex(b => new { b.CampaignId, b.ThroughId });
        });
        model.Entity<AuditChain>(chain =>
        {
            chain.ToTable("audit_chains");
            chain.HasKey(c => c.CampaignId);
        });
    }
}
