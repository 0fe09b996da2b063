using System.Net;
using System.Text.Json.Nodes;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Tests.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Access;

/// <summary>Whatever assignments somebody has: list, count, export, map, search and direct id show the same rows, and those are the right ones.</summary>
public sealed class RowScopeTests(ScopeHub hub) : IClassFixture<ScopeHub>
{
    private const int Draws = 10;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Draws)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_way_to_read_shows_the_same_rows(int seed)
    {
        var assignments = Draw(seed);
        await hub.AssignAsync(assignments);
        var oracle = new ScopeOracle(hub, assignments);
        using var anybody = await hub.SignInAsync("anybody");

        await CasesAsync(anybody, oracle, new Random(seed));
        await PointsAsync(anybody, oracle);
        await ReadAsync(anybody, oracle, "inspections.read", oracle.Inspections("inspections.read"), "inspections", "inspectionId", hub.Inspections.Select(i => i.Id));
        await ReadAsync(anybody, oracle, "organisation.read", oracle.Units("organisation.read"), "units", "unitId", hub.Units.Select(u => u.Id), "单位,局");
        await ReadAsync(anybody, oracle, "organisation.read", oracle.Staff("organisation.read"), "staff", "staffMemberId", hub.Staff.Select(m => m.Id), "人员");
        await ReadAsync(anybody, oracle, "network.read-visits", oracle.Pairings("network.read-visits"), "pairings", "pairingId", hub.Pairings.Select(p => p.Id));
        await RegistersAsync(anybody, oracle);
        await CommonAsync(anybody, oracle);
    }

    [Fact]
    public void The_draws_meet_every_kind_of_scope_and_see_all_something_and_nothing()
    {
        var drawn = Seeds.Select(s => Draw((int)s.Data)).ToList();
        Assert.Equal(Enum.GetValues<ScopeKind>(), drawn.SelectMany(d => d).Select(a => a.ScopeKind).Distinct().Order());
        Assert.Contains(drawn.SelectMany(d => d), a => a.Until < ScopeHub.Today);
        Assert.Contains(drawn.SelectMany(d => d), a => a.From > ScopeHub.Today);
        var seen = drawn.Select(d => new ScopeOracle(hub, d).Cases("rectification.read")).ToList();
        Assert.True(seen.Count(s => s.Count > 0 && s.Count < hub.Cases.Count) > 4, string.Join(", ", seen.Select(s => s.Count)));
        Assert.Contains(hub.Cases, c => c.Withheld);
    }

    private async Task CasesAsync(Caller anybody, ScopeOracle oracle, Random dice)
    {
        var (read, all) = (oracle.Cases("rectification.read"), hub.Cases.ToDictionary(c => CaseNumbers.Text(c.Number), c => c.Id));
        await ReadAsync(anybody, oracle, "rectification.read", read, "cases", "caseId", all.Values, "问题");
        if (oracle.May("rectification.read"))
        {
            var unit = hub.Units[dice.Next(hub.Units.Count)].Id;
            var area = hub.Areas[dice.Next(hub.Areas.Count)].Id;
            Same(oracle.Cases("rectification.read", c => c is { State: not CaseState.Closed, Longitude: not null }), Ids(await anybody.GetAsync<JsonObject>("/api/cases/map"), "caseId"));
            Same(oracle.Cases("rectification.read", c => c.UnitId == unit), Ids(await anybody.GetAsync<JsonObject>($"/api/cases?unitId={unit}"), "caseId"));
            var hand = hub.Cases[dice.Next(hub.Cases.Count)].LoggedByName;
            Same(oracle.Cases("rectification.read", c => c.LoggedByName == hand && c.ExtensionCount == 0 && !c.FixedOnSpot),
                Ids(await anybody.GetAsync<JsonObject>($"/api/cases?loggedBy={hand}&extended=false&onSpot=false&limit=200"), "caseId"));
            Same(oracle.Cases("rectification.read", c => oracle.Below(area, c.AreaId)), Ids(await anybody.GetAsync<JsonObject>($"/api/cases?areaId={area}"), "caseId"));
        }

        var file = await anybody.GetAsync("/api/cases/export.csv");
        Assert.Equal(oracle.May("rectification.export") ? HttpStatusCode.OK : HttpStatusCode.Forbidden, file.StatusCode);
        if (file.IsSuccessStatusCode) Same(oracle.Cases("rectification.export"), (await file.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => all[line.Split(',')[0]]));

        if (oracle.May("rectification.export"))
        {
            var written = await anybody.ExportedAsync((await anybody.AskExportAsync()).ExportId);
            Same(oracle.Cases("rectification.export"), System.Text.Encoding.UTF8.GetString(written).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => all[line.Split(',')[0]]));
        }

        var overview = await anybody.GetAsync("/api/overview");
        Assert.Equal(oracle.May("overview.read") ? HttpStatusCode.OK : HttpStatusCode.Forbidden, overview.StatusCode);
        if (overview.IsSuccessStatusCode) Assert.Equal(oracle.Cases("overview.read", c => c.IsOpen).Count, (await Caller.ReadAsync<JsonObject>(overview))["open"]!.GetValue<int>());
    }

    private async Task PointsAsync(Caller anybody, ScopeOracle oracle)
    {
        await ReadAsync(anybody, oracle, "assessment.read", oracle.Points("assessment.read"), "points", "pointId", hub.Points.Select(p => p.Id), "点位");
        if (!oracle.May("assessment.read")) return;
        var pins = await anybody.GetAsync<JsonObject>("/api/points/map");
        Same(oracle.Points("assessment.read"), Ids(pins, "pointId"));
        foreach (var pin in pins["items"]!.AsArray())
            Assert.Equal(oracle.Cases("assessment.read", c => c.IsOpen && c.PointId == pin!["pointId"]!.GetValue<Guid>()).Count, pin!["openCases"]!.GetValue<int>());
    }

    private async Task RegistersAsync(Caller anybody, ScopeOracle oracle)
    {
        if (!oracle.May("organisation.read")) return;
        var (units, staff) = (hub.Units.ToDictionary(u => u.Code, u => u.Id), hub.Staff.ToDictionary(m => m.Code, m => m.Id));
        Same(oracle.Units("organisation.read"), (await SheetAsync(anybody, "units", new UnitRegister())).Select(code => units[code]));
        Same(oracle.Staff("organisation.read"), (await SheetAsync(anybody, "people", new PeopleRegister())).Select(code => staff[code]));
    }

    /// <summary>Areas and bodies are common knowledge: whoever may read the organisation meets all of them.</summary>
    private async Task CommonAsync(Caller anybody, ScopeOracle oracle)
    {
        var (roots, found) = (await anybody.GetAsync("/api/areas"), await anybody.GetAsync("/api/areas/search?search=区域"));
        Assert.Equal(oracle.May("organisation.read") ? HttpStatusCode.OK : HttpStatusCode.Forbidden, roots.StatusCode);
        if (!roots.IsSuccessStatusCode) return;
        Assert.Equal(hub.Areas.Count, (await Caller.ReadAsync<JsonObject>(found))["items"]!.AsArray().Count);
        foreach (var body in hub.Bodies) Assert.Equal(HttpStatusCode.OK, (await anybody.GetAsync($"/api/bodies/{body.Id}")).StatusCode);
    }

    /// <summary>Reads a list page by page with its total, looks for a word that every name holds, and asks for each row by its id.</summary>
    private static async Task ReadAsync(Caller anybody, ScopeOracle oracle, string permission, HashSet<Guid> expected, string list, string id, IEnumerable<Guid> all, string words = "")
    {
        if (!oracle.May(permission))
        {
            await Caller.RefusedAsync(await anybody.GetAsync($"/api/{list}"), HttpStatusCode.Forbidden, "permission.denied");
            await Caller.RefusedAsync(await anybody.GetAsync($"/api/{list}/{all.First()}"), HttpStatusCode.Forbidden, "permission.denied");
            return;
        }

        var (rows, next) = (new List<Guid>(), "");
        do
        {
            var page = await anybody.GetAsync<JsonObject>($"/api/{list}?limit=5&cursor={next}");
            if (next.Length == 0) Assert.Equal(expected.Count, page["total"]!.GetValue<int>());
            rows.AddRange(Ids(page, id));
            if (list == "inspections") Assert.All(page["items"]!.AsArray(), row => Assert.StartsWith("点位", row!["pointNameZh"]?.GetValue<string>(), StringComparison.Ordinal));
            next = page["next"]?.GetValue<string>();
        }
        while (next is not null);
        Same(expected, rows);

        if (words.Length > 0)
        {
            var found = new List<Guid>();
            foreach (var word in words.Split(',')) found.AddRange(Ids(await anybody.GetAsync<JsonObject>($"/api/{list}?search={word}&limit=200"), id));
            Same(expected, found);
        }

        foreach (var one in all)
        {
            var answer = await anybody.GetAsync($"/api/{list}/{one}");
            Assert.True((expected.Contains(one) ? HttpStatusCode.OK : HttpStatusCode.NotFound) == answer.StatusCode, $"{list}/{one} answered {answer.StatusCode}");
            if (answer.IsSuccessStatusCode) Assert.Equal(one, (await Caller.ReadAsync<JsonObject>(answer))[id]!.GetValue<Guid>());
        }
    }

    private static async Task<IEnumerable<string>> SheetAsync(Caller anybody, string register, Register kept)
    {
        var file = await (await anybody.GetAsync($"/api/registers/{register}/rows.xlsx")).Content.ReadAsByteArrayAsync();
        try
        {
            return SpreadsheetReader.Read(file, kept.Columns).Select(r => r.Cells["code"]);
        }
        catch (CampaignHub.Domain.Common.RefusedException empty) when (empty.Refusal.Code == "sheet.empty")
        {
            return [];
        }
    }

    private static IEnumerable<Guid> Ids(JsonObject page, string id) => page["items"]!.AsArray().Select(row => row![id]!.GetValue<Guid>());

    private static void Same(HashSet<Guid> expected, IEnumerable<Guid> found) => Assert.Equal(expected.Order(), found.Order());

    /// <summary>One to three assignments of any role that fits, over any scope; past, running or to come.</summary>
    private List<RoleAssignment> Draw(int seed)
    {
        var dice = new Random(seed);
        return [.. Enumerable.Range(0, 1 + dice.Next(3)).Select(_ =>
        {
            var role = hub.Roles[dice.Next(hub.Roles.Count)];
            var kind = role.Reach switch { RoleReach.OneUnit => ScopeKind.Unit, RoleReach.OwnReports => ScopeKind.Own, _ => dice.Next(10) switch { 0 => ScopeKind.Campaign, < 4 => ScopeKind.Unit, < 7 => ScopeKind.Area, _ => ScopeKind.Body } };
            Guid? scope = kind switch
            {
                ScopeKind.Campaign => null,
                ScopeKind.Unit => hub.Units[dice.Next(hub.Units.Count)].Id,
                ScopeKind.Body => hub.Bodies[dice.Next(hub.Bodies.Count)].Id,
                _ => hub.Areas[dice.Next(hub.Areas.Count)].Id,
            };
            var (from, until) = dice.Next(6) switch { 0 => (ScopeHub.Today.AddDays(1), (DateOnly?)null), 1 => (new DateOnly(2018, 1, 1), ScopeHub.Today.AddDays(-1)), < 4 => (new DateOnly(2018, 1, 1), ScopeHub.Today), _ => (ScopeHub.Today, null) };
            return RoleAssignment.Assign(Guid.CreateVersion7(), role, hub.AnybodyId, kind, scope, from, until);
        })];
    }
}
