using CampaignHub.Domain.Common;
using Microsoft.AspNetCore.Identity;

namespace CampaignHub.Api.Platform.Identity;

/// <summary>An account: one person in one campaign with one role and, for a unit contact, one unit.</summary>
public sealed class HubUser : IdentityUser<Guid>, IAudited
{
    public string DisplayName { get; set; } = "";

    public Guid CampaignId { get; set; }

    public Role Role { get; set; }

    public Guid? UnitId { get; set; }
}
