using CampaignHub.Api.Features.Demo;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Circulars;
using CampaignHub.Domain.Cycles;
using CampaignHub.Domain.Inspections;
using CampaignHub.Domain.Organisation;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Features.Demo;

/// <summary>A server whose database holds the demo campaign, seeded on a Wednesday in June.</summary>
public class DemoHub : Hub
{
    public DemoHub(TestCluster cluster)
        : base(cluster) => Clock.Set(new DateTimeOffset(2026, 6, 17, 1, 30, 0, TimeSpan.Zero));

    protected override async Task SeedAsync() => Assert.True(await Services.GetRequiredService<DemoCampaign>().SeedOnceAsync(DemoCampaign.Seed, CancellationToken.None));
}

/// <summary>The same campaign, lived a second time after a first attempt broke off in the middle.</summary>
public sealed class SecondDemoHub(TestCluster cluster) : DemoHub(cluster)
{
    public bool LeftNothingBehind { get; private set; }

    protected override async Task SeedAsync()
    {
        var demo = Services.GetRequiredService<DemoCampaign>();
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(900));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => demo.SeedOnceAsync(DemoCampaign.Seed, soon.Token));
        LeftNothingBehind = !await InDatabaseAsync(db => db.Campaigns.AnyAsync()) && (await demo.UsersAsync(CancellationToken.None)).Count == 0;
        await base.SeedAsync();
    }
}

public sealed class DemoCampaignTests(DemoHub hub, SecondDemoHub again) : IClassFixture<DemoHub>, IClassFixture<SecondDemoHub>
{
    [Fact]
    public async Task The_district_is_stored_whole_and_in_both_languages()
    {
        var areas = await hub.InDatabaseAsync(db => db.Areas.AsNoTracking().ToListAsync());
        Assert.Equal(16, areas.Count(a => a.Level is AreaLevel.Grid));
        Assert.Equal(105, areas.Count(a => a.Level is AreaLevel.SubGrid && a.OutlineJson is not null));
        Assert.Equal(73, await hub.InDatabaseAsync(db => db.Units.CountAsync(u => u.RankingGroupId != null && db.Appointments.Any(a => a.SubjectId == u.Id && a.PostType == PostType.ContactPerson))));
        Assert.Equal(320, await hub.InDatabaseAsync(db => db.Points.CountAsync()));
        var types = await hub.InDatabaseAsync(db => db.PointTypes.AsNoTracking().Include(t => t.Items).ToListAsync());
        Assert.Equal((54, 12), (types.Count, types.Count(t => t.Items.Count >= 8)));
        var bodies = await hub.InDatabaseAsync(db => db.Bodies.AsNoTracking().Select(b => new { b.Kind, Posts = db.Appointments.Count(a => a.SubjectId == b.Id) }).ToListAsync());
        Assert.Equal([1, 5, 12], new[] { BodyKind.LeadingGroup, BodyKind.CommandCentre, BodyKind.SpecialAction }.Select(k => bodies.Count(b => b.Kind == k)));
        Assert.All(bodies, b => Assert.NotEqual(0, b.Posts));
        Assert.All(areas, a => Assert.False(string.IsNullOrWhiteSpace(a.NameEn)));
    }

    [Fact]
    public async Task Every_state_is_lived()
    {
        var cases = await hub.InDatabaseAsync(db => db.Cases.AsNoTracking().ToListAsync());
        var today = new DateTimeOffset(2026, 6, 17, 0, 0, 0, TimeSpan.FromHours(8));
        Assert.InRange(cases.Count, 2_800, 3_400);
        Assert.All(Enum.GetValues<CaseState>(), state => Assert.Contains(cases, c => c.State == state));
        Assert.All(cases, c => Assert.InRange(c.LoggedAt, new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.FromHours(8)), today));
        Assert.Contains(cases, c => c.IsOpen && c.DueAt < today);
        Assert.Contains(cases, c => c.IsOpen && c.DueAt >= today && c.DueAt < today.AddDays(1));
        Assert.True(Average(cases, DayOfWeek.Sunday) * 2 < Average(cases, DayOfWeek.Tuesday));
        Assert.Equal(0, await hub.InDatabaseAsync(db => db.CaseEvents.CountAsync(e => e.At >= today)));
        var own = await hub.InDatabaseAsync(db => db.CaseEvents.CountAsync(e => e.Kind == CaseEventKind.Closed && e.ByUnitId != null));
        Assert.Equal(0, own);
    }

    [Fact]
    public async Task Every_inspection_is_a_whole_sheet_and_every_failing_item_became_a_case()
    {
        var inspections = await hub.InDatabaseAsync(db => db.Inspections.AsNoTracking().Include(i => i.Answers).ToListAsync());
        var cases = (await hub.InDatabaseAsync(db => db.Cases.AsNoTracking().Where(c => c.Source == CaseSource.Inspection).ToListAsync())).ToDictionary(c => c.Id);
        Assert.InRange(inspections.Count, 800, 1_300);
        Assert.Equal(cases.Count, inspections.Sum(i => i.NotConform));
        Assert.All(inspections.SelectMany(i => i.Answers), a => Assert.Equal(a.Verdict is Verdict.NotConform, a.CaseId is { } id && cases[id].InspectionId == a.InspectionId));
    }

    [Fact]
    public async Task Every_lived_text_is_in_both_languages()
    {
        var cases = await hub.InDatabaseAsync(db => db.Cases.AsNoTracking().Select(c => new { c.Description, c.DescriptionEn }).Distinct().ToListAsync());
        List<string?> notes =
        [
            .. await hub.InDatabaseAsync(db => db.CaseEvents.Where(e => e.Note != null).Select(e => e.Note).Distinct().ToListAsync()),
            .. await hub.InDatabaseAsync(db => db.Inspections.SelectMany(i => i.Answers).Where(a => a.Note != null).Select(a => a.Note).Distinct().ToListAsync()),
            .. await hub.InDatabaseAsync(db => db.Circulars.SelectMany(c => c.Timeline).Where(e => e.Remark != null).Select(e => e.Remark).Distinct().ToListAsync()),
        ];

        Assert.All(cases, c =>
        {
            Assert.Contains(c.Description, IsChinese);
            Assert.Matches("^[ -~“”]+$", c.DescriptionEn);
            Assert.DoesNotContain(" / ", c.Description, StringComparison.Ordinal);
        });
        Assert.All(notes, note => Assert.Matches("^[^/]*[一-鿿][^/]* / [ -~]+$", note));
        Assert.True(notes.Count > 100);
    }

    [Fact]
    public async Task The_search_and_the_export_speak_the_readers_language()
    {
        using var english = hub.Anonymous("en");
        using var chinese = hub.Anonymous();
        await english.SignInAsync("office", DemoAccount.Password);
        await chinese.SignInAsync("office", DemoAccount.Password);

        var found = await english.GetAsync<CasePage>("/api/cases?search=TACTILE%20paving&limit=100");
        var csv = await (await english.GetAsync("/api/cases/export.csv?search=tactile")).Content.ReadAsStringAsync();

        Assert.NotEmpty(found.Items);
        Assert.All(found.Items, row => Assert.Contains("tactile", row.DescriptionEn, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(found.Total, (await chinese.GetAsync<CasePage>("/api/cases?search=tactile%20paving")).Total);
        Assert.Contains("actile paving", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("盲道", csv, StringComparison.Ordinal);
        Assert.Contains("盲道", await (await chinese.GetAsync("/api/cases/export.csv?search=tactile")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_places_outside_the_district_wait_for_the_office()
    {
        using var office = hub.Anonymous("en");
        await office.SignInAsync("office", DemoAccount.Password);

        var open = (await office.GetAsync<ArbitrationPage>("/api/arbitrations")).Items;

        Assert.Equal(2, open.Count);
        foreach (var question in open) Assert.Equal(Api.Platform.Geometry.PlaceState.Unresolved, (await office.AtAsync(question.Longitude!.Value, question.Latitude!.Value)).State);
        Assert.NotNull((await office.GetAsync<ArbitrationRules>("/api/arbitrations/settings")).FallbackUnitId);
        var point = await hub.InDatabaseAsync(db => db.Points.AsNoTracking().OrderBy(p => p.Code).FirstAsync());
        Assert.Equal(point.AreaId, (await office.AtAsync(point.Longitude, point.Latitude)).Area!.AreaId);
    }

    [Fact]
    public async Task Every_cycle_has_run_on_its_time()
    {
        var runs = await hub.InDatabaseAsync(db => db.CycleRuns.AsNoTracking().ToListAsync());
        Assert.All(runs, r => Assert.True(r is { State: CycleRunState.Succeeded, CaughtUp: false }, $"{r.Cycle} {r.Period}"));
        Assert.Equal(["2026-03", "2026-04", "2026-05"], runs.Where(r => r.Cycle == "monthly").Select(r => r.Period).Order());
        Assert.Equal(108, runs.Count(r => r.Cycle == "daily"));
    }

    [Fact]
    public async Task Two_circulars_are_issued_and_the_newest_waits_for_a_leader()
    {
        var circulars = await hub.InDatabaseAsync(db => db.Circulars.AsNoTracking().Include(c => c.Receipts).Include(c => c.Timeline).OrderBy(c => c.Period).ToListAsync());
        Assert.Equal([CircularState.Issued, CircularState.Issued, CircularState.Submitted], circulars.Select(c => c.State));
        Assert.Equal(["棠创办〔2026〕1号", "棠创办〔2026〕2号", null], circulars.Select(c => c.DocumentNumber));
        Assert.All(circulars.Take(2), c =>
        {
            Assert.InRange(c.Receipts.Count, 65, 73);
            Assert.Contains(c.Receipts, r => r.AcknowledgedAt > c.IssuedAt);
            Assert.Contains(c.Receipts, r => r.AcknowledgedAt is null);
        });
        Assert.All(circulars, c => Assert.Equal(c.Timeline.OrderBy(e => e.Sequence).Select(e => e.At), c.Timeline.Select(e => e.At).Order()));
        Assert.Contains(circulars[0].Timeline, e => e.Kind is CircularEventKind.Returned);

        using var leader = hub.Anonymous("en");
        await leader.SignInAsync("leader", DemoAccount.Password);
        var ranking = await leader.GetAsync<System.Text.Json.Nodes.JsonObject>("/api/periods/2026-05/ranking");
        var rows = ranking["groups"]!.AsArray().SelectMany(g => g!["rows"]!.AsArray()).ToList();
        Assert.Equal(2, ranking["groups"]!.AsArray().Count);
        Assert.True(rows.Count(r => r!["rank"] is not null && r["previousRank"] is not null) > 50);
        var detail = await leader.GetAsync<System.Text.Json.Nodes.JsonObject>($"/api/circulars/{circulars[2].Id}");
        Assert.Contains("approve", detail["verbs"]!.AsArray().Select(v => v!.GetValue<string>()));
    }

    [Fact]
    public async Task The_same_seed_and_day_give_the_same_campaign()
    {
        Assert.Equal(await hub.InDatabaseAsync(StoryAsync), await again.InDatabaseAsync(StoryAsync));
        Assert.Equal(await hub.InDatabaseAsync(PhotosAsync), await again.InDatabaseAsync(PhotosAsync));
    }

    [Fact]
    public async Task It_is_seeded_once() => Assert.False(await hub.Services.GetRequiredService<DemoCampaign>().SeedOnceAsync(DemoCampaign.Seed, CancellationToken.None));

    [Fact]
    public void A_seeding_that_breaks_off_leaves_nothing_and_can_begin_anew() => Assert.True(again.LeftNothingBehind);

    [Fact]
    public async Task Every_demo_user_signs_in_and_the_next_case_gets_the_next_number()
    {
        var users = await hub.Services.GetRequiredService<DemoCampaign>().UsersAsync(CancellationToken.None);
        foreach (var user in users.DistinctBy(u => (u.Role, u.AreaCode)))
        {
            using var browser = hub.Anonymous();
            await browser.SignInAsync(user.UserName, DemoAccount.Password);
        }

        using var inspector = hub.Anonymous();
        await inspector.SignInAsync("inspector", DemoAccount.Password);
        var last = await hub.InDatabaseAsync(db => db.Cases.MaxAsync(c => c.Number));
        var caseId = Guid.CreateVersion7();
        await inspector.PostAsync<System.Text.Json.Nodes.JsonObject>("/api/cases", new { caseId, description = "路面有垃圾", photoIds = Array.Empty<Guid>() });
        Assert.Equal(last + 1, await hub.InDatabaseAsync(db => db.Cases.Where(c => c.Id == caseId).Select(c => c.Number).SingleAsync()));
        await hub.InDatabaseAsync(db => db.Cases.Where(c => c.Id == caseId).ExecuteDeleteAsync());
    }

    private static bool IsChinese(char c) => c is >= '一' and <= '鿿';

    private static double Average(IEnumerable<RectificationCase> cases, DayOfWeek day)
    {
        var days = cases.GroupBy(c => DateOnly.FromDateTime(c.LoggedAt.ToOffset(TimeSpan.FromHours(8)).DateTime)).Where(g => g.Key.DayOfWeek == day).ToList();
        return days.Average(g => g.Count());
    }

    private static Task<List<string>> StoryAsync(HubDbContext db) => db.CaseEvents.AsNoTracking().OrderBy(e => e.At).ThenBy(e => e.CaseId).ThenBy(e => e.Sequence)
        .Select(e => e.CaseId + " " + e.Sequence + " " + e.Kind + " " + e.ByName + " " + e.Note + " " + e.DueAt).ToListAsync();

    private static Task<List<string>> PhotosAsync(HubDbContext db) => db.Set<Api.Platform.Files.Photo>().OrderBy(p => p.Id).Select(p => p.Id + p.Sha256).ToListAsync();
}
