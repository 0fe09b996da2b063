using System.Net;
using CampaignHub.Api.Features.Assessment;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Assessment;

public sealed class ChangePointOwnerTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_point_changes_hands_and_sight_with_it()
    {
        using var office = await hub.SignInAsync("office");
        using var before = await hub.SignInAsync("contact.a");
        using var after = await hub.SignInAsync("contact.b");
        var point = await office.PutPointAsync(hub.UnitA);

        var changed = await office.PutAsync<PointRow>($"/api/points/{point.PointId}/owner", new { ownerUnitId = hub.UnitB });

        Assert.Equal((hub.UnitB, "Transport Bureau"), (changed.OwnerUnitId, changed.OwnerUnitNameEn));
        Assert.Empty((await before.GetAsync<PointPage>("/api/points")).Items);
        Assert.Single((await after.GetAsync<PointPage>("/api/points")).Items);
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, $"/api/points/{point.PointId}/owner", new { ownerUnitId = Guid.CreateVersion7() }), HttpStatusCode.NotFound, "unit.not-found");
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, $"/api/points/{Guid.CreateVersion7()}/owner", new { ownerUnitId = hub.UnitB }), HttpStatusCode.NotFound, "point.not-found");
        await Caller.RefusedAsync(await after.SendAsync(HttpMethod.Put, $"/api/points/{point.PointId}/owner", new { ownerUnitId = hub.UnitB }), HttpStatusCode.Forbidden, "permission.denied");
    }
}
