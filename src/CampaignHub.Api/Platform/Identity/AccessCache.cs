using System.Collections.Concurrent;
using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Platform.Identity;

/// <summary>
/// What every account may do, read at most once in ten seconds and business day per account and server. A change made on this server
/// counts from the next request on; one made on another, or in the database, within those ten seconds.
/// </summary>
internal sealed class AccessCache(AccessReader reader, TimeProvider clock)
{
    public static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<Guid, Known> known = new();
    private int changes;

    /// <summary>The account's access now; that of nobody when there is no such account.</summary>
    public async ValueTask<AccountAccess> OfAsync(Guid userId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (known.TryGetValue(userId, out var found) && now >= found.ReadAt && now < found.ReadAt + Bound && ZoneTime.DateOf(now, found.File.Zone) == found.Today) return found.Access;
        var before = Volatile.Read(ref changes);
        if (await reader.ReadAsync(userId, now, cancellationToken) is not { } file) return AccountAccess.None;
        var today = ZoneTime.DateOf(now, file.Zone);
        var access = file.On(today);
        if (known.Count >= Most) known.Clear();

        // What was read while somebody changed it is used once and not kept.
        if (before == Volatile.Read(ref changes)) known[userId] = new(file, access, today, now);
        return access;
    }

    /// <summary>Forgets everything: roles or assignments have changed.</summary>
    public void Drop()
    {
        Interlocked.Increment(ref changes);
        known.Clear();
    }

    private sealed record Known(AccessFile File, AccountAccess Access, DateOnly Today, DateTimeOffset ReadAt);
}
