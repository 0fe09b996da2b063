using System.Net;
using System.Text.Json.Nodes;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Rectification;

/// <summary>Ten thousand open cases, every tenth unit A's, strewn over a tenth of a degree.</summary>
public sealed class CrowdedLedger(TestCluster cluster) : Hub(cluster)
{
    public const int Count = 10_000;

    protected override async Task SeedAsync()
    {
        await base.SeedAsync();
        await InDatabaseAsync(db => db.Database.ExecuteSqlAsync($"""
            INSERT INTO cases (id, number, description, search_text, state, source, unit_id, longitude, latitude, logged_by, logged_by_name, logged_at, due_at, return_count, version, campaign_id)
            SELECT gen_random_uuid(), n, '垃圾', '垃圾', 'Dispatched', 'AdHoc', CASE WHEN n % 10 = 0 THEN {UnitA} ELSE {UnitB} END, 119 + (n * 7919 % 1000) / 10000.0, 43 + (n * 104729 % 997) / 10000.0,
                {Guid.Empty}, 'x', {Clock.Now} - n * interval '1 second', {Clock.Now} + (n - 2000) * interval '1 minute', 0, 1, {CampaignId}
            FROM generate_series(1, {Count}) n
            """));
    }
}

public sealed class ClusterCasesTests(CrowdedLedger hub) : IClassFixture<CrowdedLedger>
{
    private const string All = "west=118.9&east=119.2&south=42.9&north=43.2";

    [Theory]
    [InlineData("office", 11, CrowdedLedger.Count)]
    [InlineData("office", 22, CrowdedLedger.Count)]
    [InlineData("contact.a", 12, CrowdedLedger.Count / 10)]
    public async Task However_many_there_are_the_answer_is_small_and_its_clusters_are_the_cases_in_sight(string user, int zoom, int count)
    {
        using var caller = await hub.SignInAsync(user);

        var map = await caller.GetAsync<CaseClusters>($"/api/cases/clusters?{All}&zoom={zoom}");

        Assert.Empty(map.Pins);
        Assert.InRange(map.Clusters.Count, 1, (ClusterCases.MostAcross + 1) * (ClusterCases.MostAcross + 1));
        Assert.Equal((count, count), (map.Total, map.Clusters.Sum(c => c.Count)));
        Assert.All(map.Clusters, c => Assert.True(c is { Longitude: > 118.9 and < 119.2, Latitude: > 42.9 and < 43.2 } && c.Overdue + c.DueSoon <= c.Count));
        Assert.Equal((await caller.GetAsync<CasePage>("/api/cases?deadline=overdue&limit=1")).Total, map.Clusters.Sum(c => c.Overdue));
    }

    [Fact]
    public async Task Far_enough_in_each_case_stands_for_itself()
    {
        using var office = await hub.SignInAsync("office");

        var near = await office.GetAsync<CaseClusters>("/api/cases/clusters?west=119.01&east=119.02&south=43.01&north=43.02&zoom=16");
        var filtered = await office.GetAsync<CaseClusters>($"/api/cases/clusters?west=119.01&east=119.02&south=43.01&north=43.02&zoom=16&unitId={hub.UnitA}");

        Assert.Empty(near.Clusters);
        Assert.Equal(near.Total, near.Pins.Count);
        Assert.InRange(near.Total, 50, ClusterCases.MostPins);
        Assert.InRange(filtered.Total, 1, near.Total - 1);
        Assert.All(near.Pins, p => Assert.True(p is { Longitude: >= 119.01 and <= 119.02, Latitude: >= 43.01 and <= 43.02 }));
    }

    [Theory]
    [InlineData("west=119&east=118&south=43&north=44&zoom=10")]
    [InlineData("west=-200&east=118&south=43&north=44&zoom=10")]
    [InlineData("west=117&east=118&south=43&north=44&zoom=40")]
    public async Task A_window_there_is_not_is_malformed(string window)
    {
        using var office = await hub.SignInAsync("office");

        Assert.Equal(HttpStatusCode.BadRequest, (await office.GetAsync($"/api/cases/clusters?{window}")).StatusCode);
    }

    [Fact]
    public async Task On_paper_too_the_ledger_is_bounded_and_says_how_many_there_are()
    {
        using var office = await hub.SignInAsync("office");

        var printed = await office.GetAsync<JsonObject>("/api/cases/print");

        Assert.Equal((PrintCases.Most, CrowdedLedger.Count, false), (printed["items"]!.AsArray().Count, printed["total"]!.GetValue<int>(), printed["totalIsCapped"]!.GetValue<bool>()));
    }
}
