using System.Net;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Api.Tests.Platform.Notifications;
using CampaignHub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Notifications;

public sealed class TryChannelTests(ChannelsHub hub) : IClassFixture<ChannelsHub>
{
    [Fact]
    public async Task A_trial_goes_the_way_of_every_other_message_as_often_as_it_is_asked_for()
    {
        await using var robot = await Robot.StartAsync();
        var id = await hub.ChannelAsync(ChannelKind.WeCom, robot.Address);
        using var admin = await hub.SignInAsync("admin");
        for (var i = 0; i < 2; i++) Caller.Succeeded(await admin.PostAsync($"/api/channels/{id}/try", new { }));

        await hub.SendAsync();

        Assert.Equal(2, robot.Got.Count);
        Assert.Contains("测试消息", robot.Got.First().Body, StringComparison.Ordinal);
        await hub.InDatabaseAsync(db => db.Channels.Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.On, false)));
        await Caller.RefusedAsync(await admin.PostAsync($"/api/channels/{id}/try", new { }), HttpStatusCode.Conflict, "channel.off");
        await Caller.RefusedAsync(await admin.PostAsync($"/api/channels/{Guid.CreateVersion7()}/try", new { }), HttpStatusCode.NotFound, "channel.not-found");
    }
}
