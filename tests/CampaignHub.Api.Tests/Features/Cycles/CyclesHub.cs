using CampaignHub.Api.Features.Cycles;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Api.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Features.Cycles;

/// <summary>A campaign begun on Tuesday 10 July 2018, with a way to send what the clock sends.</summary>
public sealed class CyclesHub(TestCluster cluster) : Hub(cluster)
{
    public static DateTimeOffset At(int month, int day, int hour, int minute = 0) => new(2018, month, day, hour, minute, 0, TimeSpan.FromHours(8));

    public Task<RunDueCyclesResult> TickAsync(string cycle) => SendAsync((pipe, ct) => pipe.Send(new RunDueCycles(cycle), ct));

    public async Task<T> SendAsync<T>(Func<Pipe, CancellationToken, Task<T>> send)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = Actor.SystemIn(CampaignId);
        return await send(scope.ServiceProvider.GetRequiredService<Pipe>(), CancellationToken.None);
    }
}
