using System.Net;
using CampaignHub.Api.Features.Circulars;
using CampaignHub.Api.Features.Demo;
using CampaignHub.Api.Platform;
using CampaignHub.Api.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CampaignHub.Api.Tests.Features.Demo;

public sealed class MoveDemoClockTests(MoveDemoClockTests.DemoHub hub) : IClassFixture<MoveDemoClockTests.DemoHub>
{
    [Fact]
    public async Task Moving_the_clock_ends_the_month_drafts_its_circular_and_keeps_the_session()
    {
        using var office = await hub.SignInAsync("office");
        var before = await office.GetAsync<DemoClock>("/api/demo/clock");

        var after = await office.PostAsync<DemoClock>("/api/demo/clock");

        Assert.True(before.CanMove);
        Assert.True(after.Now >= before.Next && after.Next > before.Next);
        Assert.Equal(before.Next.ToOffset(TimeSpan.FromHours(8)).AddDays(-1).ToString("yyyy-MM", null), Assert.Single((await office.GetAsync<CircularPage>("/api/circulars")).Items).Period);
        Assert.Equal(after.Now.Date, new HubClock(TimeSpan.FromTicks(long.Parse(await File.ReadAllTextAsync(hub.KeptIn), null))).GetUtcNow().Date);
    }

    [Fact]
    public async Task An_inspector_moves_no_clock()
    {
        using var inspector = await hub.SignInAsync("inspector");

        await Caller.RefusedAsync(await inspector.PostAsync("/api/demo/clock"), HttpStatusCode.Forbidden, "permission.denied");
    }

    public sealed class DemoHub(TestCluster cluster) : Hub(cluster)
    {
        public string KeptIn { get; } = Path.Combine(Directory.CreateTempSubdirectory("campaignhub-clock-").FullName, "demo-clock");

        protected override void Configure(WebApplicationBuilder builder)
        {
            Clock.Set(DateTimeOffset.UtcNow);
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new HubClock(TimeSpan.Zero, KeptIn)));
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            Directory.Delete(Path.GetDirectoryName(KeptIn)!, recursive: true);
        }
    }
}
