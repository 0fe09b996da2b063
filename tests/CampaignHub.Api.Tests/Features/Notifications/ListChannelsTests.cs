using System.Net;
using CampaignHub.Api.Features.Notifications;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Notifications;

public sealed class ListChannelsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Channels_stand_by_name_with_the_unit_whose_group_it_is()
    {
        using var office = await hub.SignInAsync("office");
        foreach (var (name, unitId) in new (string, Guid?)[] { ("乙群", null), ("城管局群", hub.UnitA) })
            await office.PutAsync<ChannelPage>($"/api/channels/{Guid.CreateVersion7()}", new { version = 0, name, kind = "dingTalk", on = true, unitId, address = "https://oapi.dingtalk.com/robot/send?access_token=1" });

        var page = await office.GetAsync<ChannelPage>("/api/channels");

        Assert.Equal(["乙群", "城管局群"], page.Items.Select(c => c.Name));
        Assert.Equal((null, "城管局", false), (page.Items[0].UnitNameZh, page.Items[1].UnitNameZh, page.HasMailService));
        using var contact = await hub.SignInAsync("contact.a");
        await Caller.RefusedAsync(await contact.GetAsync("/api/channels"), HttpStatusCode.Forbidden, "permission.denied");
    }
}
