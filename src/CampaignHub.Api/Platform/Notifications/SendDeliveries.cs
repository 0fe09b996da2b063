using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Notifications;

/// <summary>
/// Sends what waits, each channel by itself: one whose far side hangs keeps nobody but its own messages waiting, and rests after each failure, longer every time.
/// A delivery is held by its row's lock while it is sent, so that servers side by side take different ones, and what a broken-off server held is free at once.
/// </summary>
internal sealed class SendDeliveries(IServiceScopeFactory scopes, DeliveryPost post, ChannelsOptions options, TimeProvider clock, ILogger<SendDeliveries> log) : IDisposable
{
    /// <summary>So many from one channel, then the next has its turn.</summary>
    private const int Turn = 50;
    private const int MostLines = 100;
    private const int LongestFault = 400;

    /// <summary>Clocks of servers side by side differ by seconds; only more than that is a clock that was set back.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim places = new(options.AtOnce);
    private readonly Dictionary<Guid, Task> running = new();

    public void Dispose() => places.Dispose();

    /// <summary>Sends what is due now, and waits until it is done.</summary>
    public async Task OnceAsync(CancellationToken cancellationToken) => await Task.WhenAll(await StartAsync(cancellationToken));

    /// <summary>Starts every channel that has something due and is not at work; a slow one holds up no other.</summary>
    public async Task<IReadOnlyList<Task>> StartAsync(CancellationToken cancellationToken)
    {
        var due = await DueChannelsAsync(cancellationToken);
        lock (running)
        {
            foreach (var channelId in due)
            {
                if (!running.TryGetValue(channelId, out var turn) || turn.IsCompleted) running[channelId] = TurnAsync(channelId, cancellationToken);
            }

            return [.. running.Values];
        }
    }

    private async Task TurnAsync(Guid channelId, CancellationToken cancellationToken)
    {
        await Task.Yield();
        await places.WaitAsync(cancellationToken);
        try
        {
            for (var sent = 0; sent < Turn && await NextAsync(channelId, cancellationToken); sent++)
            {
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "Channel {ChannelId} could not be served", channelId);
        }
        finally
        {
            places.Release();
        }
    }

    /// <summary>Takes the next delivery of a channel; false when there is none, or the channel rests.</summary>
    private async Task<bool> NextAsync(Guid channelId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = Actor.System;
        var db = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetUtcNow().ToUniversalTime();
        var taken = await TakeAsync(db, channelId, now, cancellationToken);
        if (taken.Count == 0) return false;
        var head = taken[0];
        var told = await post.AboutAsync(db, head, cancellationToken);
        if (!told.Channel.On || (told.Channel.RestingUntil > now && told.Channel.RestedAt <= now + Skew)) return false;
        if (told.Unwished)
        {
            foreach (var delivery in taken) delivery.Drop();
            await SaveAsync(cancellationToken);
            return true;
        }

        if (!head.Urgent && told.Quiet?.EndAfter(now, told.Zone) is { } end)
        {
            foreach (var delivery in taken) delivery.HoldUntil(end, now);
            await SaveAsync(cancellationToken);
            return true;
        }

        // What the far side may have taken is noted even when the server is asked to stop meanwhile; a send has a limit of its own.
        var fault = await TryAsync(told, taken);
        now = clock.GetUtcNow().ToUniversalTime();
        foreach (var delivery in taken)
        {
            if (fault is null) delivery.Succeed(now);
            else delivery.Fail(fault.Message, now);
        }

        await db.NoteAsync(told.Channel, fault, now, CancellationToken.None);
        await SaveAsync(CancellationToken.None);
        return fault is not { FarSide: true };

        async Task SaveAsync(CancellationToken until)
        {
            await db.SaveChangesAsync(until);
            await transaction.CommitAsync(until);
        }
    }

    private async Task<ChannelFault?> TryAsync(DeliveryFacts told, IReadOnlyList<Delivery> deliveries)
    {
        try
        {
            await post.SendAsync(told, deliveries, CancellationToken.None);
            return null;
        }
        catch (Exception fault)
        {
            // Whatever it is, it counts as an attempt: a fault nobody foresaw must not be tried again for ever.
            log.LogWarning("Channel {ChannelId} did not take delivery {DeliveryId}: {Fault}", told.Channel.Id, deliveries[0].Id, fault.Message);
            return new(TextCut.WithEllipsis(string.Concat(fault.Message.Where(c => !char.IsControl(c))), LongestFault), fault is not ChannelFault { FarSide: false }, fault);
        }
    }

    /// <summary>The next one due, locked; of a digest, everything that is due for the same person.</summary>
    private static async Task<List<Delivery>> TakeAsync(HubDbContext db, Guid channelId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var later = now + Skew;
        var heads = await db.Deliveries.FromSql($"""
            SELECT * FROM deliveries WHERE channel_id = {channelId} AND state = 'Waiting' AND (next_attempt_at IS NULL OR next_attempt_at <= {now} OR put_off_at > {later})
            ORDER BY next_attempt_at NULLS FIRST, id LIMIT 1 FOR UPDATE SKIP LOCKED
            """).ToListAsync(cancellationToken);
        if (heads is not [{ Digest: true } head]) return heads;
        var userId = head.UserId;
        return await db.Deliveries.FromSql($"""
            SELECT * FROM deliveries WHERE channel_id = {channelId} AND user_id = {userId} AND digest AND state = 'Waiting' AND (next_attempt_at IS NULL OR next_attempt_at <= {now} OR put_off_at > {later})
            ORDER BY at, id LIMIT {MostLines} FOR UPDATE SKIP LOCKED
            """).ToListAsync(cancellationToken);
    }

    private async Task<List<Guid>> DueChannelsAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = Actor.System;
        var db = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        var now = clock.GetUtcNow().ToUniversalTime();
        var later = now + Skew;
        return await db.Channels.Where(c => c.On && (c.RestingUntil == null || c.RestingUntil <= now || c.RestedAt > later)
                && db.Deliveries.Any(d => d.ChannelId == c.Id && d.State == DeliveryState.Waiting && (d.NextAttemptAt == null || d.NextAttemptAt <= now || d.PutOffAt > later)))
            .Select(c => c.Id).ToListAsync(cancellationToken);
    }
}
