using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Notifications;

/// <summary>
/// Turns stored events into inbox lines: at least once, with effect exactly once. A batch goes in one transaction; when one
/// message spoils it, each is tried alone, and the spoilt one waits longer after every attempt while the others pass.
/// </summary>
internal sealed class DeliverOutbox(IServiceScopeFactory scopes, NoticeTable notices, DeliverySignal signal, TimeProvider clock, ILogger<DeliverOutbox> log)
{
    public const int Batch = 200;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>Delivers one batch; returns how many messages it met, 0 when none was waiting.</summary>
    public async Task<int> OnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await DeliverAsync(only: null, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException && !ProblemEdge.IsDatabaseDown(fault))
        {
            return await OneByOneAsync(cancellationToken);
        }
    }

    private async Task<int> OneByOneAsync(CancellationToken cancellationToken)
    {
        var ids = await In(db => Waiting(db).Select(o => o.Id).ToListAsync(cancellationToken));
        foreach (var id in ids)
        {
            try
            {
                await DeliverAsync(id, cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException && !ProblemEdge.IsDatabaseDown(fault))
            {
                await PutOffAsync(id, fault, cancellationToken);
            }
        }

        return ids.Count;
    }

    private async Task<int> DeliverAsync(long? only, CancellationToken cancellationToken)
    {
        await using var scope = Scope(out var db);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetUtcNow().ToUniversalTime();
        var messages = await (only is { } id
            ? db.Set<OutboxMessage>().FromSql($"SELECT * FROM outbox_messages WHERE id = {id} AND delivered_at IS NULL FOR UPDATE SKIP LOCKED")
            : db.Set<OutboxMessage>().FromSql($"SELECT * FROM outbox_messages WHERE delivered_at IS NULL AND (next_attempt_at IS NULL OR next_attempt_at <= {now}) ORDER BY id LIMIT {Batch} FOR UPDATE SKIP LOCKED"))
            .ToListAsync(cancellationToken);
        if (messages.Count == 0) return 0;

        var recipients = new Dictionary<(Guid, Audience), List<Guid>>();
        var told = new List<ToldNotice>();
        foreach (var message in messages)
        {
            foreach (var notice in await notices.Of(message, scope.ServiceProvider, cancellationToken))
            {
                var concerned = new HashSet<Guid>(notice.UserIds);
                foreach (var audience in notice.Audiences) concerned.UnionWith(await In(message.CampaignId, audience));
                told.Add(new(message, notice, concerned));
            }

            message.DeliveredAt = now;
        }

        await StoreAsync(db, [.. told.SelectMany(t => t.UserIds.Select(userId => Line(t.Message, t.Notice, userId)))], cancellationToken);
        var queued = await db.QueueAsync(told, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (queued > 0) signal.Raise();
        return messages.Count;

        async Task<List<Guid>> In(Guid campaignId, Audience audience)
        {
            if (recipients.TryGetValue((campaignId, audience), out var known)) return known;
            var zone = await db.Campaigns.Where(c => c.Id == campaignId).Select(c => c.TimeZone).FirstAsync(cancellationToken);
            var today = ZoneTime.DateOf(now, ZoneTime.Zone(zone));
            var (permission, scopeId, kind) = (audience.Permission, audience.ScopeId, audience.Kind);
            return recipients[(campaignId, audience)] = await (
                from assignment in db.Set<RoleAssignment>()
                join role in db.Set<CampaignRole>() on assignment.RoleId equals role.Id
                where assignment.CampaignId == campaignId && role.Permissions.Contains(permission) && assignment.From <= today && (assignment.Until == null || assignment.Until >= today)
                    && (scopeId == null ? assignment.ScopeKind == ScopeKind.Campaign : assignment.ScopeKind == kind && assignment.ScopeId == scopeId)
                select assignment.UserId).Distinct().ToListAsync(cancellationToken);
        }
    }

    private async Task PutOffAsync(long id, Exception fault, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUniversalTime();
        var attempts = await In(db => db.Set<OutboxMessage>().Where(o => o.Id == id).Select(o => o.Attempts).FirstAsync(cancellationToken)) + 1;
        var wait = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, attempts), LongestWait.TotalSeconds));
        log.LogError(fault, "Outbox message {Id} could not be delivered, attempt {Attempts}", id, attempts);
        await In(db => db.Set<OutboxMessage>().Where(o => o.Id == id && o.DeliveredAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(o => o.Attempts, attempts).SetProperty(o => o.NextAttemptAt, now + wait).SetProperty(o => o.LastError, fault.Message), cancellationToken));
    }

    private IQueryable<OutboxMessage> Waiting(HubDbContext db)
    {
        var now = clock.GetUtcNow();
        return db.Set<OutboxMessage>().Where(o => o.DeliveredAt == null && (o.NextAttemptAt == null || o.NextAttemptAt <= now)).OrderBy(o => o.Id).Take(Batch);
    }

    private static Notification Line(OutboxMessage message, Notice notice, Guid userId) => new()
    {
        Id = Guid.CreateVersion7(message.RaisedAt),
        CampaignId = message.CampaignId,
        UserId = userId,
        MessageId = message.Id,
        Kind = notice.Kind,
        TitleZh = notice.TitleZh,
        TitleEn = notice.TitleEn,
        Link = notice.Link,
        At = message.RaisedAt.ToUniversalTime(),
    };

    // One statement for all lines; a line that is there already stays as it is, read or unread.
    private static Task StoreAsync(HubDbContext db, List<Notification> lines, CancellationToken cancellationToken)
    {
        if (lines.Count == 0) return Task.CompletedTask;
        var (ids, campaigns, users, messages) = (lines.Select(l => l.Id).ToArray(), lines.Select(l => l.CampaignId).ToArray(), lines.Select(l => l.UserId).ToArray(), lines.Select(l => l.MessageId).ToArray());
        var (kinds, titlesZh, titlesEn, links, times) = (lines.Select(l => l.Kind).ToArray(), lines.Select(l => l.TitleZh).ToArray(), lines.Select(l => l.TitleEn).ToArray(), lines.Select(l => l.Link).ToArray(), lines.Select(l => l.At).ToArray());
        return db.Database.ExecuteSqlAsync($"""
            INSERT INTO notifications (id, campaign_id, user_id, message_id, kind, title_zh, title_en, link, at)
            SELECT * FROM unnest({ids}, {campaigns}, {users}, {messages}, {kinds}, {titlesZh}, {titlesEn}, {links}, {times})
            ON CONFLICT (message_id, user_id) DO NOTHING
            """, cancellationToken);
    }

    private AsyncServiceScope Scope(out HubDbContext db)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = Actor.System;
        db = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        return scope;
    }

    private async Task<T> In<T>(Func<HubDbContext, Task<T>> work)
    {
        await using var scope = Scope(out var db);
        return await work(db);
    }
}
