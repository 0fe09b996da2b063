using CampaignHub.Domain.Common;
using Microsoft.AspNetCore.Identity;

namespace CampaignHub.Api.Platform.Identity;

/// <summary>An account: one person in one campaign. What it may do and see is said by its role assignments.</summary>
public sealed class HubUser : IdentityUser<Guid>, IAudited
{
    public string DisplayName { get; set; } = "";

    public Guid CampaignId { get; set; }

    /// <summary>The password was chosen by somebody else: nothing but changing it is allowed.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Hash of the one-time link that sets a password; null when there is none.</summary>
    public string? InvitationHash { get; set; }

    public DateTimeOffset? InvitationExpiresAt { get; set; }

    /// <summary>Hash of the last second-factor code: none is taken twice.</summary>
    public string? LastCodeHash { get; set; }

    /// <summary>Who this is at the outside sign-in service: its name, a colon, its id.</summary>
    public string? ExternalId { get; set; }
}
