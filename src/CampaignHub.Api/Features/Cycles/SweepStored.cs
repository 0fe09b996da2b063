using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Cycles;

/// <summary>
/// Clears away what has served its time, a batch of each: outbox messages delivered and messages of channels sent more than 30 days ago, and answers kept for repeated
/// requests for more than 7 days. What waits for delivery stays, however old. Servers that sweep side by side take different rows.
/// </summary>
public sealed record SweepStored : ICommand<SweptRows>;

public sealed record SweptRows(int Messages, int Answers, int Deliveries);

internal sealed class SweepStoredHandler(HubDbContext db, TimeProvider clock) : IHandle<SweepStored, SweptRows>
{
    public const int Batch = 1_000;
    private static readonly TimeSpan KeepMessages = TimeSpan.FromDays(30);

    /// <summary>News so old is no longer sent when a dead channel comes to life.</summary>
    private static readonly TimeSpan KeepWaiting = TimeSpan.FromDays(3);
    private static readonly TimeSpan KeepAnswers = TimeSpan.FromDays(7);

    public async Task<SweptRows> Handle(SweepStored request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUniversalTime();
        var (delivered, answered) = (now - KeepMessages, now - KeepAnswers);
        var messages = await db.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM outbox_messages WHERE id IN (
                SELECT id FROM outbox_messages WHERE delivered_at < {delivered} ORDER BY delivered_at LIMIT {Batch} FOR UPDATE SKIP LOCKED)
            """,
            cancellationToken);
        var deliveries = await db.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM deliveries WHERE id IN (
                SELECT id FROM deliveries WHERE sent_at < {delivered} OR (state IN ('Failed', 'Dropped') AND at < {delivered}) ORDER BY at LIMIT {Batch} FOR UPDATE SKIP LOCKED)
            """,
            cancellationToken);
        await db.Database.ExecuteSqlAsync($"UPDATE deliveries SET state = 'Dropped' WHERE state = 'Waiting' AND at < {now - KeepWaiting} AND (next_attempt_at IS NULL OR next_attempt_at < {now})", cancellationToken);
        var answers = await db.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM answered_requests WHERE (user_id, key, request) IN (
                SELECT user_id, key, request FROM answered_requests WHERE answered_at < {answered} ORDER BY answered_at LIMIT {Batch} FOR UPDATE SKIP LOCKED)
            """,
            cancellationToken);
        return new(messages, answers, deliveries);
    }
}
