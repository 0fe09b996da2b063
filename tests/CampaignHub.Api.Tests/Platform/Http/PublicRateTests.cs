using System.Net;
using System.Net.Sockets;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace CampaignHub.Api.Tests.Platform.Http;

/// <summary>A server that is open to everybody three times a minute.</summary>
public sealed class MeteredHub(TestCluster cluster) : Hub(cluster)
{
    protected override void Configure(WebApplicationBuilder builder) => builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { [PublicRate.Setting] = "3" });
}

public sealed class PublicRateTests(MeteredHub hub) : IClassFixture<MeteredHub>
{
    private const string Path = "/api/public/listed-supervision";

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back_in_either_language_and_nobody_else_waits()
    {
        using var chinese = hub.Anonymous();
        using var english = hub.Anonymous("en");
        using var office = await hub.SignInAsync("office");
        using var elsewhere = From(IPAddress.Parse("127.0.0.2"));
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, (await chinese.GetAsync(Path)).StatusCode);

        var refused = await chinese.GetAsync(Path);
        var problem = await Caller.RefusedAsync(refused, HttpStatusCode.TooManyRequests, "request.too-many");

        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Null(refused.Headers.CacheControl);
        Assert.Equal("访问过于频繁，请稍后再试。", (string?)problem["title"]);
        Assert.Equal("Too many requests. Please try again in a little while.", (string?)(await Caller.RefusedAsync(await english.GetAsync(Path), HttpStatusCode.TooManyRequests, "request.too-many"))["title"]);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync(Path)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync("/api/session")).StatusCode);
    }

    [Theory]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    public void Addresses_of_one_network_count_as_one(string one, string other, bool same) => Assert.Equal(same, PublicRate.KeyOf(IPAddress.Parse(one)) == PublicRate.KeyOf(IPAddress.Parse(other)));

    private HttpClient From(IPAddress address) => new(new SocketsHttpHandler
    {
        ConnectCallback = async (context, ct) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(address, 0));
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    { BaseAddress = hub.Address };
}
