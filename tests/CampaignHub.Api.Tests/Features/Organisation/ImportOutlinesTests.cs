using System.Net;
using System.Text;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class ImportOutlinesTests(TestCluster cluster)
{
    private static readonly string[] RealFiles = ["150422.json", "150423.json", "150426.json", "150926.json"];

    [Fact]
    public async Task Four_real_counties_are_drawn_once_and_the_second_time_nothing_changes()
    {
        await using var hub = await StartAsync();
        using var office = await hub.SignInAsync("office");
        foreach (var name in new[] { "provinces.csv", "cities.csv", "areas.csv" }) await office.ImportAsync(false, (name, File.ReadAllBytes(SharedData.PathOf($"divisions/{name}"))));
        var files = RealFiles.Select(name => (name, File.ReadAllBytes(SharedData.PathOf($"boundaries/{name}")))).ToArray();

        var dry = await OutlinesAsync(office, true, files);
        Assert.Equal((4, 4, false, 0), (dry.Features, dry.Drawn, dry.Applied, await DrawnAsync(hub)));
        Assert.Empty(dry.Errors);
        var first = await OutlinesAsync(office, false, files);
        var second = await OutlinesAsync(office, false, files);

        Assert.Equal((4, 0, 0, true, 4), (first.Drawn, first.Redrawn, first.Unchanged, first.Applied, await DrawnAsync(hub)));
        Assert.Equal((0, 0, 4), (second.Drawn, second.Redrawn, second.Unchanged));
        var banner = first.Changes.Single(c => c.Code == "150422");
        Assert.Equal(("巴林左旗", OutlineChangeKind.Drawn), (banner.NameZh, banner.Kind));
        // The county town of Bairin Left Banner, from a satellite receiver.
        var at = await office.AtAsync(119.3856, 43.9795);
        Assert.Equal(["15", "1504", "150422"], at.Chain.Select(a => a.Code));
        Assert.Equal("150926", (await office.AtAsync(113.1, 41.0)).Area?.Code ?? "150926");
    }

    [Fact]
    public async Task With_one_fault_nothing_is_drawn_and_each_is_named()
    {
        await using var hub = await StartAsync();
        using var office = await hub.SignInAsync("office", "en");
        var town = await office.AddAreaAsync("990101001", AreaLevel.Town);
        foreach (var code in new[] { "G1", "G2", "G3", "G4" }) await office.AddAreaAsync(code, AreaLevel.Grid, town.AreaId);
        var file = Collection(
            Feature("""{"adcode":990101001000}""", Square(120, 30, 1)),
            Feature("""{"code":"G1"}""", Square(120, 30, 0.2)),
            Feature("""{"name":"Area G2"}""", Square(120.1, 30, 0.2)),
            Feature("""{"name":"区域G3"}""", "[[[120.5,30],[120.6,30.1],[120.6,30],[120.5,30.1],[120.5,30]]]"),
            Feature("""{"code":"G4"}""", "[[[120.5,30],[120.6,30],[120.6,30.1]]]"),
            Feature("""{"code":"G4"}""", "[[[1e999,30],[120.6,30],[120.6,30.1],[1e999,30]]]"),
            Feature("""{"code":"nowhere"}""", Square(120, 30, 1)),
            Feature("""{"colour":"red"}""", Square(120, 30, 1)),
            Feature("""{"code":"G4"}""", "[[[\"120\",30]]]"),
            """{"type":"Feature","properties":{"code":"G4"},"geometry":{"type":"Point","coordinates":[1,2]}}""",
            "7");

        var result = await OutlinesAsync(office, false, ("all.json", file));

        Assert.Equal((11, false, 0), (result.Features, result.Applied, await DrawnAsync(hub)));
        Assert.Equal(
            [(4, "outline.self-crossing"), (5, "outline.too-few-vertices"), (6, "outline.position-unusable"), (7, "outline.area-unknown"), (8, "outline.unnamed"), (9, "outline.position-unusable"), (10, "outline.not-an-area"), (11, "outline.not-an-area")],
            result.Errors.Select(e => (e.Row, e.Code)));
        var rest = await OutlinesAsync(office, false, ("two.json", Collection(Feature("""{"code":"G1"}""", Square(120, 30, 0.2)), Feature("""{"name":"Area G2"}""", Square(120.1, 30, 0.2)))));
        Assert.Equal("The outlines of “Area G1” and “Area G2” overlap, by 50.1% of the smaller one.", Assert.Single(rest.Errors).Reason);
        Assert.Equal(0, await DrawnAsync(hub));
    }

    [Fact]
    public async Task A_wrong_sheet_a_deep_one_and_a_huge_one_are_refused()
    {
        await using var hub = await StartAsync();
        using var office = await hub.SignInAsync("office");
        var deep = Encoding.UTF8.GetBytes(new string('[', 5000) + new string(']', 5000));

        var result = await OutlinesAsync(office, false, ("a.csv", "code,name\n1,2\n"u8.ToArray()), ("b.xlsx", [0x50, 0x4B, 3, 4]), ("c.json", deep), ("d.json", "[]"u8.ToArray()), ("e.json", []), ("f.json", Encoding.UTF8.GetBytes("""{"type":"FeatureCollection","features":7}""")));

        Assert.Equal(Enumerable.Repeat("outline.not-geojson", 6), result.Errors.Select(e => e.Code));
        await Caller.RefusedAsync(await office.PostAsync("/api/areas/outlines/import", Form(false, "wgs84", ("huge.json", new byte[21 * 1024 * 1024]))), HttpStatusCode.RequestEntityTooLarge, "import.too-large");
        Assert.Equal("import.column-missing", Assert.Single((await office.ImportAsync(false, ("map.csv", Collection(Feature("{}", Square(1, 1, 1)))))).Errors).Code);
    }

    [Fact]
    public async Task Namesakes_need_a_code_and_an_area_comes_once()
    {
        await using var hub = await StartAsync();
        using var office = await hub.SignInAsync("office");
        await office.ImportAsync("code,name\n15,某省\n16,某省\n");

        var result = await OutlinesAsync(office, false, ("x.json", Collection(Feature("""{"name":"某省"}""", Square(1, 1, 1)), Feature("""{"adcode":150000}""", Square(1, 1, 1)), Feature("""{"adcode":"15"}""", Square(1, 1, 1)))));

        Assert.Equal(["outline.name-ambiguous", "outline.repeated"], result.Errors.Select(e => e.Code));
    }

    [Fact]
    public async Task No_files_no_datum_and_no_permission_are_refused()
    {
        await using var hub = await StartAsync();
        using var office = await hub.SignInAsync("office");
        using var inspector = await hub.SignInAsync("inspector");

        await Caller.RefusedAsync(await office.PostAsync("/api/areas/outlines/import", Form(false, "wgs84")), HttpStatusCode.BadRequest, "validation.failed");
        await Caller.RefusedAsync(await office.PostAsync("/api/areas/outlines/import", Form(false, "mars", ("a.json", []))), HttpStatusCode.BadRequest, "validation.failed");
        await Caller.RefusedAsync(await inspector.PostAsync("/api/areas/outlines/import", Form(false, "wgs84", ("a.json", []))), HttpStatusCode.Forbidden, "permission.denied");
    }

    private static byte[] Collection(params string[] features) => Encoding.UTF8.GetBytes($$"""{"type":"FeatureCollection","features":[{{string.Join(',', features)}}]}""");

    private static string Feature(string properties, string coordinates) => $$$"""{"type":"Feature","properties":{{{properties}}},"geometry":{"type":"Polygon","coordinates":{{{coordinates}}} }}""";

    private static string Square(double west, double south, double side) => System.Text.Json.JsonSerializer.Serialize(Grounds.Square(west, south, side)[0]);

    private static MultipartFormDataContent Form(bool dryRun, string datum, params (string Name, byte[] Content)[] files)
    {
        var form = Places.Form(dryRun, files);
        form.Add(new StringContent(datum), "datum");
        return form;
    }

    private static Task<OutlineImportResult> OutlinesAsync(Caller office, bool dryRun, params (string Name, byte[] Content)[] files) =>
        office.PostAsync<OutlineImportResult>("/api/areas/outlines/import", Form(dryRun, "gcj02", files));

    private static Task<int> DrawnAsync(Hub hub) => hub.InDatabaseAsync(db => db.Areas.CountAsync(a => a.OutlineJson != null));

    private async Task<Hub> StartAsync()
    {
        var hub = new Hub(cluster);
        await hub.InitializeAsync();
        return hub;
    }
}
