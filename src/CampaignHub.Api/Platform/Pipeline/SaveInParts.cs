using CampaignHub.Api.Platform.Data;

namespace CampaignHub.Api.Platform.Pipeline;

/// <summary>
/// Writes part of what a command with a transaction of its own has changed, where all of it at once would be slow to tell apart and would leave the
/// caller without a sign of life. Nothing shows to others before the pipeline commits, and all of it goes when the command fails.
/// </summary>
public sealed class SaveInParts(HubDbContext db, TimeProvider clock)
{
    /// <summary>Writes what has changed so far; with <paramref name="forget"/> the rows are let go of, and must be read again to be changed again.</summary>
    public async Task SaveAsync(bool forget, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("Only a command with a transaction of its own is saved in parts.");
        Outbox.Collect(db, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        if (forget) db.ChangeTracker.Clear();
    }
}
