using System.Security.Claims;
using CampaignHub.Api.Platform.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CampaignHub.Api.Platform.Identity;

/// <summary>Carries an account's campaign, role and unit in the session cookie, so that a request needs no look-up.</summary>
internal sealed class HubClaims(UserManager<HubUser> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<HubUser>(users, options)
{
    private const string DisplayName = "hub:name";
    private const string Campaign = "hub:campaign";
    private const string RoleName = "hub:role";
    private const string Unit = "hub:unit";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(HubUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new(DisplayName, user.DisplayName));
        identity.AddClaim(new(Campaign, user.CampaignId.ToString()));
        identity.AddClaim(new(RoleName, user.Role.ToString()));
        if (user.UnitId is { } unitId) identity.AddClaim(new(Unit, unitId.ToString()));
        if (user.MustChangePassword) identity.AddClaim(new(AccountGate.MustChangePassword, ""));
        return identity;
    }

    /// <summary>The actor behind a session; anonymous when any part is missing.</summary>
    public static Actor ActorOf(ClaimsPrincipal principal)
    {
        if (principal.Identity?.IsAuthenticated is not true
            || !Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var userId)
            || !Guid.TryParse(principal.FindFirstValue(Campaign), out var campaignId)
            || !Enum.TryParse<Role>(principal.FindFirstValue(RoleName), out var role)) return Actor.Anonymous;
        var unitId = Guid.TryParse(principal.FindFirstValue(Unit), out var unit) ? unit : (Guid?)null;
        if (role is Role.UnitContact && unitId is null) return Actor.Anonymous;
        return new(userId, principal.FindFirstValue(DisplayName) ?? "", role, campaignId, unitId);
    }
}
