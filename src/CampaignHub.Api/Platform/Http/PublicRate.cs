using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CampaignHub.Api.Platform.Http;

/// <summary>
/// How often one address may ask for what is open to everybody. Counted by each server for itself; the addresses of one IPv6 network count as one, as whoever has one has them all.
/// </summary>
internal static class PublicRate
{
    public const string Policy = "public";
    public const string Setting = "CampaignHub:PublicRequestsPerMinute";
    private const int Usual = 120;

    public static void AddPublicRate(this IServiceCollection services, IConfiguration configuration)
    {
        var permits = Math.Max(1, configuration.GetValue(Setting, Usual));
        services.AddRateLimiter(limiter =>
        {
            limiter.AddPolicy(Policy, http => RateLimitPartition.GetFixedWindowLimiter(KeyOf(http.Connection.RemoteIpAddress), _ => new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) }));
            limiter.OnRejected = RefuseAsync;
        });
    }

    /// <summary>What an address is counted by.</summary>
    internal static string KeyOf(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily is AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : TimeSpan.FromMinutes(1);
        rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await Problems.WriteAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, HttpRefusals.TooMany);
    }
}
