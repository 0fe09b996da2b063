using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class GetRegisterProgressTests(Hub hub) : IClassFixture<Hub>
{
    private static readonly string[] Headers = ["Code", "Name"];

    [Fact]
    public async Task Every_thousand_rows_are_told_to_whoever_sent_them_and_to_nobody_else()
    {
        using var office = await hub.SignInAsync("office");
        using var admin = await hub.SignInAsync("admin");
        var (key, rows) = (Guid.NewGuid(), Enumerable.Range(0, 2100).Select(i => new string?[] { $"{i}", "王敏" }).ToArray());

        var before = await office.GetAsync<RegisterProgressRow>($"/api/registers/progress/{key}");
        var result = await Caller.ReadAsync<RegisterImportResult>(await office.SendAsync(HttpMethod.Post, "/api/registers/people/import", Caller.File("people.xlsx", await Workbooks.OfAsync(Headers, rows)), key));

        Assert.Equal(new(RegisterStage.Waiting, 0, 0), before);
        Assert.Equal((2100, true), (result.Created, result.Applied));
        Assert.Equal(new(RegisterStage.Writing, 2100, 2100), await office.GetAsync<RegisterProgressRow>($"/api/registers/progress/{key}"));
        Assert.Equal(new(RegisterStage.Waiting, 0, 0), await admin.GetAsync<RegisterProgressRow>($"/api/registers/progress/{key}"));
        Assert.Equal(2100, await hub.InDatabaseAsync(db => db.Set<AuditEntry>().CountAsync(a => a.Command == "ImportRegister" && a.Entity == "StaffMember")));
    }

    [Fact]
    public async Task A_preview_and_a_refused_sheet_stop_at_the_check_and_write_nothing()
    {
        using var office = await hub.SignInAsync("office");
        var (key, rows) = (Guid.NewGuid(), new string?[][] { ["X-1", "王敏"], ["X-2", null] });

        await Caller.ReadAsync<RegisterImportResult>(await office.SendAsync(HttpMethod.Post, "/api/registers/people/import", Caller.File("people.xlsx", await Workbooks.OfAsync(Headers, rows)), key));

        Assert.Equal(new(RegisterStage.Checking, 0, 2), await office.GetAsync<RegisterProgressRow>($"/api/registers/progress/{key}"));
        Assert.False(await hub.InDatabaseAsync(db => db.Staff.AnyAsync(m => m.Code.StartsWith("X-"))));
    }
}
