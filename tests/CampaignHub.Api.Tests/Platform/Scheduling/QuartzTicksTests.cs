using System.Collections.Concurrent;
using CampaignHub.Api.Platform.Scheduling;
using CampaignHub.Api.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CampaignHub.Api.Tests.Platform.Scheduling;

public sealed class QuartzTicksTests(TestCluster cluster)
{
    [Fact]
    public async Task Two_servers_on_one_database_fire_each_tick_once_and_keeping_it_again_changes_nothing()
    {
        var connectionString = await cluster.CloneAsync();
        var received = new ConcurrentBag<DateTimeOffset>();
        var three = new TaskCompletionSource();
        using var first = await StartAsync(connectionString, Receive);
        using var second = await StartAsync(connectionString, Receive);
        var tick = new Tick("every-second", Guid.CreateVersion7(), "* * * * * ?", "Asia/Shanghai");

        await first.Services.GetRequiredService<ITickScheduler>().KeepAsync(tick, CancellationToken.None);
        await second.Services.GetRequiredService<ITickScheduler>().KeepAsync(tick, CancellationToken.None);
        await three.Task;
        var next = await second.Services.GetRequiredService<ITickScheduler>().NextAsync(tick.Name, tick.CampaignId, CancellationToken.None);
        await first.StopAsync();
        await second.StopAsync();

        Assert.NotNull(next);
        Assert.Equal(received.Count, received.Distinct().Count());

        void Receive(DateTimeOffset at)
        {
            received.Add(at);
            if (received.Count >= 3) three.TrySetResult();
        }
    }

    private static async Task<IHost> StartAsync(string connectionString, Action<DateTimeOffset> receive)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(NpgsqlDataSource.Create(connectionString));
        builder.Services.AddSingleton<ITickReceiver>(new Receiver(receive));
        QuartzTicks.Register(builder.Services);
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private sealed class Receiver(Action<DateTimeOffset> receive) : ITickReceiver
    {
        public Task ReceiveAsync(string name, Guid campaignId, DateTimeOffset firedAt, CancellationToken cancellationToken)
        {
            receive(firedAt);
            return Task.CompletedTask;
        }
    }
}
