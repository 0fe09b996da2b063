using System.Security.Claims;
using CampaignHub.Api.Platform.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CampaignHub.Api.Platform.Identity;

/// <summary>Keeps what a session cookie stands for in the database, so that ending a session ends it at once and everywhere. Ages by the machine's clock.</summary>
internal sealed class SessionStore(IDbContextFactory<HubDbContext> contexts, NpgsqlDataSource database, IDataProtectionProvider protection) : ITicketStore
{
    /// <summary>Where a ticket carries the id of its session.</summary>
    public const string SessionId = "hub:session";

    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);
    private readonly IDataProtector protector = protection.CreateProtector("campaignhub.sessions");

    public Task<string> StoreAsync(AuthenticationTicket ticket) => AddAsync(ticket, null, CancellationToken.None);

    public Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken) => AddAsync(ticket, httpContext, cancellationToken);

    public Task RenewAsync(string key, AuthenticationTicket ticket) => RenewAsync(key, ticket, CancellationToken.None);

    public async Task RenewAsync(string key, AuthenticationTicket ticket, CancellationToken cancellationToken)
    {
        var (hash, now) = (OneTimeSecret.Hash(key), TimeProvider.System.GetUtcNow());
        var (bytes, until) = (Pack(ticket), ticket.Properties.ExpiresUtc ?? now);
        await using var db = Open();
        await db.Set<UserSession>().Where(s => s.KeyHash == hash).ExecuteUpdateAsync(set => set.SetProperty(s => s.Ticket, bytes).SetProperty(s => s.ExpiresAt, until).SetProperty(s => s.LastSeenAt, now), cancellationToken);
    }

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => RetrieveAsync(key, CancellationToken.None);

    public async Task<AuthenticationTicket?> RetrieveAsync(string key, CancellationToken cancellationToken)
    {
        var (hash, now) = (OneTimeSecret.Hash(key), TimeProvider.System.GetUtcNow());
        if (await FindAsync(hash, now, cancellationToken) is not var (ticket, seenAt)) return null;
        if (now - seenAt > SeenEvery) await SeeAsync(hash, now, cancellationToken);
        return TicketSerializer.Default.Deserialize(protector.Unprotect(ticket));
    }

    public Task RemoveAsync(string key) => RemoveAsync(key, CancellationToken.None);

    public async Task RemoveAsync(string key, CancellationToken cancellationToken)
    {
        var hash = OneTimeSecret.Hash(key);
        await using var db = Open();
        await db.Set<UserSession>().Where(s => s.KeyHash == hash).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Plain SQL, because every request begins with it.</summary>
    private async Task<(byte[] Ticket, DateTimeOffset SeenAt)?> FindAsync(string hash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var ask = database.CreateCommand("SELECT ticket, last_seen_at FROM user_sessions WHERE key_hash = $1 AND expires_at > $2");
        ask.Parameters.Add(new NpgsqlParameter<string> { TypedValue = hash });
        ask.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now });
        await using var reader = await ask.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? (reader.GetFieldValue<byte[]>(0), reader.GetFieldValue<DateTimeOffset>(1)) : null;
    }

    private async Task SeeAsync(string hash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = Open();
        await db.Set<UserSession>().Where(s => s.KeyHash == hash).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now), cancellationToken);
    }

    private async Task<string> AddAsync(AuthenticationTicket ticket, HttpContext? http, CancellationToken cancellationToken)
    {
        var (key, now, id) = (OneTimeSecret.New(), TimeProvider.System.GetUtcNow(), Guid.CreateVersion7());
        var userId = Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!);
        ticket.Properties.Items[SessionId] = id.ToString();
        await using var db = Open();
        await db.Set<UserSession>().Where(s => s.UserId == userId && s.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
        var agent = http?.Request.Headers.UserAgent.ToString();
        db.Add(new UserSession
        {
            Id = id,
            KeyHash = OneTimeSecret.Hash(key),
            CampaignId = await db.Users.Where(u => u.Id == userId).Select(u => u.CampaignId).FirstAsync(cancellationToken),
            UserId = userId,
            Ticket = Pack(ticket),
            StartedAt = now,
            LastSeenAt = now,
            ExpiresAt = ticket.Properties.ExpiresUtc ?? now,
            ClientAddress = http?.Connection.RemoteIpAddress?.ToString(),
            UserAgent = agent is { Length: > 200 } ? agent[..200] : agent,
        });
        await db.SaveChangesAsync(cancellationToken);
        return key;
    }

    private byte[] Pack(AuthenticationTicket ticket) => protector.Protect(TicketSerializer.Default.Serialize(ticket));

    private HubDbContext Open() => contexts.CreateDbContext().For(new RequestContext { Actor = Actor.System }, TimeProvider.System);
}

internal static class HeldSessions
{
    /// <summary>The session that asks; null for a token or nobody.</summary>
    public static Guid? SessionId(this HttpContext http) =>
        http.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.Items.TryGetValue(SessionStore.SessionId, out var id) is true && Guid.TryParse(id, out var session) ? session : null;
}
