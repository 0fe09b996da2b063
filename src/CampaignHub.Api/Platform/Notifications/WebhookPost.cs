using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CampaignHub.Domain.Notifications;

namespace CampaignHub.Api.Platform.Notifications;

/// <summary>Posts one message to a webhook: no redirects, no proxy, a short answer, an end to waiting.</summary>
internal sealed class WebhookPost : IDisposable
{
    private const int LongestAnswer = 4096;
    private readonly ChannelsOptions options;
    private readonly TimeProvider clock;
    private readonly HttpClient http;

    public WebhookPost(ChannelsOptions options, TimeProvider clock)
    {
        (this.options, this.clock) = (options, clock);
        http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectCallback = (context, ct) => WebhookAddresses.ConnectAsync(context.DnsEndPoint, options, ct),
        })
        { Timeout = Timeout.InfiniteTimeSpan };
    }

    public void Dispose() => http.Dispose();

    /// <summary>Throws <see cref="ChannelFault"/> when it did not get through.</summary>
    public async Task SendAsync(ChannelKind kind, string address, string? secret, string? template, ChannelMessage message, CancellationToken cancellationToken)
    {
        var allowed = WebhookAddresses.Read(address, options) ?? throw new ChannelFault("the address is not allowed", farSide: true);
        var body = WebhookShapes.Body(kind, message, template);
        using var request = new HttpRequestMessage(HttpMethod.Post, WebhookShapes.Signed(kind, allowed, secret, clock.GetUtcNow()));
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
        if (WebhookShapes.Signature(kind, body, secret) is { } signature) request.Headers.Add("X-CampaignHub-Signature", signature);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.Timeout);
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            if (!answer.IsSuccessStatusCode) throw new ChannelFault($"HTTP {(int)answer.StatusCode}", farSide: answer.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity));
            if (WebhookShapes.RefusalIn(kind, await TextOf(answer, patience.Token)) is { } refused) throw new ChannelFault(refused, farSide: true);
        }
        catch (OperationCanceledException slow) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ChannelFault($"no answer within {options.TimeoutSeconds:0.#} s", farSide: true, slow);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            throw fault.InnerException as ChannelFault ?? new ChannelFault($"not reached: {(fault.InnerException ?? fault).Message}", farSide: true, fault);
        }
    }

    private static async Task<string> TextOf(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        await using var stream = await answer.Content.ReadAsStreamAsync(cancellationToken);
        var bytes = new byte[LongestAnswer];
        var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return Encoding.UTF8.GetString(bytes, 0, length);
    }
}
