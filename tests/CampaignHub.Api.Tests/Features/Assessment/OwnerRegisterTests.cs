using System.Net;
using CampaignHub.Api.Features.Assessment;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Assessment;

public sealed class OwnerRegisterTests(Hub hub) : IClassFixture<Hub>
{
    private static readonly string[] Headers = ["Point code", "Area owner code", "Sector owner code", "Change holds from"];

    [Fact]
    public async Task Points_are_handed_over_from_a_day_on_and_the_second_time_nothing_changes()
    {
        using var office = await hub.SignInAsync("office", "en");
        var point = await office.PutPointAsync(hub.UnitA, "P-1");
        var kept = await office.ImportAsync("owners", await office.ExportAsync("owners"));
        var first = DateOnly.FromDateTime(hub.Clock.Now.UtcDateTime);
        var from = SheetColumn.Written(first.AddDays(2));
        hub.Clock.Advance(TimeSpan.FromDays(5));

        var changed = await office.ImportAsync("owners", Headers, [["P-1", "U-B", "U-A", from]]);
        var again = await office.ImportAsync("owners", Headers, [["P-1", "U-B", "U-A", from]]);
        var lost = await office.ImportAsync("owners", Headers, [["P-1", "U-B", null, null]]);

        Assert.Equal((kept.Rows, 0), (kept.Unchanged, kept.Refused));
        Assert.Equal((1, 1, 1), (changed.Updated, again.Unchanged, lost.Updated));
        var now = await office.GetAsync<PointDetail>($"/api/points/{point.PointId}");
        Assert.Equal((hub.UnitB, null), (now.OwnerUnitId, now.SectorOwnerUnitId));
        var terms = await hub.InDatabaseAsync(db => db.Appointments.Where(a => a.SubjectId == point.PointId).OrderBy(a => a.PostType).ThenBy(a => a.From).Select(a => new { a.UnitId, a.From, a.Until }).ToListAsync());
        Assert.Equal(
            [(hub.UnitA, first, first.AddDays(1)), (hub.UnitB, first.AddDays(2), null), (hub.UnitA, first.AddDays(2), (DateOnly?)first.AddDays(4))],
            terms.Select(t => (t.UnitId!.Value, t.From, t.Until)));
    }

    [Fact]
    public async Task Rows_that_do_not_fit_are_named_and_a_contact_neither_changes_owners_nor_sees_those_of_others()
    {
        using var office = await hub.SignInAsync("office", "en");
        using var contact = await hub.SignInAsync("contact.b");
        await office.PutPointAsync(hub.UnitA, "P-A");
        await office.PutPointAsync(hub.UnitB, "P-B");

        var refused = await office.ImportAsync("owners", Headers, [["P-X", "U-A", null, null], ["P-A", "U-X", null, null], ["P-A", "U-B", null, "2017-01-01"], ["P-B", null, null, null], ["P-B", "U-A", null, "2030-01-01"]]);

        Assert.Equal(
            [(2, "Point code", "sheet.reference-unknown"), (3, "Area owner code", "sheet.reference-unknown"), (4, "Point code", "sheet.code-repeated"), (5, "Area owner code", "sheet.value-missing"), (6, "Change holds from", "sheet.day-in-future")],
            refused.Faults());
        var seen = SpreadsheetReader.Read(await contact.ExportAsync("owners"), new OwnerRegister().Columns);
        Assert.Contains("P-B", seen.Select(r => r.Cells["point"]));
        Assert.All(seen, r => Assert.Contains("U-B", new[] { r.Cells["areaOwner"], r.Cells["sectorOwner"] }));
        await Caller.RefusedAsync(await contact.PostAsync("/api/registers/owners/import", Caller.File("rows.xlsx", await office.ExportAsync("owners"))), HttpStatusCode.Forbidden, "permission.denied");
    }

    [Fact]
    public async Task A_change_on_the_day_the_present_term_began_is_refused_unless_it_is_today()
    {
        using var office = await hub.SignInAsync("office", "en");
        var point = await office.PutPointAsync(hub.UnitA, "P-T");

        var today = await office.ImportAsync("owners", Headers, [["P-T", "U-B", null, null]]);
        hub.Clock.Advance(TimeSpan.FromDays(1));
        var yesterday = await office.ImportAsync("owners", Headers, [["P-T", "U-A", null, SheetColumn.Written(DateOnly.FromDateTime(hub.Clock.Now.UtcDateTime).AddDays(-1))]]);

        Assert.Equal((1, true), (today.Updated, today.Applied));
        Assert.Equal([(2, "Change holds from", "sheet.taken-since")], yesterday.Faults());
        Assert.Equal(hub.UnitB, await hub.InDatabaseAsync(db => db.Appointments.Where(a => a.SubjectId == point.PointId).Select(a => a.UnitId).SingleAsync()));
    }
}
