using System.Net;
using System.Text;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class ImportRegisterTests(TestCluster cluster)
{
    private static readonly string[] People = ["Code", "姓名", "English name", "单位编号", "Job title", "电话"];

    [Fact]
    public async Task People_come_in_once_and_the_second_time_nothing_changes()
    {
        await using var hub = await StartAsync();
        using var office = await hub.SignInAsync("office", "en");
        var file = await Workbooks.OfAsync(People, ["0001", "王敏", "Wang Min", "U-A", "科长", "13800000000"], ["0002", "李强", null, null, null, null], ["", "", "", "", "", ""]);

        var dry = await SendAsync(office, "people", file, dryRun: true);
        Assert.Equal((2, 2, false, 0), (dry.Rows, dry.Created, dry.Applied, await CountAsync(hub)));
        var first = await SendAsync(office, "people", file);
        var second = await SendAsync(office, "people", file);
        var changed = await SendAsync(office, "people", await Workbooks.OfAsync(["code", "Name", "职务"], ["0001", "王敏", "副局长"], ["0002", "李强", ""]));

        Assert.Equal((2, 0, 0, true), (first.Created, first.Updated, first.Unchanged, first.Applied));
        Assert.Equal((0, 0, 2), (second.Created, second.Updated, second.Unchanged));
        var change = Assert.Single(changed.Changes);
        Assert.Equal((2, "0001", false), (change.Row, change.Code, change.IsNew));
        Assert.Equal(new RegisterCell("Job title", "科长", "副局长"), Assert.Single(change.Cells));
        var kept = Assert.Single((await office.GetAsync<StaffPage>("/api/staff?search=wm")).Items);
        Assert.Equal(("0001", "Wang Min", "城管局", "副局长", "13800000000"), (kept.Code, kept.NameEn, kept.UnitNameZh, kept.JobTitle, kept.Phone));
        Assert.Equal(3, await hub.InDatabaseAsync(db => db.Set<CampaignHub.Api.Platform.Data.AuditEntry>().CountAsync(a => a.Command == "ImportRegister" && a.Entity == "StaffMember")));
    }

    [Fact]
    public async Task Refused_rows_are_named_and_keep_all_out_unless_rows_are_taken_one_by_one()
    {
        await using var hub = await StartAsync();
        using var office = await hub.SignInAsync("office", "en");
        var file = await Workbooks.OfAsync(People, ["1", "王敏", null, "U-A", null, null], ["2", "", null, null, null, null], ["3", "李", null, "U-X", null, null], ["1", "重", null, null, null, null], ["5", new string('长', 65), null, null, null, null], ["", "无", null, null, null, null]);

        var together = await SendAsync(office, "people", file);
        Assert.Equal((6, 1, 5, false, 0), (together.Rows, together.Created, together.Refused, together.Applied, await CountAsync(hub)));
        Assert.Equal(
            [(3, "Name", "sheet.value-missing"), (4, "Unit code", "sheet.reference-unknown"), (5, "Code", "sheet.code-repeated"), (6, "Name", "sheet.value-too-long"), (7, "Code", "sheet.value-missing")],
            together.Errors.Select(e => (e.Row, e.Column!, e.Code)));
        var single = await SendAsync(office, "people", file, rowByRow: true);

        Assert.Equal((1, 5, true, 1), (single.Created, single.Refused, single.Applied, await CountAsync(hub)));
    }

    [Fact]
    public async Task Units_name_their_category_in_either_language_and_their_group_by_code()
    {
        await using var hub = await StartAsync();
        using var office = await hub.SignInAsync("office");
        string[] headers = ["编号", "名称", "英文名称", "类别", "排名组编号"];

        var result = await SendAsync(office, "units", await Workbooks.OfAsync(headers, ["U-A", "城管局", "Urban Management Bureau", "Department", "departments"], ["T-1", "林东镇", "Lindong", "乡镇街道", null]));
        var refused = await SendAsync(office, "units", await Workbooks.OfAsync(headers, ["T-2", "甲", "A", "别的", null], ["T-3", "乙", "B", "学校", "none"]));

        Assert.Equal((1, 0, 1), (result.Created, result.Updated, result.Unchanged));
        Assert.Equal(["sheet.choice-unknown", "sheet.reference-unknown"], refused.Errors.Select(e => e.Code));
        Assert.Equal(UnitCategory.Town, Assert.Single((await office.GetAsync<UnitPage>("/api/units?search=ldz")).Items).Category);
    }

    [Fact]
    public async Task Formulas_are_refused_in_their_row()
    {
        await using var hub = await StartAsync();
        using var office = await hub.SignInAsync("office");
        var file = Workbooks.Altered(await Workbooks.OfAsync(People, ["1", "FORMULA", null, null, null, null], ["2", "李强", null, null, null, null]), xml =>
            System.Text.RegularExpressions.Regex.Replace(xml, "<x:c [^>]*><x:is><x:t[^>]*>FORMULA</x:t></x:is></x:c>", "<x:c><x:f>1+1</x:f><x:v>2</x:v></x:c>"));

        var result = await SendAsync(office, "people", file, rowByRow: true);

        Assert.Equal((2, "sheet.formula"), (Assert.Single(result.Errors).Row, result.Errors[0].Code));
        Assert.Equal(("2", 1), (Assert.Single(result.Changes).Code, result.Created));
    }

    [Theory]
    [InlineData("csv", "sheet.not-xlsx")]
    [InlineData("cut", "sheet.damaged")]
    [InlineData("columns", "sheet.columns-missing")]
    [InlineData("other", "sheet.column-unknown")]
    [InlineData("twice", "sheet.column-repeated")]
    [InlineData("empty", "sheet.empty")]
    [InlineData("bomb", "sheet.too-large")]
    [InlineData("parts", "sheet.external")]
    [InlineData("macro", "sheet.external")]
    [InlineData("entities", "sheet.damaged")]
    [InlineData("strings", "sheet.damaged")]
    public async Task Wrong_and_hostile_files_are_refused_as_a_whole(string kind, string code)
    {
        await using var hub = await StartAsync();
        using var office = await hub.SignInAsync("office");
        var good = await Workbooks.OfAsync(People, ["1", "王敏", null, null, null, null]);
        var file = kind switch
        {
            "csv" => Encoding.UTF8.GetBytes("code,name\n1,x\n"),
            "cut" => good[..(good.Length / 2)],
            "columns" => await Workbooks.OfAsync(["Number", "Problem"], ["1", "x"]),
            "other" => await Workbooks.OfAsync(["Code", "Name", "Shoe size"], ["1", "x", "43"]),
            "twice" => await Workbooks.OfAsync(["Code", "Name", "姓名"], ["1", "x", "y"]),
            "empty" => await Workbooks.OfAsync(People),
            "bomb" => Workbooks.Plus(good, "xl/media/zeros.bin", 200L << 20),
            "parts" => Workbooks.Plus(good, "xl/externalLinks/externalLink1.bin"),
            "macro" => Workbooks.Plus(good, "xl/vbaProject.bin"),
            "entities" => Workbooks.Altered(good, xml => xml.Replace("?>", "?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>", StringComparison.Ordinal)),
            _ => Workbooks.Altered(good, xml => xml.Replace("王敏", "</x:t>", StringComparison.Ordinal)),
        };

        await Caller.RefusedAsync(await office.PostAsync("/api/registers/people/import", Form(file, false, true)), HttpStatusCode.Conflict, code);
        Assert.Equal(0, await CountAsync(hub));
    }

    [Fact]
    public async Task An_import_needs_the_permission_and_a_register_there_is()
    {
        await using var hub = await StartAsync();
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var file = await Workbooks.OfAsync(People, ["1", "王敏", null, null, null, null]);

        await Caller.RefusedAsync(await contact.PostAsync("/api/registers/people/import", Form(file, false, false)), HttpStatusCode.Forbidden, "permission.denied");
        await Caller.RefusedAsync(await office.PostAsync("/api/registers/ghosts/import", Form(file, false, false)), HttpStatusCode.NotFound, "sheet.register-unknown");
    }

    private static Task<RegisterImportResult> SendAsync(Caller caller, string register, byte[] file, bool dryRun = false, bool rowByRow = false) =>
        caller.PostAsync<RegisterImportResult>($"/api/registers/{register}/import", Form(file, dryRun, rowByRow));

    private static MultipartFormDataContent Form(byte[] file, bool dryRun, bool rowByRow)
    {
        var form = Caller.File("people.xlsx", file);
        form.Add(new StringContent(dryRun ? "true" : "false"), "dryRun");
        form.Add(new StringContent(rowByRow ? "true" : "false"), "rowByRow");
        return form;
    }

    private static Task<int> CountAsync(Hub hub) => hub.InDatabaseAsync(db => db.Staff.CountAsync());

    private async Task<Hub> StartAsync()
    {
        var hub = new Hub(cluster);
        await hub.InitializeAsync();
        return hub;
    }
}
