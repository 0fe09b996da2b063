using System.Net;
using CampaignHub.Api.Features.Assessment;
using CampaignHub.Api.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Assessment;

public sealed class LoadBundledPointTypesTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Fifty_four_types_with_twelve_sheets_are_loaded_once()
    {
        using var admin = await hub.SignInAsync("admin");
        using var inspector = await hub.SignInAsync("inspector");

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => admin.PostAsync<List<PointTypeRow>>("/api/point-types/load-bundled")));
        var first = await admin.GetAsync<PointTypeDetail>("/api/point-types/ROAD");
        var types = await admin.PostAsync<List<PointTypeRow>>("/api/point-types/load-bundled");

        Assert.Equal((54, 12), (types.Count, types.Count(t => t.ItemCount > 0)));
        Assert.Equal(54, await hub.InDatabaseAsync(db => db.PointTypes.CountAsync()));
        Assert.Equal(first.Items, (await admin.GetAsync<PointTypeDetail>("/api/point-types/ROAD")).Items);
        await Caller.RefusedAsync(await inspector.PostAsync("/api/point-types/load-bundled"), HttpStatusCode.Forbidden, "permission.denied");
    }
}
