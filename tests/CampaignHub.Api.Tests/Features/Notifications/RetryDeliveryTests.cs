using System.Net;
using CampaignHub.Api.Features.Notifications;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Api.Tests.Platform.Notifications;
using CampaignHub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Notifications;

public sealed class RetryDeliveryTests(ChannelsHub hub) : IClassFixture<ChannelsHub>
{
    [Fact]
    public async Task Only_what_was_given_up_is_tried_again()
    {
        await using var robot = await Robot.StartAsync();
        await hub.ChannelAsync(ChannelKind.WeCom, robot.Address);
        await hub.LogAsync();
        await hub.SendAsync();
        using var admin = await hub.SignInAsync("admin");
        var sent = Assert.Single((await admin.GetAsync<DeliveryPage>("/api/deliveries?state=sent")).Items);

        await Caller.RefusedAsync(await admin.PostAsync($"/api/deliveries/{sent.DeliveryId}/retry", new { }), HttpStatusCode.Conflict, "delivery.not-failed");
        await Caller.RefusedAsync(await admin.PostAsync($"/api/deliveries/{Guid.CreateVersion7()}/retry", new { }), HttpStatusCode.NotFound, "delivery.not-found");
        await hub.InDatabaseAsync(db => db.Channels.ExecuteUpdateAsync(set => set.SetProperty(c => c.On, false)));
        await Caller.RefusedAsync(await admin.PostAsync($"/api/deliveries/{sent.DeliveryId}/retry", new { }), HttpStatusCode.Conflict, "channel.off");
    }
}
