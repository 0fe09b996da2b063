using System.Net;
using System.Text;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Rectification;

/// <summary>Asked for over HTTP, written by the server's own worker.</summary>
public sealed class StartCaseExportTests(LedgerOfManyCases hub) : IClassFixture<LedgerOfManyCases>
{
    [Theory]
    [InlineData("office", 1)]
    [InlineData("office", 2)]
    [InlineData("contact.a", 3)]
    [InlineData("leader", 4)]
    public async Task A_file_holds_the_rows_of_the_list_in_its_order_whatever_the_filters(string user, int seed)
    {
        using var caller = await hub.SignInAsync(user);
        var dice = new Random(seed);
        for (var draw = 0; draw < 3; draw++)
        {
            var (filter, sort) = (Draw(dice), dice.Next(2) == 0 ? "loggedAt" : "dueAt");
            var listed = await ListedAsync(caller, filter, sort);

            var asked = await caller.AskExportAsync(filter, sort: sort);
            var file = Encoding.UTF8.GetString((await caller.ExportedAsync(asked.ExportId))[3..]);

            Assert.Equal(listed, file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0]));
            Assert.Equal(listed.Count, (await caller.ExportNowAsync(asked.ExportId)).Total);
        }
    }

    [Fact]
    public async Task The_file_has_a_name_and_includes_what_was_logged_a_moment_ago()
    {
        var now = await hub.LogAsync("刚刚登记的问题");
        using var office = await hub.SignInAsync("office");

        var asked = await office.AskExportAsync(new { search = "刚刚登记" }, "xlsx");
        await office.ExportedAsync(asked.ExportId);
        var answer = await office.GetAsync($"/api/case-exports/{asked.ExportId}/file");

        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("问题台账-20180710-0900.xlsx", answer.Content.Headers.ContentDisposition?.FileNameStar);
        var row = Assert.Single(SheetRows.Read(await answer.Content.ReadAsByteArrayAsync()).Skip(1));
        Assert.Equal((await office.GetAsync<CaseDetail>($"/api/cases/{now}")).Number, row[0]);
    }

    [Fact]
    public async Task Sent_again_it_is_the_same_export_and_anothers_id_is_refused()
    {
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        var first = await office.AskExportAsync();

        Assert.Equal(first.AskedAt, (await office.AskExportAsync(id: first.ExportId)).AskedAt);

        await Caller.RefusedAsync(await leader.PostAsync("/api/case-exports", new { first.ExportId, format = "csv", sort = "loggedAt" }), HttpStatusCode.Conflict, "case-export.id-taken");
        await office.ExportedAsync(first.ExportId);
    }

    [Fact]
    public async Task An_inspector_may_not_export_and_a_nameless_export_is_malformed()
    {
        using var inspector = await hub.SignInAsync("inspector");
        using var office = await hub.SignInAsync("office");

        await Caller.RefusedAsync(await inspector.PostAsync("/api/case-exports", new { exportId = Guid.CreateVersion7(), format = "csv", sort = "loggedAt" }), HttpStatusCode.Forbidden, "permission.denied");
        Assert.Equal(HttpStatusCode.BadRequest, (await office.PostAsync("/api/case-exports", new { exportId = Guid.Empty, format = "csv", sort = "loggedAt" })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await office.PostAsync("/api/case-exports", new { exportId = Guid.CreateVersion7(), format = "csv", sort = "loggedAt", filter = new { state = new[] { "nowhere" } } })).StatusCode);
    }

    private static async Task<List<string>> ListedAsync(Caller caller, Dictionary<string, object> filter, string sort)
    {
        var query = string.Concat(filter.Select(f => f.Value is string[] many ? string.Concat(many.Select(v => $"&{f.Key}={v}")) : $"&{f.Key}={Uri.EscapeDataString(f.Value is bool yes ? (yes ? "true" : "false") : $"{f.Value}")}"));
        return [.. (await caller.GetAsync<CasePage>($"/api/cases?limit=200&sort={sort}{query}")).Items.Select(c => c.Number)];
    }

    private Dictionary<string, object> Draw(Random dice)
    {
        var filter = new Dictionary<string, object>();
        if (dice.Next(3) == 0) filter["state"] = dice.Next(2) == 0 ? ["dispatched"] : (string[])["closed", "logged"];
        if (dice.Next(3) == 0) filter["unitId"] = dice.Next(2) == 0 ? hub.UnitA : hub.UnitB;
        if (dice.Next(3) == 0) filter["deadline"] = (string[])["overdue", "dueSoon", "dueToday"] is var cuts ? cuts[dice.Next(3)] : "";
        if (dice.Next(3) == 0) filter["search"] = dice.Next(2) == 0 ? "100%" : "街道1";
        if (dice.Next(3) == 0) filter["loggedFrom"] = $"2018-07-0{dice.Next(3, 9)}";
        if (dice.Next(3) == 0) filter["dueTo"] = "2018-07-12";
        if (dice.Next(3) == 0) filter["returned"] = false;
        return filter;
    }
}
