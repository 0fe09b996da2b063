using System.Net;
using CampaignHub.Api.Platform.Notifications;

namespace CampaignHub.Api.Tests.Platform.Notifications;

public sealed class WebhookAddressesTests
{
    [Theory]
    [InlineData("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1", true)]
    [InlineData("https://203.0.113.7/hook", true)]
    [InlineData("http://qyapi.weixin.qq.com/hook", false)]
    [InlineData("https://localhost/hook", false)]
    [InlineData("https://db.internal/hook", false)]
    [InlineData("https://intranet/hook", false)]
    [InlineData("https://127.0.0.1/hook", false)]
    [InlineData("https://2130706433/hook", false)]
    [InlineData("https://10.1.2.3/hook", false)]
    [InlineData("https://169.254.169.254/latest", false)]
    [InlineData("https://[::1]/hook", false)]
    [InlineData("https://[::ffff:192.168.1.1]/hook", false)]
    [InlineData("https://user:pass@qyapi.weixin.qq.com/hook", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("not an address", false)]
    public void Only_a_public_https_address_may_be_used(string address, bool allowed) => Assert.Equal(allowed, WebhookAddresses.Read(address, new()) is not null);

    [Fact]
    public async Task A_public_name_that_stands_for_a_private_address_is_not_connected_to()
    {
        var fault = await Assert.ThrowsAsync<ChannelFault>(async () => await WebhookAddresses.ConnectAsync(new DnsEndPoint("localhost", 9), new(), TestContext.Current.CancellationToken));
        Assert.Equal("localhost is no public address", fault.Message);
    }
}
