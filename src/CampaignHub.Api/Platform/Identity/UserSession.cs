using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Platform.Identity;

/// <summary>One browser that is signed in. The browser holds the key, the server its hash; removing the row ends the session on every server.</summary>
public sealed class UserSession : ICampaignOwned
{
    public Guid Id { get; init; }

    public string KeyHash { get; init; } = "";

    public Guid CampaignId { get; init; }

    public Guid UserId { get; init; }

    /// <summary>What the framework knows of the session, protected with the installation's keys.</summary>
    public byte[] Ticket { get; set; } = [];

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset LastSeenAt { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public string? ClientAddress { get; init; }

    public string? UserAgent { get; init; }
}
