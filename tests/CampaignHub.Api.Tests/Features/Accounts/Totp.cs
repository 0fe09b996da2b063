using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using CampaignHub.Api.Features.Accounts;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Accounts;

/// <summary>An authenticator app (RFC 6238 over RFC 4226), and the accounts that tests lock, invite and protect.</summary>
internal static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The code of a time step; 0 is now by the machine's clock.</summary>
    public static string Code(string secret, int step = 0) => Code(Base32(secret), (DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30) + step, 6);

    public static string Code(byte[] key, long counter, int digits)
    {
        var message = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(message, counter);
#pragma warning disable CA5350 // RFC 6238's default, which every authenticator app speaks.
        var hash = HMACSHA1.HashData(key, message);
#pragma warning restore CA5350
        var at = hash[^1] & 15;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(at)) & int.MaxValue;
        return (number % (int)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>Turns the caller's second factor on; returns its secret and the recovery codes.</summary>
    public static async Task<(string Secret, IReadOnlyList<string> Recovery)> EnrolAsync(this Caller caller)
    {
        var begun = await caller.PostAsync<SecondFactorSecret>("/api/account/second-factor");
        var codes = await caller.PostAsync<RecoveryCodes>("/api/account/second-factor/confirm", new { code = Code(begun.Secret) });
        return (begun.Secret, codes.Codes);
    }

    /// <summary>Tries to sign in with all there is.</summary>
    public static async Task<HttpResponseMessage> TryAsync(this Hub hub, string userName, string password = Hub.Password, string? code = null)
    {
        using var browser = hub.Anonymous();
        await browser.GetAsync("/api/session");
        return await browser.PostAsync("/api/session", new { userName, password, code });
    }

    private static byte[] Base32(string text)
    {
        var bits = string.Concat(text.Select(c => Convert.ToString(Alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
