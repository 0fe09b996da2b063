using CampaignHub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Data;

/// <summary>One changed row: who, when, from where, by which command, before and after. The database refuses to change or remove it.</summary>
public sealed class AuditEntry : ICampaignOwned
{
    /// <summary>Drawn after the transaction has its number, so that the sealing knows when nothing can come before an id any more.</summary>
    internal const string NextId = "CASE WHEN pg_current_xact_id() IS NOT NULL THEN nextval('audit_entry_id') END";

    public long Id { get; set; }

    public Guid CampaignId { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid ActorId { get; set; }

    public string ActorName { get; set; } = "";

    public string? ClientAddress { get; set; }

    public string Command { get; set; } = "";

    public string Entity { get; set; } = "";

    public Guid? EntityId { get; set; }

    /// <summary>Old values of the changed properties; null for a new row. JSON.</summary>
    public string? Before { get; set; }

    /// <summary>New values; null for a removed row. JSON.</summary>
    public string? After { get; set; }
}

/// <summary>A domain event waiting to be acted on after its transaction; delivered at least once.</summary>
public sealed class OutboxMessage
{
    public long Id { get; set; }

    public Guid CampaignId { get; set; }

    /// <summary>Name of the event type.</summary>
    public string Kind { get; set; } = "";

    public string Payload { get; set; } = "";

    public DateTimeOffset RaisedAt { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>Not tried again before; null for at once.</summary>
    public DateTimeOffset? NextAttemptAt { get; set; }

    public string? LastError { get; set; }
}

/// <summary>The first answer to a caller's key.</summary>
public sealed class AnsweredRequest
{
    public const string KeyName = "pk_answered_requests";

    public Guid UserId { get; set; }

    public Guid Key { get; set; }

    public string Request { get; set; } = "";

    /// <summary>Hex SHA-256 of what was asked: the same key for something else is refused.</summary>
    public string Fingerprint { get; set; } = "";

    public DateTimeOffset AnsweredAt { get; set; }

    public string Answer { get; set; } = "";
}

internal sealed class PlatformTables : ITables
{
    public void Map(ModelBuilder model, HubDbContext db)
    {
        JsonText.Map(model);
        model.HasPostgresExtension("pg_trgm");
        model.HasPostgresExtension("btree_gist");
        model.HasSequence<long>("audit_entry_id");
        model.Entity<AuditEntry>(audit =>
        {
            audit.ToTable("audit_entries");
            audit.Property(a => a.Before).HasColumnType("jsonb");
            audit.Property(a => a.After).HasColumnType("jsonb");
            audit.HasKey(a => new { a.CampaignId, a.Id });
            audit.Property(a => a.Id).ValueGeneratedOnAdd().HasDefaultValueSql(AuditEntry.NextId);
            audit.HasIndex(a => new { a.CampaignId, a.At, a.Id });
            audit.HasIndex(a => new { a.CampaignId, a.EntityId, a.At, a.Id });
            audit.HasIndex(a => new { a.CampaignId, a.ActorId, a.At, a.Id });
            audit.HasIndex(a => new { a.CampaignId, a.Command, a.At, a.Id });
        });
        model.Entity<OutboxMessage>(outbox =>
        {
            outbox.ToTable("outbox_messages");
            outbox.Property(o => o.Payload).HasColumnType("jsonb");
            outbox.HasIndex(o => o.Id).HasFilter("delivered_at IS NULL").HasDatabaseName("ix_outbox_waiting");
            outbox.HasIndex(o => o.DeliveredAt).HasFilter("delivered_at IS NOT NULL").HasDatabaseName("ix_outbox_delivered");
        });
        model.Entity<AnsweredRequest>(answered =>
        {
            answered.ToTable("answered_requests");
            answered.HasKey(a => new { a.UserId, a.Key, a.Request });
            answered.Property(a => a.Answer).HasColumnType("jsonb");
            answered.HasIndex(a => a.AnsweredAt);
        });
    }
}
