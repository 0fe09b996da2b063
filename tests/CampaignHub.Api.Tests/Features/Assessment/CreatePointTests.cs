using System.Net;
using CampaignHub.Api.Features.Assessment;
using CampaignHub.Api.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Assessment;

public sealed class CreatePointTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_point_is_added_once_however_often_it_is_sent()
    {
        using var office = await hub.SignInAsync("office");
        var known = await office.PutPointAsync(hub.UnitA);
        var id = Guid.CreateVersion7();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => office.PostAsync<PointRow>("/api/points", Places.Point(id, "P-9", known.AreaId, hub.UnitB))));

        Assert.Equal(("P-9", "交通局"), (Assert.Single(answers.Distinct()).Code, answers[0].OwnerUnitNameZh));
        Assert.Equal(1, await hub.InDatabaseAsync(db => db.Points.CountAsync(p => p.Id == id)));
        await Caller.RefusedAsync(await office.PostAsync("/api/points", Places.Point(Guid.CreateVersion7(), "P-9", known.AreaId, hub.UnitB)), HttpStatusCode.Conflict, "point.code-taken");
        await Caller.RefusedAsync(await office.PostAsync("/api/points", Places.Point(id, "P-10", known.AreaId, hub.UnitB)), HttpStatusCode.Conflict, "point.id-taken");
        await Caller.RefusedAsync(await office.PostAsync("/api/points", Places.Point(Guid.CreateVersion7(), "P-11", known.AreaId, hub.UnitB, "NONE")), HttpStatusCode.NotFound, "point-type.not-found");
        await Caller.RefusedAsync(await office.PostAsync("/api/points", Places.Point(Guid.CreateVersion7(), "P-11", Guid.CreateVersion7(), hub.UnitB)), HttpStatusCode.NotFound, "area.not-found");
        await Caller.RefusedAsync(await office.PostAsync("/api/points", Places.Point(Guid.CreateVersion7(), "P-11", known.AreaId, Guid.CreateVersion7())), HttpStatusCode.NotFound, "unit.not-found");
    }

    [Fact]
    public async Task A_point_without_a_place_is_malformed_and_an_inspector_may_not_add_one()
    {
        using var office = await hub.SignInAsync("office");
        using var inspector = await hub.SignInAsync("inspector");
        var bare = new { pointId = Guid.CreateVersion7(), code = "P", nameZh = "点", nameEn = "Point", pointTypeCode = "ROAD", areaId = Guid.CreateVersion7(), ownerUnitId = hub.UnitA };

        var problem = await Caller.RefusedAsync(await office.PostAsync("/api/points", bare), HttpStatusCode.BadRequest, "validation.failed");
        Assert.Equal(["longitude", "latitude"], problem["errors"]!.AsObject().Select(e => e.Key));
        await Caller.RefusedAsync(await inspector.PostAsync("/api/points", bare), HttpStatusCode.Forbidden, "permission.denied");
    }
}
