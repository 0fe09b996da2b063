namespace CampaignHub.Domain.Audit;

/// <summary>Compares the lines that are stored now with those of a sealed block, one at a time and in the order of their ids.</summary>
public sealed class BlockCheck
{
    private readonly AuditBlock block;
    private int next;

    private BlockCheck(AuditBlock block) => this.block = block;

    /// <summary>Checks the block itself against the one before; the break, or the check of its lines.</summary>
    public static (AuditBreak? Break, BlockCheck? Lines) Begin(AuditBlock? previous, AuditBlock block)
    {
        var number = (previous?.Number ?? 0) + 1;
        if (block.Number != number) return (new(AuditBreakKind.BlockRemoved, number, null), null);
        return block.PreviousHash == previous?.Hash && block.ThroughId >= (previous?.ThroughId ?? 0) && block.Hash == block.Reckon()
            ? (null, new(block))
            : (new(AuditBreakKind.BlockChanged, number, null), null);
    }

    /// <summary>Null while everything is as sealed.</summary>
    public AuditBreak? See(AuditFacts stored)
    {
        if (next == block.Count || stored.Id < block.IdOf(next)) return new(AuditBreakKind.EntryInserted, block.Number, stored.Id);
        if (stored.Id > block.IdOf(next)) return Removed();
        return stored.Digest().AsSpan().SequenceEqual(block.DigestOf(next++)) ? null : new(AuditBreakKind.EntryChanged, block.Number, stored.Id);
    }

    /// <summary>To be asked after the last line.</summary>
    public AuditBreak? End() => next < block.Count ? Removed() : null;

    private AuditBreak Removed() => new(AuditBreakKind.EntryRemoved, block.Number, block.IdOf(next));
}
