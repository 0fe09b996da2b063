using System.Net;
using CampaignHub.Api.Platform.Geometry;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class DrawAreaTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task An_outline_is_kept_as_given_and_reckoned_in_wgs84()
    {
        using var office = await hub.SignInAsync("office");
        var grid = await office.AddAreaAsync("D-1", AreaLevel.Grid);

        var drawn = await office.DrawAsync(grid.AreaId, Grounds.Square(120, 30, 0.1), Datum.Gcj02);

        Assert.Equal((Datum.Gcj02, 120.1, grid.Version + 1), (drawn.Datum!.Value, drawn.Given[0][0][1][0], drawn.Version));
        Assert.Equal(Gcj02.ToWgs84(120.1, 30).Longitude, drawn.Wgs84[0][0][1][0], 1e-12);
        Assert.Equal("D-1", (await office.AtAsync(120.001, 30.05, "gcj02")).Area!.Code);
        Assert.Equal(PlaceState.Unresolved, (await office.AtAsync(119.999, 30.05, "gcj02")).State);
        Assert.Equal("D-1", (await office.AtAsync(119.999, 30.05)).Area!.Code);
        var again = await office.DrawAsync(grid.AreaId, Grounds.Square(120, 30, 0.1), Datum.Gcj02);
        Assert.Equal(drawn.Version, again.Version);
        await Caller.RefusedAsync(
            await office.SendAsync(HttpMethod.Put, $"/api/areas/{grid.AreaId}/outline", new { grid.Version, datum = "wgs84", polygons = Grounds.Square(120, 30, 0.2) }), HttpStatusCode.Conflict, "area.changed");
        var erased = await office.DrawAsync(grid.AreaId, []);
        Assert.Equal((null, 0), (erased.Datum, erased.Given.Length));
        Assert.Equal(PlaceState.Unresolved, (await office.AtAsync(119.999, 30.05)).State);
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_naming_the_areas()
    {
        using var office = await hub.SignInAsync("office", "en");
        var town = await office.AddAreaAsync("F-T", AreaLevel.Town);
        var (one, two) = (await office.AddAreaAsync("F-1", AreaLevel.Grid, town.AreaId), await office.AddAreaAsync("F-2", AreaLevel.Grid, town.AreaId));
        await office.DrawAsync(town.AreaId, Grounds.Square(110, 30, 0.2));
        await office.DrawAsync(one.AreaId, Grounds.Square(110, 30, 0.1));

        async Task RefusedAsync(string code, double[][][][] polygons, Guid areaId, params string[] names)
        {
            var problem = await Caller.RefusedAsync(await office.TryDrawAsync(areaId, polygons), HttpStatusCode.Conflict, code);
            Assert.All(names, name => Assert.Contains(name, problem["detail"]!.GetValue<string>(), StringComparison.Ordinal));
        }

        await RefusedAsync("outline.overlap", Grounds.Square(110.05, 30.05, 0.1), two.AreaId, "Area F-2", "Area F-1");
        await RefusedAsync("outline.outside-parent", Grounds.Square(110.15, 30.15, 0.1), two.AreaId, "Area F-2", "Area F-T");
        await RefusedAsync("outline.outside-parent", Grounds.Square(110.02, 30.02, 0.18), town.AreaId, "Area F-1", "Area F-T");
        await RefusedAsync("outline.self-crossing", [[[[110.1, 30.1], [110.2, 30.2], [110.2, 30.1], [110.1, 30.2], [110.1, 30.1]]]], two.AreaId, "F-2");
        await RefusedAsync("outline.ring-open", [[[[110.1, 30.1], [110.2, 30.1], [110.2, 30.2], [110.1, 30.2]]]], two.AreaId);
        await RefusedAsync("outline.out-of-range", [[[[30, 110], [30.1, 110], [30.1, 110.1], [30, 110]]]], two.AreaId);
        await office.DrawAsync(two.AreaId, Grounds.Square(110.0999, 30, 0.1));
    }

    [Fact]
    public async Task Levels_and_road_sections_may_lie_over_one_another()
    {
        using var office = await hub.SignInAsync("office");
        var (town, grid) = (await office.AddAreaAsync("L-T", AreaLevel.Town), await office.AddAreaAsync("L-G", AreaLevel.Grid));
        foreach (var area in new[] { town, grid, await office.AddAreaAsync("L-S1", AreaLevel.RoadSection), await office.AddAreaAsync("L-S2", AreaLevel.RoadSection) })
            await office.DrawAsync(area.AreaId, Grounds.Square(100, 30, 0.1));

        Assert.Equal(("L-G", "L-S1"), ((await office.AtAsync(100.05, 30.05)).Area!.Code, (await office.AtAsync(100.05, 30.05)).SectorOwner!.AreaNameZh[2..]));
    }

    [Fact]
    public async Task Two_hands_drawing_over_each_other_leave_one_outline()
    {
        using var office = await hub.SignInAsync("office");
        var (one, two) = (await office.AddAreaAsync("H-1", AreaLevel.Grid), await office.AddAreaAsync("H-2", AreaLevel.Grid));

        var answers = await Task.WhenAll(office.TryDrawAsync(one.AreaId, Grounds.Square(90, 30, 0.1)), office.TryDrawAsync(two.AreaId, Grounds.Square(90.01, 30, 0.1)));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(a => a.StatusCode).Order());
    }

    [Fact]
    public async Task Hostile_bodies_and_a_missing_permission_are_refused()
    {
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        var grid = await office.AddAreaAsync("N-1", AreaLevel.Grid);
        var path = $"/api/areas/{grid.AreaId}/outline";
        HttpContent Raw(string json) => new StringContent(json, System.Text.Encoding.UTF8, "application/json");

        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, path, Raw($$"""{"version":1,"datum":"wgs84","polygons":[[[[NaN,1]]]]}""")), HttpStatusCode.BadRequest, "request.malformed");
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, path, Raw($$"""{"version":1,"datum":"moon","polygons":[]}""")), HttpStatusCode.BadRequest, "request.malformed");
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, path, Raw($$"""{"version":1,"datum":"wgs84","polygons":[[[null]]]}""")), HttpStatusCode.Conflict, "outline.position-unusable");
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, path, Raw($$"""{"version":1,"datum":"wgs84","polygons":[[null]]}""")), HttpStatusCode.Conflict, "outline.position-unusable");
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, path, Raw($$"""{"version":1,"datum":"wgs84","polygons":[null]}""")), HttpStatusCode.Conflict, "outline.empty");
        await Caller.RefusedAsync(await leader.SendAsync(HttpMethod.Put, path, new { version = 1, datum = "wgs84", polygons = Grounds.Square(1, 1, 1) }), HttpStatusCode.Forbidden, "permission.denied");
    }
}
