using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CampaignHub.Api.Platform.Data;

/// <summary>Writes what a unit of work changed into the audit log, in the same transaction.</summary>
internal static class AuditTrail
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly HashSet<string> Secrets = [nameof(HubUser.PasswordHash), nameof(HubUser.SecurityStamp), nameof(HubUser.ConcurrencyStamp)];

    public static void Collect(HubDbContext db, string command, RequestContext context, DateTimeOffset now)
    {
        foreach (var entry in db.ChangeTracker.Entries<IAudited>().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList())
            Write(db, entry, entry.State, command, context, now);
    }

    /// <summary>Audits a row that a library has stored by itself within the transaction, such as a new account.</summary>
    public static void Stored(HubDbContext db, IAudited row, string command, RequestContext context, DateTimeOffset now) =>
        Write(db, db.Entry(row), EntityState.Added, command, context, now);

    private static void Write(HubDbContext db, EntityEntry entry, EntityState state, string command, RequestContext context, DateTimeOffset now)
    {
        var changed = state is EntityState.Modified ? entry.Properties.Where(p => p.IsModified).ToList() : [.. entry.Properties];
        db.Add(new AuditEntry
        {
            CampaignId = ((IAudited)entry.Entity).CampaignId,
            At = now,
            ActorId = context.Actor.UserId,
            ActorName = context.Actor.Name,
            ClientAddress = context.ClientAddress,
            Command = command,
            Entity = entry.Metadata.ClrType.Name,
            EntityId = (entry.Entity as Aggregate)?.Id ?? (entry.Entity as HubUser)?.Id,
            Before = state is EntityState.Added ? null : Values(changed, p => p.OriginalValue),
            After = state is EntityState.Deleted ? null : Values(changed, p => p.CurrentValue),
        });
    }

    private static string Values(IEnumerable<PropertyEntry> properties, Func<PropertyEntry, object?> value) =>
        JsonSerializer.Serialize(properties.Where(p => !p.IsTemporary && p.Metadata.ClrType != typeof(byte[]) && !Secrets.Contains(p.Metadata.Name)).ToDictionary(p => p.Metadata.Name, value), Json);
}

/// <summary>Stores the events of changed aggregates for delivery after the commit.</summary>
internal static class Outbox
{
    /// <summary>Returns how many there were.</summary>
    public static int Collect(HubDbContext db, DateTimeOffset now)
    {
        var stored = 0;
        foreach (var aggregate in db.ChangeTracker.Entries<Aggregate>().Select(e => e.Entity).Where(a => a.Events.Count > 0).ToList())
        {
            foreach (var happened in aggregate.Events)
            {
                db.Add(new OutboxMessage
                {
                    CampaignId = happened.CampaignId,
                    Kind = happened.GetType().Name,
                    Payload = JsonSerializer.Serialize(happened, happened.GetType(), AuditTrail.Json),
                    RaisedAt = now,
                });
                stored++;
            }

            aggregate.ForgetEvents();
        }

        return stored;
    }
}

/// <summary>Raised when this server has committed events.</summary>
internal sealed class OutboxSignal : Signal;
