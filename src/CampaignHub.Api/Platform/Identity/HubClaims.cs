using System.Security.Claims;
using CampaignHub.Api.Platform.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CampaignHub.Api.Platform.Identity;

/// <summary>A session says who, and whether the password must be changed first; what the account may do is looked up.</summary>
internal sealed class HubClaims(UserManager<HubUser> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<HubUser>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(HubUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        if (user.MustChangePassword) identity.AddClaim(new(AccountGate.MustChangePassword, ""));
        return identity;
    }
}
