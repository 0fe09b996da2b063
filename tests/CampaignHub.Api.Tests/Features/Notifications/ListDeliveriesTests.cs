using System.Net;
using CampaignHub.Api.Features.Notifications;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Api.Tests.Platform.Notifications;
using CampaignHub.Domain.Notifications;

namespace CampaignHub.Api.Tests.Features.Notifications;

public sealed class ListDeliveriesTests(ChannelsHub hub) : IClassFixture<ChannelsHub>
{
    [Fact]
    public async Task Messages_are_listed_by_state_newest_first_page_by_page()
    {
        await using var robot = await Robot.StartAsync();
        await hub.ChannelAsync(ChannelKind.WeCom, robot.Address);
        for (var i = 0; i < 3; i++)
        {
            await hub.LogAsync($"第{i}件");
            hub.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await hub.SendAsync();
        using var admin = await hub.SignInAsync("admin");
        var first = await admin.GetAsync<DeliveryPage>("/api/deliveries?state=sent&limit=2");
        var second = await admin.GetAsync<DeliveryPage>($"/api/deliveries?state=sent&limit=2&cursor={first.Next}");

        Assert.Equal((2, 3, 1), (first.Items.Count, first.Total, second.Items.Count));
        Assert.Equal(["第2件", "第1件", "第0件"], first.Items.Concat(second.Items).Select(d => d.TitleZh[^3..]));
        Assert.Empty((await admin.GetAsync<DeliveryPage>("/api/deliveries")).Items);
        using var inspector = await hub.SignInAsync("inspector");
        await Caller.RefusedAsync(await inspector.GetAsync("/api/deliveries"), HttpStatusCode.Forbidden, "permission.denied");
    }
}
