using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Notifications;

/// <summary>One notice of a stored event with everybody it is for.</summary>
internal sealed record ToldNotice(OutboxMessage Message, Notice Notice, IReadOnlyCollection<Guid> UserIds);

/// <summary>Lays down, with the inbox lines and in their transaction, what is to leave the house: a mail to each person who has one, a message to each robot concerned.</summary>
internal static class QueueDeliveries
{
    /// <summary>Returns how many; a delivery that is there already stays as it is.</summary>
    public static async Task<int> QueueAsync(this HubDbContext db, IReadOnlyCollection<ToldNotice> told, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var campaigns = told.Select(t => t.Message.CampaignId).Distinct().ToList();
        var channels = (await db.Channels.AsNoTracking().Where(c => c.On && campaigns.Contains(c.CampaignId))
            .Select(c => new { c.Id, c.CampaignId, c.Kind, c.UnitId, c.Kinds, Zone = db.Campaigns.Where(k => k.Id == c.CampaignId).Select(k => k.TimeZone).First() }).ToListAsync(cancellationToken)).ToLookup(c => c.CampaignId);
        if (channels.Count == 0) return 0;
        var users = told.Where(t => channels[t.Message.CampaignId].Any(c => c.Kind == ChannelKind.Mail)).SelectMany(t => t.UserIds).Distinct().ToList();
        var mailed = users.Count == 0 ? [] : await MailedAsync(db, users, cancellationToken);

        var rows = new Dictionary<(Guid Channel, long Message, Guid User), Row>();
        foreach (var (message, notice, userIds) in told)
        {
            foreach (var channel in channels[message.CampaignId].Where(c => c.Kinds.Count == 0 || c.Kinds.Contains(notice.Kind)))
            {
                if (channel.Kind is not ChannelKind.Mail)
                {
                    if (!notice.InHouse && (!notice.ForDecision || channel.Kinds.Contains(notice.Kind)) && notice.Audiences.Any(a => a.ScopeId == channel.UnitId && (a.ScopeId is null || a.Kind is Domain.Access.ScopeKind.Unit))) rows.TryAdd((channel.Id, message.Id, Guid.Empty), new(message, notice, null));
                    continue;
                }

                foreach (var userId in userIds.Where(mailed.ContainsKey))
                {
                    var wishes = mailed[userId];
                    var digest = wishes.Rhythm is NotificationRhythm.DailyDigest && !notice.Urgent;
                    rows.TryAdd((channel.Id, message.Id, userId), new(message, notice, digest ? DailyHour.NextAfter(wishes.DigestHour, now, ZoneTime.Zone(channel.Zone)) : null));
                }
            }
        }

        return rows.Count == 0 ? 0 : await StoreAsync(db, rows, now, cancellationToken);
    }

    /// <summary>Who has an address and wishes mail, with what else they wish.</summary>
    private static async Task<Dictionary<Guid, NotificationWishes>> MailedAsync(HubDbContext db, List<Guid> users, CancellationToken cancellationToken)
    {
        var found = await (
            from user in db.Users.AsNoTracking()
            join kept in db.NotificationPreferences.AsNoTracking() on user.Id equals kept.Id into all
            from wishes in all.DefaultIfEmpty()
            where users.Contains(user.Id)
            select new { user.Id, user.Email, Wishes = wishes }).ToListAsync(cancellationToken);
        return found.Select(f => (f.Id, f.Email, Wishes: f.Wishes?.Wishes ?? new())).Where(f => f.Wishes.Mail && !string.IsNullOrWhiteSpace(f.Wishes.MailAddress ?? f.Email)).ToDictionary(f => f.Id, f => f.Wishes);
    }

    private static Task<int> StoreAsync(HubDbContext db, Dictionary<(Guid Channel, long Message, Guid User), Row> rows, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var keys = rows.Keys.ToArray();
        var (channels, messages, users) = (keys.Select(k => k.Channel).ToArray(), keys.Select(k => k.Message).ToArray(), keys.Select(k => k.User).ToArray());
        var of = keys.Select(k => rows[k]).ToArray();
        var (ids, campaigns, times) = (of.Select(r => Guid.CreateVersion7(r.Message.RaisedAt)).ToArray(), of.Select(r => r.Message.CampaignId).ToArray(), of.Select(r => r.Message.RaisedAt.ToUniversalTime()).ToArray());
        var (kinds, titlesZh, titlesEn, links) = (of.Select(r => r.Notice.Kind).ToArray(), of.Select(r => r.Notice.TitleZh).ToArray(), of.Select(r => r.Notice.TitleEn).ToArray(), of.Select(r => r.Notice.Link).ToArray());
        var (urgent, digests, holds) = (of.Select(r => r.Notice.Urgent).ToArray(), of.Select(r => r.DigestAt is not null).ToArray(), of.Select(r => r.DigestAt?.ToUniversalTime()).ToArray());
        return db.Database.ExecuteSqlAsync($"""
            INSERT INTO deliveries (id, campaign_id, channel_id, message_id, user_id, kind, title_zh, title_en, link, at, urgent, digest, state, attempts, put_off_at, next_attempt_at)
            SELECT i, c, ch, m, u, k, z, e, l, t, ur, d, 'Waiting', 0, CASE WHEN d THEN {now.ToUniversalTime()} END, h
            FROM unnest({ids}, {campaigns}, {channels}, {messages}, {users}, {kinds}, {titlesZh}, {titlesEn}, {links}, {times}, {urgent}, {digests}, {holds}) AS r (i, c, ch, m, u, k, z, e, l, t, ur, d, h)
            ON CONFLICT (channel_id, message_id, user_id) DO NOTHING
            """, cancellationToken);
    }

    private sealed record Row(OutboxMessage Message, Notice Notice, DateTimeOffset? DigestAt);
}
