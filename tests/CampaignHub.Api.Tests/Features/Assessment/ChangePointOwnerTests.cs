using System.Net;
using CampaignHub.Api.Features.Assessment;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Common;

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
        Assert.DoesNotContain((await before.GetAsync<PointPage>("/api/points")).Items, p => p.PointId == point.PointId);
        Assert.Contains((await after.GetAsync<PointPage>("/api/points")).Items, p => p.PointId == point.PointId);
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, $"/api/points/{point.PointId}/owner", new { ownerUnitId = Guid.CreateVersion7() }), HttpStatusCode.NotFound, "unit.not-found");
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, $"/api/points/{Guid.CreateVersion7()}/owner", new { ownerUnitId = hub.UnitB }), HttpStatusCode.NotFound, "point.not-found");
        await Caller.RefusedAsync(await after.SendAsync(HttpMethod.Put, $"/api/points/{point.PointId}/owner", new { ownerUnitId = hub.UnitB }), HttpStatusCode.Forbidden, "permission.denied");
    }

    [Fact]
    public async Task Area_and_sector_owner_stand_side_by_side_and_who_owned_it_before_stays_known()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.b");
        var point = await office.PutPointAsync(hub.UnitA, "P-SHARED");
        var began = hub.Clock.Now;
        hub.Clock.Set(began.AddDays(10));

        var shared = await office.PutAsync<PointRow>($"/api/points/{point.PointId}/owner", new { ownerUnitId = hub.UnitB, axis = "sectorOwner" });
        Assert.Equal((hub.UnitA, hub.UnitB), (shared.OwnerUnitId, shared.SectorOwnerUnitId));
        Assert.Contains(point.PointId, (await contact.GetAsync<PointPage>("/api/points")).Items.Select(p => p.PointId));

        await office.PutAsync<PointRow>($"/api/points/{point.PointId}/owner", new { ownerUnitId = hub.UnitB });
        await office.PutAsync<PointRow>($"/api/points/{point.PointId}/owner", new { ownerUnitId = hub.UnitA });
        await office.PutAsync<PointRow>($"/api/points/{point.PointId}/owner", new { ownerUnitId = hub.UnitB });

        async Task<Guid?> On(DateTimeOffset moment) =>
            (await office.GetAsync<AppointmentPage>($"/api/appointments?subjectId={point.PointId}&postType=areaOwner&on={ZoneTime.DateOf(moment, ZoneTime.Zone("Asia/Shanghai")):yyyy-MM-dd}")).Items.Single().UnitId;
        Assert.Equal((hub.UnitA, hub.UnitB), (await On(began.AddDays(9)), await On(began.AddDays(10))));
        hub.Clock.Set(began);
    }
}
