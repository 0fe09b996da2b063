using System.Net;
using System.Text;
using System.Text.Json;
using CampaignHub.Api.Features.Access;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class RunCaseExportTests(ExportHub hub) : IClassFixture<ExportHub>
{
    [Fact]
    public async Task Hostile_words_stay_words_and_dates_are_dates()
    {
        await LogAsync("=HYPERLINK(\"http://evil\")", "+1", "-1+1", "@SUM(A1)", "控\u0001制\u001f符", "䶮镇𠮷巷 _x0041_ <b>&\"", new string('长', 500));
        using var office = await hub.SignInAsync("office");
        var asked = await office.AskExportAsync(new { source = "hotline" }, "xlsx");

        await hub.SendAsClockAsync(new RunCaseExport(asked.ExportId));

        var raised = await hub.InDatabaseAsync(db => db.Set<OutboxMessage>().Where(o => o.Kind == nameof(CaseExportEnded)).OrderBy(o => o.Id).Select(o => o.Payload).LastAsync());
        var ended = JsonSerializer.Deserialize<CaseExportEnded>(raised, AuditTrail.Json)!;
        Assert.Equal((true, 7), (ended.Done, ended.Rows!.Value));
        var notice = (await new CaseExportEndedNotice().Of(ended, TestContext.Current.CancellationToken))!;
        Assert.Equal((ended.AskedBy, 0, "Your export of the ledger is ready (7 rows) and kept for 7 days"), (notice.UserIds.Single(), notice.Audiences.Count, notice.TitleEn));
        var file = await office.ExportFileAsync(asked.ExportId);
        var rows = SheetRows.Read(file);
        Assert.Equal(["编号", "问题", "类别"], rows[0].Take(3));
        Assert.Equal(
            new[] { "=HYPERLINK(\"http://evil\")", "+1", "-1+1", "@SUM(A1)", "控制符", "䶮镇𠮷巷 _x005F_x0041_ <b>&\"", new string('长', 500) }.Order(StringComparer.Ordinal),
            rows.Skip(1).Select(r => r[1]).Order(StringComparer.Ordinal));
        Assert.All(SheetRows.Cells(file), cell => Assert.Null(cell.CellFormula));
        Assert.All(rows.Skip(1), row => Assert.Equal(hub.Clock.Now.AddHours(8).DateTime, DateTime.FromOADate(double.Parse(row[8], System.Globalization.CultureInfo.InvariantCulture)), TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task It_is_read_with_the_eyes_of_who_asked_when_it_starts()
    {
        var name = $"reader{Guid.NewGuid():N}";
        var made = await hub.CreateAccountAsync(name, new NewAssignment("oversight", ScopeKind.Unit, hub.UnitA));
        using var reader = await hub.SignInAsync(name);
        var (asked, later) = (await reader.AskExportAsync(), await reader.AskExportAsync());

        await hub.SendAsClockAsync(new RunCaseExport(asked.ExportId));
        await hub.InDatabaseAsync(db => db.RoleAssignments.Where(a => a.UserId == made.UserId).ExecuteDeleteAsync());
        hub.Clock.Advance(TimeSpan.FromSeconds(11));
        await hub.SendAsClockAsync(new RunCaseExport(later.ExportId));

        var file = Encoding.UTF8.GetString(await hub.InDatabaseAsync(async db => await File.ReadAllBytesAsync(Directory.GetFiles(Path.Combine(hub.DataDirectory, "exports"), $"{asked.ExportId:N}.csv").Single())));
        Assert.Equal(LedgerOfManyCases.Count / 3, file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1);
        var ended = await hub.InDatabaseAsync(db => db.CaseExports.SingleAsync(e => e.Id == later.ExportId));
        Assert.Equal((CaseExportState.Failed, CaseExportRefusals.Denied.Code, 0), (ended.State, ended.Failure, ended.Written));
    }

    [Fact]
    public async Task Nobody_else_meets_the_file_and_nobody_before_it_is_whole()
    {
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        var asked = await office.AskExportAsync();
        await Caller.RefusedAsync(await office.GetAsync($"/api/case-exports/{asked.ExportId}/file"), HttpStatusCode.Conflict, "case-export.not-ready");

        await hub.SendAsClockAsync(new RunCaseExport(asked.ExportId));
        await hub.SendAsClockAsync(new RunCaseExport(asked.ExportId));

        await office.ExportFileAsync(asked.ExportId);
        await Caller.RefusedAsync(await leader.GetAsync($"/api/case-exports/{asked.ExportId}/file"), HttpStatusCode.NotFound, "case-export.not-found");
        Assert.Empty((await leader.GetAsync<CaseExportPage>("/api/case-exports")).Items);
    }

    [Fact]
    public async Task One_that_a_killed_server_left_is_written_anew()
    {
        using var office = await hub.SignInAsync("office");
        var asked = await office.AskExportAsync();
        await hub.InDatabaseAsync(db => db.CaseExports.Where(e => e.Id == asked.ExportId).ExecuteUpdateAsync(e => e.SetProperty(x => x.State, CaseExportState.Running).SetProperty(x => x.Written, 17)));

        await hub.SendAsClockAsync(new RunCaseExport(asked.ExportId));

        var now = await office.ExportNowAsync(asked.ExportId);
        Assert.Equal((CaseExportState.Done, now.Total), (now.State, (int?)now.Written));
        Assert.Equal(now.EndedAt + TimeSpan.FromDays(7), now.KeptUntil);
    }

    private Task LogAsync(params string[] descriptions) => hub.InDatabaseAsync(async db =>
    {
        foreach (var (n, text) in descriptions.Index())
        {
            var made = RectificationCase.Import(Guid.CreateVersion7(), hub.CampaignId, 90_001 + n, new LedgerEntry("敌意", $"H-{n}", new Finding(text, "市容", null, null, null, null, null), null, hub.Clock.Now, null, null), Person.System, hub.Clock.Now);
            db.Add(made);
            db.Entry(made).Property(c => c.Source).CurrentValue = CaseSource.Hotline;
        }

        return await db.SaveChangesAsync();
    });
}
