using CampaignHub.Api.Platform.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Identity;

/// <summary>Keeps the second factor's secret protected with the installation's keys, and recovery codes as hashes.</summary>
internal sealed class HubUserStore(HubDbContext db, IDataProtectionProvider protection, IdentityErrorDescriber? describer = null) : UserOnlyStore<HubUser, HubDbContext, Guid>(db, describer)
{
    private readonly IDataProtector protector = protection.CreateProtector("campaignhub.second-factor");

    public override Task SetAuthenticatorKeyAsync(HubUser user, string key, CancellationToken cancellationToken) => base.SetAuthenticatorKeyAsync(user, protector.Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(HubUser user, CancellationToken cancellationToken) =>
        await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { Length: > 0 } kept ? protector.Unprotect(kept) : null;

    public override Task ReplaceCodesAsync(HubUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(OneTimeSecret.Hash).ToList(), cancellationToken);

    public override Task<bool> RedeemCodeAsync(HubUser user, string code, CancellationToken cancellationToken) => base.RedeemCodeAsync(user, OneTimeSecret.Hash(code), cancellationToken);
}
