using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class AreaRegisterTests(TestCluster cluster)
{
    private static readonly string[] Headers = ["Code", "Chinese name", "Level", "Parent code", "Number", "Responsible person code", "Responsible person", "Responsible unit code", "Change holds from"];

    [Fact]
    public async Task A_tree_comes_in_whatever_the_order_of_its_rows_and_the_second_time_nothing_changes()
    {
        await using var hub = await StartAsync();
        using var office = await hub.SignInAsync("office", "en");
        await office.PostAsync<StaffRow>("/api/staff", new { staffMemberId = Guid.CreateVersion7(), code = "0001", nameZh = "王敏", unitId = hub.UnitA });
        string?[][] rows =
        [
            ["G-7", "第七网格", "网格", "Z-3", "7", "0001", null, "U-A", "2018-07-01"],
            ["Z-3", "第三片区", "Zone", "C-1", "3", null, "李强", null, null],
            ["C-1", "左旗", "County", null, null, null, null, null, null],
        ];

        var dry = await office.ImportAsync("areas", Headers, rows, dryRun: true);
        Assert.Equal((3, 3, false, 0), (dry.Rows, dry.Created, dry.Applied, await hub.InDatabaseAsync(db => db.Areas.CountAsync())));
        Assert.Equal((3, true), ((await office.ImportAsync("areas", Headers, rows)).Created, true));
        var again = await office.ImportAsync("areas", Headers, rows);
        var back = await office.ImportAsync("areas", await office.ExportAsync("areas"));

        Assert.Equal((3, 3, 3, 0), (again.Unchanged, back.Unchanged, back.Rows, back.Refused));
        var grid = Assert.Single((await office.GetAsync<AreaSearchPage>("/api/areas/search?search=dqwg")).Items);
        Assert.Equal(("王敏", "城管局", "第三片区第七网格"), (grid.ResponsiblePerson, grid.UnitNameZh, grid.GridCodeZh));
        Assert.Equal(new DateOnly(2018, 7, 1), await hub.InDatabaseAsync(db => db.Appointments.Where(a => a.PostType == PostType.GridLeader).Select(a => a.From).SingleAsync()));
    }

    [Fact]
    public async Task Moving_renaming_and_another_person_show_before_and_after_and_the_old_term_ends_the_day_before()
    {
        await using var hub = await StartAsync();
        using var office = await hub.SignInAsync("office", "en");
        string?[][] tree = [["C-1", "左旗", "County", null, null, null, null, null, null], ["T-1", "林东镇", "Town", "C-1", null, null, "李强", "U-A", "2018-01-01"], ["V-1", "镇内", "Village", "T-1", null, null, null, null, null]];
        await office.ImportAsync("areas", Headers, tree);

        var moved = await office.ImportAsync("areas", Headers, [["T-1", "林东街道", "Town", null, null, null, "王敏", "U-B", "2018-07-05"]]);
        var vacant = await office.ImportAsync("areas", ["Code", "名称", "Level", "Responsible unit code"], [["T-1", "林东街道", "Town", null]]);

        Assert.Equal(
            [new("Chinese name", "林东镇", "林东街道"), new("Parent code", "C-1", null), new("Responsible person", "李强", "王敏"), new("Responsible unit code", "U-A", "U-B"), new("Change holds from", null, "2018-07-05")],
            Assert.Single(moved.Changes).Cells);
        Assert.Equal((1, true), (vacant.Updated, vacant.Applied));
        var areas = await hub.InDatabaseAsync(db => db.Areas.ToDictionaryAsync(a => a.Code));
        Assert.Equal((areas["T-1"].Id.ToString("N"), $"{areas["T-1"].Path}.{areas["V-1"].Id:N}"), (areas["T-1"].Path, areas["V-1"].Path));
        var terms = await hub.InDatabaseAsync(db => db.Appointments.Where(a => a.SubjectId == areas["T-1"].Id).OrderBy(a => a.PostType).ThenBy(a => a.From).ToListAsync());
        Assert.Equal(
            [("李强", null, new DateOnly(2018, 7, 4)), ("王敏", null, null), (null, hub.UnitA, new DateOnly(2018, 7, 4)), (null, (Guid?)hub.UnitB, (DateOnly?)new DateOnly(2018, 7, 9))],
            terms.Select(t => (t.PersonName, t.UnitId, t.Until)));
    }

    [Fact]
    public async Task Rows_that_do_not_fit_are_named_and_nothing_is_half_applied()
    {
        await using var hub = await StartAsync();
        using var office = await hub.SignInAsync("office", "en");
        await office.PostAsync<StaffRow>("/api/staff", new { staffMemberId = Guid.CreateVersion7(), code = "0001", nameZh = "王敏" });
        await office.ImportAsync("areas", Headers, [["C-1", "左旗", "County", null, null, null, "李强", null, "2018-07-05"], ["T-1", "林东镇", "Town", "C-1", null, null, null, null, null], ["T-2", "隆昌镇", "Town", "C-1", null, null, null, null, null]]);
        string?[][] rows =
        [
            ["C-1", "左旗", "County", "T-1", null, null, "李强", null, null],
            ["G-1", "一", "Grid", "T-9", null, null, null, null, null],
            ["S-1", "一下", "SubGrid", "G-1", null, null, null, null, null],
            ["V-1", "镇内", "Town", "T-1", null, null, null, null, null],
            ["T-2", "隆昌镇", "Village", "C-1", null, null, null, null, null],
            ["G-2", "二", "Grid", "T-2", "七", null, null, null, null],
            ["G-3", "三", "Grid", "T-2", null, "0001", "李强", null, null],
            ["G-4", "四", "Grid", "T-2", null, "0009", null, null, null],
            ["G-5", "五", "Grid", "T-2", null, null, "丙", null, "2018-07-11"],
            ["G-6", "六", "Grid", "T-2", null, null, null, null, "七月"],
            ["G-6", "六", "Grid", "T-2", null, null, null, null, null],
            ["G-6", "六", "Grid", "T-2", null, null, null, null, null],
        ];

        var refused = await office.ImportAsync("areas", Headers, rows);
        var backdated = await office.ImportAsync("areas", Headers, [["C-1", "左旗", "County", null, null, null, "王敏", null, "2018-07-03"]]);

        Assert.Equal(
            [
                (2, "Parent code", "sheet.ring"), (3, "Parent code", "sheet.parent-missing"), (4, "Parent code", "sheet.parent-missing"), (5, "Parent code", "area.level-order"), (6, "Level", "sheet.value-fixed"),
                (7, "Number", "sheet.no-number"), (8, "Responsible person", "sheet.name-differs"), (9, "Responsible person code", "sheet.reference-unknown"), (10, "Change holds from", "sheet.day-in-future"),
                (11, "Change holds from", "sheet.no-day"), (13, "Code", "sheet.code-repeated"),
            ],
            refused.Faults());
        Assert.Equal((1, false, 3), (refused.Created, refused.Applied, await hub.InDatabaseAsync(db => db.Areas.CountAsync())));
        Assert.Equal([(2, "Change holds from", "sheet.taken-since")], backdated.Faults());
        Assert.Equal((1, true, 4), ((await office.ImportAsync("areas", Headers, rows, rowByRow: true)).Created, true, await hub.InDatabaseAsync(db => db.Areas.CountAsync())));
    }

    [Fact]
    public async Task Areas_are_closed_from_below_and_stay_closed()
    {
        await using var hub = await StartAsync();
        using var office = await hub.SignInAsync("office", "en");
        string[] headers = ["Code", "名称", "Level", "Parent code", "Closed on"];
        await office.ImportAsync("areas", headers, [["C-1", "左旗", "County", null, null], ["T-1", "林东镇", "Town", "C-1", null]]);

        var open = await office.ImportAsync("areas", headers, [["C-1", "左旗", "County", null, "2018-07-01"]]);
        var future = await office.ImportAsync("areas", headers, [["T-1", "林东镇", "Town", "C-1", "43293"]]);
        var both = await office.ImportAsync("areas", headers, [["C-1", "左旗", "County", null, "2018/7/1"], ["T-1", "林东镇", "Town", "C-1", "43282"]]);
        var reopened = await office.ImportAsync("areas", headers, [["T-1", "林东镇", "Town", "C-1", null], ["T-2", "隆昌镇", "Town", "C-1", null]]);

        Assert.Equal([(2, "Closed on", "area.has-areas-below")], open.Faults());
        Assert.Equal([(2, "Closed on", "sheet.day-in-future")], future.Faults());
        Assert.Equal((2, true), (both.Updated, both.Applied));
        Assert.Equal([(2, "Closed on", "area.closed"), (3, "Parent code", "area.closed")], reopened.Faults());
        Assert.Equal(2, (await office.ImportAsync("areas", await office.ExportAsync("areas"))).Unchanged);
    }

    private async Task<Hub> StartAsync()
    {
        var hub = new Hub(cluster);
        await hub.InitializeAsync();
        return hub;
    }
}
