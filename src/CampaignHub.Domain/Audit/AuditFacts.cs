namespace CampaignHub.Domain.Audit;

/// <summary>Everything one line of the audit says; <c>Before</c> and <c>After</c> are PostgreSQL's text of the stored JSON.</summary>
public sealed record AuditFacts(
    long Id, Guid CampaignId, DateTimeOffset At, Guid ActorId, string ActorName, string? ClientAddress, string Command, string Entity, Guid? EntityId, string? Before, string? After)
{
    /// <summary>First field of every line's canonical text; another layout gets another name.</summary>
    public const string Format = "campaignhub-audit-entry-1";

    public CanonicalText Canonical() => new CanonicalText().Add(Format)
        .Add(CampaignId).Add(Id).Add(At).Add(ActorId).Add(ActorName).Add(ClientAddress).Add(Command).Add(Entity).Add(EntityId).Add(Before).Add(After);

    /// <summary>SHA-256 of the canonical text.</summary>
    public byte[] Digest() => Canonical().Digest();
}
