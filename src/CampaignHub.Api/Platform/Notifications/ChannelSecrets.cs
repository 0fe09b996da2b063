using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CampaignHub.Api.Platform.Notifications;

/// <summary>Seals a channel's address and secret with the installation's keys.</summary>
internal sealed class ChannelSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("campaignhub.channels");

    public string Seal(string secret) => protector.Protect(secret);

    /// <summary>Throws <see cref="ChannelFault"/> when the keys that sealed it are gone.</summary>
    public string Open(string kept)
    {
        try
        {
            return protector.Unprotect(kept);
        }
        catch (CryptographicException fault)
        {
            throw new ChannelFault("the address or the secret cannot be opened any more; set it again", farSide: true, fault);
        }
    }
}
