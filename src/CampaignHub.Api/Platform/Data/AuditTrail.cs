using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CampaignHub.Api.Platform.Data;

/// <summary>Writes what a unit of work changed into the audit log, in the same transaction.</summary>
internal static class AuditTrail
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Adds an audit entry for every change that waits to be saved; returns them.</summary>
    public static IReadOnlyList<AuditEntry> Collect(HubDbContext db, RequestContext context, DateTimeOffset now)
    {
        var entries = new List<AuditEntry>();
        foreach (var entry in db.ChangeTracker.Entries<IAudited>().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList())
        {
            var shown = AuditWords.Of(entry).Where(p => (entry.State is not EntityState.Modified || AuditWords.Differs(p))).ToList();
            if (entry.State is EntityState.Modified && shown.Count == 0) continue;
            var line = New(context, now, entry.Entity.CampaignId, entry.Metadata.ClrType.Name, KeyOf(entry));
            line.Before = entry.State is EntityState.Added ? null : AuditWords.Values(shown, p => p.OriginalValue);
            line.After = entry.State is EntityState.Deleted ? null : AuditWords.Values(shown, p => p.CurrentValue);
            entries.Add(line);
        }

        db.AddRange(entries);
        return entries;
    }

    /// <summary>Writes down something that changed no row, such as a sign-in or an export, to be saved with the unit of work.</summary>
    public static void Note(HubDbContext db, RequestContext context, DateTimeOffset now, Guid campaignId, string entity, Guid? entityId, object facts, Actor? by = null)
    {
        var line = New(context, now, campaignId, entity, entityId);
        if (by is not null) (line.ActorId, line.ActorName) = (by.UserId, by.Name);
        line.After = JsonSerializer.Serialize(facts, Json);
        db.Add(line);
    }

    private static AuditEntry New(RequestContext context, DateTimeOffset now, Guid campaignId, string entity, Guid? entityId) => new()
    {
        CampaignId = campaignId,
        At = now,
        ActorId = context.Actor.UserId,
        ActorName = context.Actor.Name,
        ClientAddress = context.ClientAddress,
        Command = context.Command ?? "",
        Entity = entity,
        EntityId = entityId,
    };

    private static Guid? KeyOf(EntityEntry entry) =>
        entry.Metadata.FindPrimaryKey()?.Properties is [var key] && entry.Property(key.Name).CurrentValue is Guid id ? id : null;
}

/// <summary>What of a changed row the audit tells: secrets only by name, bytes by their number, bookkeeping not at all.</summary>
internal static class AuditWords
{
    public const string Hidden = "***";

    private static readonly HashSet<string> Secrets = [nameof(HubUser.PasswordHash), nameof(HubUser.InvitationHash), nameof(PersonalToken.SecretHash), nameof(Channel.SealedAddress), nameof(Channel.SealedSecret)];

    private static readonly HashSet<string> Bookkeeping =
        [nameof(HubUser.SecurityStamp), nameof(HubUser.ConcurrencyStamp), nameof(HubUser.NormalizedUserName), nameof(HubUser.NormalizedEmail), nameof(HubUser.AccessFailedCount), nameof(HubUser.LastCodeHash)];

    public static IEnumerable<PropertyEntry> Of(EntityEntry entry) => entry.Properties.Concat(entry.ComplexProperties.SelectMany(c => c.Properties))
        .Where(p => !p.IsTemporary && p.Metadata.Name != SearchColumns.Name && !(entry.Entity is HubUser && Bookkeeping.Contains(p.Metadata.Name)));

    /// <summary>Whether a value is another than was loaded: the accounts library marks every property of what it saves.</summary>
    public static bool Differs(PropertyEntry property) => property.IsModified && !property.Metadata.GetValueComparer().Equals(property.OriginalValue, property.CurrentValue);

    public static string Values(IEnumerable<PropertyEntry> properties, Func<PropertyEntry, object?> value) =>
        JsonSerializer.Serialize(properties.ToDictionary(NameOf, p => Told(p, value(p))), AuditTrail.Json);

    private static string NameOf(PropertyEntry property) =>
        property.Metadata.DeclaringType is IReadOnlyComplexType part ? $"{part.ComplexProperty.Name}.{property.Metadata.Name}" : property.Metadata.Name;

    private static object? Told(PropertyEntry property, object? value) => value switch
    {
        null => null,
        byte[] bytes => $"{bytes.Length} bytes",
        _ when Secrets.Contains(property.Metadata.Name) => Hidden,
        _ => value,
    };
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
