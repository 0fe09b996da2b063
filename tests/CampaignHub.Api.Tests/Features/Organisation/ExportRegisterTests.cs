using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class ExportRegisterTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task What_was_exported_comes_in_again_without_a_change_in_either_language()
    {
        using var office = await hub.SignInAsync("office");
        using var english = await hub.SignInAsync("office", "en");
        await office.PostAsync<StaffRow>("/api/staff", new { staffMemberId = Guid.CreateVersion7(), code = "007", nameZh = "=王敏", unitId = hub.UnitA, phone = "013800000000" });

        var people = await hub.InDatabaseAsync(db => db.Staff.CountAsync());
        foreach (var (caller, register, rows) in new[] { (office, "people", people), (english, "people", people), (office, "units", 2), (english, "units", 2) })
        {
            var answer = await caller.GetAsync($"/api/registers/{register}/rows.xlsx");
            Assert.Equal(Spreadsheet.MediaType, answer.Content.Headers.ContentType?.MediaType);
            var form = Caller.File("again.xlsx", await answer.Content.ReadAsByteArrayAsync());
            var result = await caller.PostAsync<RegisterImportResult>($"/api/registers/{register}/import", form);
            Assert.Equal((rows, rows, 0), (result.Rows, result.Unchanged, result.Refused));
        }
    }

    [Fact]
    public async Task Cells_are_text_and_a_contact_gets_only_its_own_units_people()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.b");
        foreach (var (code, unitId) in new[] { ("X-1", hub.UnitA), ("X-2", hub.UnitB) })
            await office.PostAsync<StaffRow>("/api/staff", new { staffMemberId = Guid.CreateVersion7(), code, nameZh = "李强", unitId });

        var rows = await ReadAsync(contact, "people");

        Assert.Equal("X-2", Assert.Single(rows).Cells["code"]);
        Assert.Equal("U-B", rows[0].Cells["unit"]);
        Assert.Equal("U-B", Assert.Single(await ReadAsync(contact, "units")).Cells["code"]);
    }

    [Fact]
    public async Task A_template_has_the_headers_and_the_notes_and_no_rows()
    {
        using var office = await hub.SignInAsync("office");
        using var nobody = hub.Anonymous();

        var file = await (await office.GetAsync("/api/registers/people/rows.xlsx?template=true")).Content.ReadAsByteArrayAsync();
        using var book = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(file), false);

        Assert.Equal(["人员", "填写说明"], book.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value));
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(book));
        Assert.Equal("sheet.empty", Assert.Throws<CampaignHub.Domain.Common.RefusedException>(() => SpreadsheetReader.Read(file, new PeopleRegister().Columns)).Refusal.Code);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync("/api/registers/people/rows.xlsx")).StatusCode);
    }

    [Fact]
    public void No_header_means_two_columns_of_a_register()
    {
        foreach (var columns in Enum.GetValues<RegisterName>().Select(name => Register.Of(name).Columns))
            Assert.All(columns.SelectMany(c => new[] { c.Key, c.Zh, c.En }), header => Assert.Single(columns, c => c.IsCalled(header)));
    }

    private static async Task<IReadOnlyList<SheetRow>> ReadAsync(Caller caller, string register) => SpreadsheetReader.Read(
        await (await caller.GetAsync($"/api/registers/{register}/rows.xlsx")).Content.ReadAsByteArrayAsync(), register == "people" ? new PeopleRegister().Columns : new UnitRegister().Columns);
}
