namespace CampaignHub.Domain.Audit;

/// <summary>How the audit differs from what was sealed.</summary>
public enum AuditBreakKind
{
    EntryChanged,
    EntryRemoved,
    EntryInserted,
    BlockChanged,
    BlockRemoved,
}

/// <summary>The first place where the audit is not what was sealed.</summary>
public sealed record AuditBreak(AuditBreakKind Kind, long Block, long? EntryId);
