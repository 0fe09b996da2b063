using System.Net;
using System.Net.Sockets;

namespace CampaignHub.Api.Platform.Notifications;

/// <summary>Which addresses a webhook may have: a robot in public, never this machine, its neighbours or the metadata service of a cloud.</summary>
internal static class WebhookAddresses
{
    /// <summary>The address as one may use it; null for one that may not be used.</summary>
    public static Uri? Read(string text, ChannelsOptions options)
    {
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) || address.UserInfo.Length > 0 || address.Fragment.Length > 0) return null;
        if (address.Scheme != Uri.UriSchemeHttps && !(options.AllowHttp && address.Scheme == Uri.UriSchemeHttp)) return null;
        if (options.AllowPrivateAddresses) return address;
        if (IPAddress.TryParse(address.DnsSafeHost, out var literal)) return IsPublic(literal) ? address : null;
        var host = address.DnsSafeHost.TrimEnd('.');
        return host.Contains('.', StringComparison.Ordinal) && !host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase) && !host.EndsWith(".local", StringComparison.OrdinalIgnoreCase) && !host.EndsWith(".internal", StringComparison.OrdinalIgnoreCase) ? address : null;
    }

    /// <summary>Connects to what a name stands for at this moment, and to nothing private: what was checked is what is used.</summary>
    public static async ValueTask<Stream> ConnectAsync(DnsEndPoint far, ChannelsOptions options, CancellationToken cancellationToken)
    {
        var found = await Dns.GetHostAddressesAsync(far.Host, cancellationToken);
        var allowed = options.AllowPrivateAddresses ? found : [.. found.Where(IsPublic)];
        if (allowed.Length == 0) throw new ChannelFault($"{far.Host} is no public address", farSide: true);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, far.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        if (address.AddressFamily is AddressFamily.InterNetworkV6)
        {
            return !IPAddress.IsLoopback(address) && !address.IsIPv6LinkLocal && !address.IsIPv6SiteLocal && !address.IsIPv6UniqueLocal && !address.IsIPv6Multicast
                && !address.Equals(IPAddress.IPv6Any) && !(bytes[0] == 0x00 && bytes[1] == 0x64) && !(bytes[0] == 0x20 && bytes[1] == 0x02);
        }

        return bytes[0] switch
        {
            0 or 10 or 127 or >= 224 => false,
            100 => bytes[1] is < 64 or > 127,
            169 => bytes[1] != 254,
            172 => bytes[1] is < 16 or > 31,
            192 => !(bytes[1] == 168 || (bytes[1] == 0 && bytes[2] == 0)),
            198 => bytes[1] is not (18 or 19),
            _ => true,
        };
    }
}
