using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CampaignHub.Api.Platform.Identity;

/// <summary>A secret that is shown once and kept as its hash only: session keys, invitations, tokens, recovery codes.</summary>
internal static class OneTimeSecret
{
    public static string New(string prefix = "") => prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Hex SHA-256: these secrets are random and long, so that guessing gains nothing from a fast hash.</summary>
    public static string Hash(string? secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret ?? "")));
}
