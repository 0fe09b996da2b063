using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CampaignHub.Api.Tests.Harness;

/// <summary>A mail service (SMTP) on loopback that keeps what it is given.</summary>
public sealed class MailService : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public MailService()
    {
        listener.Start();
        _ = ListenAsync();
    }

    public ConcurrentQueue<(string To, string Subject, string Text)> Got { get; } = new();

    /// <summary>A receiver the service does not know.</summary>
    public string? Unknown { get; set; }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public void Dispose() => listener.Dispose();

    private async Task ListenAsync()
    {
        try
        {
            while (true) _ = TalkAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception fault) when (fault is ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        var to = "";
        while (await reader.ReadLineAsync() is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb is "QUIT")
            {
                await writer.WriteLineAsync("221 bye");
                return;
            }

            if (verb is "RCPT") to = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
            if (verb is not "DATA")
            {
                await writer.WriteLineAsync(verb is "RCPT" && to == Unknown ? "550 unknown" : "250 ok");
                continue;
            }

            await writer.WriteLineAsync("354 go on");
            var lines = new List<string>();
            while (await reader.ReadLineAsync() is { } text && text != ".") lines.Add(text);
            Keep(to, lines);
            await writer.WriteLineAsync("250 taken");
        }
    }

    private void Keep(string to, List<string> lines)
    {
        var blank = lines.IndexOf("");
        var header = string.Join('\n', lines[..blank]).Replace("\n ", "", StringComparison.Ordinal).Split('\n');
        var subject = header.First(h => h.StartsWith("Subject:", StringComparison.OrdinalIgnoreCase))[8..].Trim();
        var words = string.Concat(subject.Split("=?utf-8?B?").Where(p => p.Contains("?=", StringComparison.Ordinal)).SelectMany(p => Convert.FromBase64String(p[..p.IndexOf("?=", StringComparison.Ordinal)])).Chunk(int.MaxValue).Select(Encoding.UTF8.GetString));
        Got.Enqueue((to, words.Length > 0 ? words : subject, Encoding.UTF8.GetString(Convert.FromBase64String(string.Concat(lines[(blank + 1)..])))));
    }
}
