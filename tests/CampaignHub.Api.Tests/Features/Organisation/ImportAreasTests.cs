using System.Net;
using System.Text;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class ImportAreasTests(TestCluster cluster)
{
    private static readonly string[] RealFiles = ["villages.csv", "provinces.csv", "cities.csv", "areas.csv", "streets.csv"];

    [Fact]
    public async Task A_key_used_again_for_another_file_of_the_same_name_and_length_is_refused()
    {
        await using var hub = new Hub(cluster);
        await hub.InitializeAsync();
        using var office = await hub.SignInAsync("office");
        var key = Guid.NewGuid();
        MultipartFormDataContent Named(string name) => Places.Form(dryRun: true, ("same.csv", Encoding.UTF8.GetBytes($"code,name\n15,{name}\n")));

        var first = await office.SendAsync(HttpMethod.Post, "/api/areas/import", Named("内蒙古"), key);
        var again = await office.SendAsync(HttpMethod.Post, "/api/areas/import", Named("内蒙古"), key);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, again.StatusCode));
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Post, "/api/areas/import", Named("黑龙江"), key), HttpStatusCode.Conflict, "request.key-reused");

        var outlines = Guid.NewGuid();
        foreach (var (letter, status) in new[] { ("a", HttpStatusCode.OK), ("a", HttpStatusCode.OK), ("b", HttpStatusCode.Conflict) })
        {
            var form = Places.Form(dryRun: true, ("same.json", Encoding.UTF8.GetBytes($$"""{"type":"FeatureCollection","features":[],"name":"{{letter}}"}""")));
            form.Add(new StringContent("wgs84"), "datum");
            Assert.Equal(status, (await office.SendAsync(HttpMethod.Post, "/api/areas/outlines/import", form, outlines)).StatusCode);
        }
    }

    [Fact]
    public async Task Four_real_counties_come_in_once_and_the_second_time_nothing_changes()
    {
        await using var hub = await StartAsync();
        using var office = await hub.SignInAsync("office");
        var files = RealFiles.Select(name => (name, File.ReadAllBytes(SharedData.PathOf($"divisions/{name}")))).ToArray();

        var dry = await office.ImportAsync(dryRun: true, files);
        Assert.Equal((735, 735, 0), (dry.Rows, dry.Created, await CountAsync(hub)));
        var first = await office.ImportAsync(dryRun: false, files);
        var second = await office.ImportAsync(dryRun: false, files);

        Assert.Empty(first.Errors);
        Assert.Equal((735, 735, 0, 0), (first.Rows, first.Created, first.Updated, first.Unchanged));
        Assert.Equal((735, 0, 0, 735), (second.Rows, second.Created, second.Updated, second.Unchanged));
        Assert.Equal(735, await CountAsync(hub));
        var levels = await hub.InDatabaseAsync(db => db.Areas.GroupBy(a => a.Level).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count));
        Assert.Equal((1, 2, 4, 54, 674), (levels[AreaLevel.Province], levels[AreaLevel.City], levels[AreaLevel.County], levels[AreaLevel.Town], levels[AreaLevel.Village]));
        var village = await office.GetAsync<AreaDetail>($"/api/areas/{(await office.AreaAsync("150422100201")).AreaId}");
        Assert.Equal("福山地村", village.NameZh);
        Assert.Equal(["内蒙古自治区", "赤峰市", "巴林左旗", "林东镇"], village.Path.Select(a => a.NameZh));
    }

    [Fact]
    public async Task Rows_that_do_not_fit_are_named_and_do_not_stop_the_others()
    {
        await using var hub = await StartAsync();
        using var office = await hub.SignInAsync("office", "en");
        var csv = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(
            "name,extra,Code\r\n\"内蒙古, \"\"自治区\"\"\",x,15\r\n赤峰市,x,1504\r\n再次,x,1504\r\n,x,150422\r\n孤镇,x,150422100\r\n无上级,x,9901\r\n无上级,x,990101\r\n坏码,x,15A4\r\n三位,x,150\r\n\r\n")).ToArray();

        var result = await office.ImportAsync(false, ("list.csv", csv), ("nothing.csv", Encoding.UTF8.GetBytes("code;title\n1;2\n")), ("picture.csv", Caller.Png));

        Assert.Equal((9, 2, 0, 0), (result.Rows, result.Created, result.Updated, result.Unchanged));
        Assert.Equal(
            [
                ("list.csv", 4, "area.code-repeated"), ("list.csv", 5, "area.name-missing"), ("list.csv", 6, "area.parent-missing"), ("list.csv", 7, "area.parent-missing"), ("list.csv", 8, "area.parent-missing"),
                ("list.csv", 9, "area.code-invalid"), ("list.csv", 10, "area.code-invalid"), ("nothing.csv", 1, "import.column-missing"), ("picture.csv", 1, "import.file-unreadable"),
            ],
            result.Errors.Select(e => (e.File, e.Row, e.Code)));
        Assert.Equal("The area above “990101” is not known.", result.Errors[4].Reason);
        Assert.Equal("内蒙古, \"自治区\"", (await office.AreaAsync("15")).NameZh);
    }

    [Fact]
    public async Task A_new_name_is_taken_over_and_a_missing_level_filled_in_later()
    {
        await using var hub = await StartAsync();
        using var office = await hub.SignInAsync("office");
        await office.ImportAsync("code,name\n15,内蒙古自治区\n1504,赤峰市\n150422,巴林左旗\n150422100200,镇内\n");

        var result = await office.ImportAsync("code,name,nameEn\n15,内蒙古自治区,\n1504,赤峰,Chifeng\n150422100,林东镇,\n150422100200,镇内,\n");

        Assert.Equal((4, 1, 2, 1), (result.Rows, result.Created, result.Updated, result.Unchanged));
        Assert.Equal(("赤峰", "Chifeng"), ((await office.AreaAsync("1504")).NameZh, (await office.AreaAsync("1504")).NameEn));
        var village = await office.GetAsync<AreaDetail>($"/api/areas/{(await office.AreaAsync("150422100200")).AreaId}");
        Assert.Equal(["15", "1504", "150422", "150422100"], village.Path.Select(a => a.Code));
    }

    [Fact]
    public async Task Two_imports_at_once_make_one_tree()
    {
        await using var hub = await StartAsync();
        using var office = await hub.SignInAsync("office");

        var results = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => office.ImportAsync(Places.Divisions)));

        Assert.Equal(5, results.Sum(r => r.Created));
        Assert.Equal(5, await CountAsync(hub));
    }

    [Fact]
    public async Task An_import_without_files_or_permission_is_refused()
    {
        await using var hub = await StartAsync();
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");

        await Caller.RefusedAsync(await office.PostAsync("/api/areas/import", Places.Form(false)), HttpStatusCode.BadRequest, "validation.failed");
        await Caller.RefusedAsync(await contact.PostAsync("/api/areas/import", Places.Form(false, ("a.csv", "code,name\n"u8.ToArray()))), HttpStatusCode.Forbidden, "permission.denied");
        await Caller.RefusedAsync(await office.PostAsync("/api/areas/import", new { files = "none" }), HttpStatusCode.UnsupportedMediaType, "request.media-type");
    }

    private static Task<int> CountAsync(Hub hub) => hub.InDatabaseAsync(db => db.Areas.CountAsync());

    private async Task<Hub> StartAsync()
    {
        var hub = new Hub(cluster);
        await hub.InitializeAsync();
        return hub;
    }
}
