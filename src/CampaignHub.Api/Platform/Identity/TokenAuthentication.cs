using System.Security.Claims;
using System.Text.Encodings.Web;
using CampaignHub.Api.Platform.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CampaignHub.Api.Platform.Identity;

/// <summary>Recognises a machine by its personal access token: <c>Authorization: Bearer chp_...</c>.</summary>
internal sealed class TokenAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IDbContextFactory<HubDbContext> contexts, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Token";
    public const string Prefix = "chp_";

    /// <summary>The claim that names the token.</summary>
    public const string TokenId = "hub:token";

    /// <summary>A claim for each permission the token was given.</summary>
    public const string May = "hub:may";

    private const string Bearer = "Bearer ";
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    /// <summary>A caller with this header is a machine, whatever cookies come along.</summary>
    public static bool IsTried(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsTried(Request)) return AuthenticateResult.NoResult();
        var (hash, now) = (OneTimeSecret.Hash(Request.Headers.Authorization.ToString()[Bearer.Length..].Trim()), clock.GetUtcNow());
        await using var db = contexts.CreateDbContext().For(new RequestContext { Actor = Actor.System }, clock);
        var found = await (
            from token in db.Set<PersonalToken>()
            join user in db.Users on token.UserId equals user.Id
            where token.SecretHash == hash && token.RevokedAt == null && token.ExpiresAt > now
            select new { token, user }).AsNoTracking().FirstOrDefaultAsync(Context.RequestAborted);
        if (found is null) return AuthenticateResult.Fail("Unknown, expired or revoked token.");
        if (found.token.LastUsedAt is not { } last || now - last > SeenEvery)
        {
            var from = Context.Connection.RemoteIpAddress?.ToString();
            await db.Set<PersonalToken>().Where(t => t.Id == found.token.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.LastUsedAt, now).SetProperty(t => t.LastUsedFrom, from), Context.RequestAborted);
        }

        var principal = await Context.RequestServices.GetRequiredService<IUserClaimsPrincipalFactory<HubUser>>().CreateAsync(found.user);
        ((ClaimsIdentity)principal.Identity!).AddClaims([new(TokenId, found.token.Id.ToString()), .. found.token.Permissions.Select(p => new Claim(May, p))]);
        return AuthenticateResult.Success(new(principal, Name));
    }
}
