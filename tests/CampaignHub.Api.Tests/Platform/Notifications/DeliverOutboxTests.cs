using CampaignHub.Api.Features.Notifications;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Platform.Notifications;

/// <summary>A server that delivers only when a test says so.</summary>
public sealed class SilentHub(TestCluster cluster) : Hub(cluster)
{
    protected override void Configure(WebApplicationBuilder builder) => builder.Configuration["CampaignHub:OutboxWorker"] = "none";
}

public sealed class DeliverOutboxTests(SilentHub hub) : IClassFixture<SilentHub>, IAsyncLifetime
{
    private DeliverOutbox Deliver => hub.Services.GetRequiredService<DeliverOutbox>();

    public async ValueTask InitializeAsync()
    {
        await hub.InDatabaseAsync(db => db.Set<OutboxMessage>().ExecuteDeleteAsync());
        await hub.InDatabaseAsync(db => db.Set<Notification>().ExecuteDeleteAsync());
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Delivering_again_tells_nobody_twice()
    {
        await hub.LogAsync();
        await DeliverAllAsync();
        await hub.InDatabaseAsync(db => db.Set<OutboxMessage>().ExecuteUpdateAsync(set => set.SetProperty(o => o.DeliveredAt, (DateTimeOffset?)null)));

        await DeliverAllAsync();

        Assert.Equal(1, await hub.InDatabaseAsync(db => db.Set<Notification>().CountAsync()));
        Assert.Equal(0, await hub.InDatabaseAsync(db => db.Set<OutboxMessage>().CountAsync(o => o.DeliveredAt == null)));
    }

    [Fact]
    public async Task Servers_that_deliver_side_by_side_tell_everybody_once()
    {
        var id = await hub.LogAsync();
        await hub.InDatabaseAsync(async db =>
        {
            for (var i = 0; i < 500; i++) db.Add(Message(nameof(CaseLogged), $"{{\"campaignId\":\"{hub.CampaignId}\",\"caseId\":\"{id}\",\"byUserId\":\"{Guid.Empty}\"}}"));
            return await db.SaveChangesAsync();
        });

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DeliverAllAsync()));

        Assert.Equal(501, await hub.InDatabaseAsync(db => db.Set<Notification>().CountAsync()));
        Assert.Equal(501, await hub.InDatabaseAsync(db => db.Set<Notification>().Select(n => n.MessageId).Distinct().CountAsync()));
    }

    [Fact]
    public async Task A_poisoned_message_waits_ever_longer_and_blocks_no_other()
    {
        await hub.InDatabaseAsync(async db =>
        {
            db.Add(Message(nameof(CaseDispatched), "{\"campaignId\":\"nonsense\"}"));
            return await db.SaveChangesAsync();
        });
        var id = await hub.LogAsync();

        await DeliverAllAsync();

        using var office = await hub.SignInAsync("office");
        Assert.Equal($"/ledger/{id}", Assert.Single((await office.GetAsync<NotificationPage>("/api/notifications")).Items).Link);
        var first = await Poisoned();
        Assert.Equal((1, hub.Clock.Now.AddSeconds(2)), (first.Attempts, first.NextAttemptAt));
        Assert.NotNull(first.LastError);

        await DeliverAllAsync();
        Assert.Equal(1, (await Poisoned()).Attempts);
        hub.Clock.Advance(TimeSpan.FromSeconds(3));
        await DeliverAllAsync();
        Assert.Equal((2, hub.Clock.Now.AddSeconds(4)), ((await Poisoned()).Attempts, (await Poisoned()).NextAttemptAt));

        await hub.InDatabaseAsync(db => db.Set<OutboxMessage>().Where(o => o.DeliveredAt == null).ExecuteUpdateAsync(set => set
            .SetProperty(o => o.Payload, $"{{\"campaignId\":\"{hub.CampaignId}\",\"caseId\":\"{id}\",\"unitId\":\"{hub.UnitA}\"}}")));
        hub.Clock.Advance(TimeSpan.FromSeconds(5));
        await DeliverAllAsync();
        Assert.Equal(0, await hub.InDatabaseAsync(db => db.Set<OutboxMessage>().CountAsync(o => o.DeliveredAt == null)));
    }

    private Task<OutboxMessage> Poisoned() => hub.InDatabaseAsync(db => db.Set<OutboxMessage>().AsNoTracking().SingleAsync(o => o.DeliveredAt == null));

    private OutboxMessage Message(string kind, string payload) => new() { CampaignId = hub.CampaignId, Kind = kind, Payload = payload, RaisedAt = hub.Clock.Now };

    private async Task DeliverAllAsync()
    {
        while (await Deliver.OnceAsync(TestContext.Current.CancellationToken) > 0)
        {
        }
    }
}
