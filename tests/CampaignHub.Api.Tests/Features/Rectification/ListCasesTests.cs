using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class ListCasesTests(LedgerOfManyCases hub) : IClassFixture<LedgerOfManyCases>
{
    [Theory]
    [InlineData("loggedAt", 7)]
    [InlineData("dueAt", 7)]
    [InlineData("loggedAt", 1)]
    [InlineData("dueAt", 1)]
    public async Task Walking_all_pages_meets_every_case_once_and_in_order(string sort, int limit)
    {
        using var office = await hub.SignInAsync("office");

        var rows = await WalkAsync(office, $"sort={sort}&limit={limit}");

        Assert.Equal(LedgerOfManyCases.Count, rows.Select(r => r.CaseId).Distinct().Count());
        Assert.Equal(LedgerOfManyCases.Count, rows.Count);
        if (sort == "loggedAt") Assert.Equal(rows.Select(r => r.LoggedAt).OrderDescending(), rows.Select(r => r.LoggedAt));
        else Assert.Equal(rows.Select(r => r.DueAt).OrderBy(d => d ?? DateTimeOffset.MaxValue), rows.Select(r => r.DueAt));
    }

    [Fact]
    public async Task A_case_logged_while_paging_shifts_nothing()
    {
        using var office = await hub.SignInAsync("office");
        var first = await office.GetAsync<CasePage>("/api/cases?limit=20&loggedTo=2018-07-10");
        var rest = await WalkAsync(office, "limit=20&loggedTo=2018-07-10", first.Next);

        Assert.Empty(first.Items.Select(r => r.CaseId).Intersect(rest.Select(r => r.CaseId)));
        Assert.Equal(first.Total, first.Items.Count + rest.Count);
    }

    [Theory]
    [InlineData("state=closed", 6)]
    [InlineData("state=logged&state=dispatched", 54)]
    [InlineData("source=import", 60)]
    [InlineData("source=adHoc", 0)]
    [InlineData("search=井盖", 48)]
    [InlineData("search=井蓋", 48)]
    [InlineData("search=盖", 48)]
    [InlineData("search=１００％垃", 12)]
    [InlineData("search=100%25垃圾", 12)]
    [InlineData("search=垃圾_", 12)]
    [InlineData("search=1%25垃", 0)]
    [InlineData("search=街道7号", 1)]
    [InlineData("search=001007", 1)]
    [InlineData("loggedFrom=2018-07-10", 4)]
    [InlineData("loggedTo=2018-07-09&loggedFrom=2018-07-09", 8)]
    [InlineData("loggedFrom=0001-01-01&loggedTo=9999-12-31", 60)]
    [InlineData("returned=false", 60)]
    [InlineData("returned=true", 0)]
    [InlineData("rebounded=true", 0)]
    [InlineData("closedFrom=1900-01-01", 6)]
    [InlineData("deadline=overdue", 23)]
    [InlineData("deadline=dueSoon", 18)]
    [InlineData("deadline=dueToday", 19)]
    public async Task Filters_cut_the_ledger_and_its_total_alike(string query, int expected)
    {
        using var office = await hub.SignInAsync("office");

        var page = await office.GetAsync<CasePage>($"/api/cases?{query}&limit=200");

        Assert.Equal((expected, expected, false), (page.Items.Count, page.Total, page.TotalIsCapped));
    }

    [Fact]
    public async Task A_unit_contact_meets_its_own_units_cases_only_in_lists_totals_search_map_export_and_by_id()
    {
        using var office = await hub.SignInAsync("office");
        using var b = await hub.SignInAsync("contact.b");
        var everything = await WalkAsync(office, "limit=50");

        var own = await WalkAsync(b, "limit=3");
        Assert.Equal(everything.Where(r => r.UnitId == hub.UnitB).Select(r => r.CaseId), own.Select(r => r.CaseId));
        Assert.Equal(20, (await b.GetAsync<CasePage>("/api/cases?limit=1")).Total);
        Assert.All((await b.GetAsync<CasePage>("/api/cases?search=问题&limit=200")).Items, r => Assert.Equal(hub.UnitB, r.UnitId));
        Assert.Equal(0, (await b.GetAsync<CasePage>($"/api/cases?unitId={hub.UnitA}")).Total);
        Assert.Equal(0, (await b.GetAsync<CasePage>("/api/cases?search=001001")).Total);
        Assert.Subset(own.Select(r => r.CaseId).ToHashSet(), (await b.GetAsync<CasePins>("/api/cases/map")).Items.Select(p => p.CaseId).ToHashSet());
        var export = await (await b.GetAsync("/api/cases/export.csv")).Content.ReadAsStringAsync();
        Assert.DoesNotContain("城管局", export, StringComparison.Ordinal);
        Assert.Equal(21, export.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        foreach (var foreign in everything.Where(r => r.UnitId != hub.UnitB).Take(3))
            await Caller.RefusedAsync(await b.GetAsync($"/api/cases/{foreign.CaseId}"), HttpStatusCode.NotFound, "case.not-found");
    }

    [Theory]
    [InlineData("cursor=nonsense", HttpStatusCode.BadRequest, "validation.failed")]
    [InlineData("state=rubbish", HttpStatusCode.BadRequest, "request.malformed")]
    [InlineData("unitId=rubbish", HttpStatusCode.BadRequest, "request.malformed")]
    [InlineData("search=a%00b", HttpStatusCode.BadRequest, "request.malformed")]
    public async Task A_query_nobody_can_read_is_refused_with_a_problem_document(string query, HttpStatusCode status, string code)
    {
        using var office = await hub.SignInAsync("office");

        await Caller.RefusedAsync(await office.GetAsync($"/api/cases?{query}"), status, code);
    }

    [Fact]
    public async Task Days_of_the_limit_and_of_closing_are_business_days_with_both_ends()
    {
        using var office = await hub.SignInAsync("office");
        var all = await WalkAsync(office, "limit=200");
        static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime.AddHours(8));
        var (due, closed) = (all.Where(r => r.DueAt is not null).ToList(), all.Where(r => r.ClosedAt is not null).ToList());
        var (from, to) = (Day(due.Min(r => r.DueAt!.Value)).AddDays(1), Day(due.Max(r => r.DueAt!.Value)).AddDays(-1));
        var last = Day(closed.Max(r => r.ClosedAt!.Value));

        var within = await WalkAsync(office, $"limit=200&dueFrom={from:yyyy-MM-dd}&dueTo={to:yyyy-MM-dd}");
        var lately = await WalkAsync(office, $"limit=200&closedFrom={last:yyyy-MM-dd}&closedTo={last:yyyy-MM-dd}");

        Assert.Equal(due.Where(r => Day(r.DueAt!.Value) >= from && Day(r.DueAt!.Value) <= to).Select(r => r.CaseId), within.Select(r => r.CaseId));
        Assert.Equal(closed.Where(r => Day(r.ClosedAt!.Value) == last).Select(r => r.CaseId), lately.Select(r => r.CaseId));
        Assert.True(within.Count < due.Count && lately.Count > 0);
    }

    private static async Task<List<CaseRow>> WalkAsync(Caller caller, string query, string? cursor = null)
    {
        var rows = new List<CaseRow>();
        do
        {
            var page = await caller.GetAsync<CasePage>($"/api/cases?{query}{(cursor is null ? "" : $"&cursor={cursor}")}");
            rows.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);
        return rows;
    }
}
