using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Platform.Identity;

/// <summary>Lets a machine act for an account, with no more than the permissions named here and those the account still has.</summary>
public sealed class PersonalToken : IAudited
{
    public Guid Id { get; init; }

    public Guid CampaignId { get; init; }

    public Guid UserId { get; init; }

    public string Name { get; init; } = "";

    /// <summary>Hash of the secret.</summary>
    public string SecretHash { get; init; } = "";

    public IReadOnlyList<string> Permissions { get; init; } = [];

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public DateTimeOffset? LastUsedAt { get; private set; }

    public string? LastUsedFrom { get; private set; }

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
