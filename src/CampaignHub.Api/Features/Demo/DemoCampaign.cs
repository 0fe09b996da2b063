using System.Diagnostics;
using CampaignHub.Api.Features.Cycles;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Files;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Cycles;
using CampaignHub.Domain.Rectification;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Demo;

/// <summary>Seeds the demo campaign: an invented district with three full months of lived history and the running one, ending yesterday.</summary>
internal sealed class DemoCampaign(IDbContextFactory<HubDbContext> contexts, IPhotoStore photos, RoleUpkeep upkeep, IConfiguration configuration, TimeProvider clock, ILogger<DemoCampaign> log)
{
    public const int Seed = 20260512;

    /// <summary>The setting that asks for the demo campaign at start, when the database has no campaign.</summary>
    public const string Setting = "CampaignHub:SeedDemo";

    /// <summary>So many days back, people are still told of what happens; older news would only fill the inboxes.</summary>
    private const int NewsDays = 2;
    private const int Cases = 3060;
    private const long OneAtATime = 7161966;

    /// <summary>
    /// Seeds when no campaign exists, all in one transaction: a crash leaves nothing behind and the next start begins anew.
    /// True when it seeded.
    /// </summary>
    public async Task<bool> SeedOnceAsync(int seed, CancellationToken cancellationToken)
    {
        if (await AnyCampaignAsync(cancellationToken)) return false;
        var started = Stopwatch.GetTimestamp();
        await using var past = await DemoPast.OpenAsync(configuration, cancellationToken);
        await past.Living.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({OneAtATime})", cancellationToken);
        if (await past.Living.Campaigns.AnyAsync(cancellationToken)) return false;
        await LiveAsync(past, new DemoDice(seed), cancellationToken);
        await past.CommitAsync(cancellationToken);
        log.LogInformation("The demo campaign was seeded in {Seconds:F1} s.", Stopwatch.GetElapsedTime(started).TotalSeconds);
        return true;
    }

    /// <summary>The demo users, when the demo campaign is what the database holds; none otherwise.</summary>
    public async Task<IReadOnlyList<DemoAccount>> UsersAsync(CancellationToken cancellationToken)
    {
        await using var db = await OpenAsync(cancellationToken);
        var content = DemoContent.Load();
        var brand = content.Campaign;
        if (!await db.Campaigns.AnyAsync(c => c.NameZh == brand.NameZh && c.AgencyCode == brand.AgencyCode, cancellationToken)) return [];
        var busiest = await db.Cases.Where(c => c.State == CaseState.Dispatched).GroupBy(c => c.UnitId).OrderByDescending(g => g.Count())
            .Select(g => db.Units.Where(u => u.Id == g.Key).Select(u => u.Code).FirstOrDefault()).FirstOrDefaultAsync(cancellationToken);
        return [.. DemoAccount.All(content).OrderBy(a => a.UnitCode is null ? 0 : a.UnitCode == busiest ? 1 : 2)];
    }

    private async Task<bool> AnyCampaignAsync(CancellationToken cancellationToken)
    {
        await using var db = await OpenAsync(cancellationToken);
        return await db.Campaigns.AnyAsync(cancellationToken);
    }

    private async Task<HubDbContext> OpenAsync(CancellationToken cancellationToken) =>
        (await contexts.CreateDbContextAsync(cancellationToken)).For(new RequestContext { Actor = Actor.System }, clock);

    private async Task LiveAsync(DemoPast past, DemoDice dice, CancellationToken cancellationToken)
    {
        var content = DemoContent.Load();
        var zone = ZoneTime.Zone(content.Campaign.TimeZone);
        var today = ZoneTime.DateOf(clock.GetUtcNow(), zone);
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(-3);
        var start = ZoneTime.StartOf(first, zone);
        var hash = new PasswordHasher<HubUser>().HashPassword(new HubUser(), DemoAccount.Password);
        void Keep(object row) => past.Living.Add(row);

        var district = new DemoDistrict(content, dice, upkeep, hash, start);
        new DemoZones(district, new DemoDice(Seed + 3)).Draw();
        new DemoItems(district, new DemoDice(Seed + 9)).Assign();
        new DemoNetwork(district, new DemoDice(Seed + 1)).Close();
        past.Living.AddRange(district.Everything);
        var categoryDice = new DemoDice(Seed + 7);
        past.Living.AddRange(ExampleCategories.All.Select(c => CaseCategory.Create(categoryDice.Id(start), district.Campaign.Id, c.Code, c.Facts)));
        new DemoPairings(district, new DemoDice(Seed + 2), Keep).Live(first, today.AddDays(-1));
        await past.SaveLivingAsync(start, cancellationToken);

        var album = new DemoAlbum(district.Campaign.Id, dice, Keep);
        await album.DrawAsync(content.Phrases.Categories.Select(c => c.Code), photos, cancellationToken);
        var timetable = new DemoTimetable(zone, dice);
        var history = new DemoHistory(district, dice, timetable, album, Keep);
        new DemoVisits(district, dice, timetable, album, history, Keep).Plan(first, today.AddDays(-1), Cases);

        var end = ZoneTime.StartOf(today, zone);
        var newsFrom = ZoneTime.StartOf(today.AddDays(-NewsDays), zone);
        foreach (var act in ActsUntil(past, district, dice, clock.GetUtcNow(), cancellationToken).OrderBy(a => a.At))
        {
            if (act.ReadsCases)
            {
                timetable.LiveUntil(act.At < end ? act.At : end, act.At > newsFrom ? when => past.Tell(when, when >= newsFrom) : null);
                await past.SaveLivingAsync(act.At < end ? act.At : end, cancellationToken);
            }

            await act.DoAsync();
        }

        LogDoubtfulPlaces(district, history, end);
        new DemoExceptions(district, new DemoDice(Seed + 7), history, album, Keep).Live(end);
        new DemoDuty(district, new DemoDice(Seed + 4), today, Keep).Live(first);
        new DemoCommunities(district, new DemoDice(Seed + 5), today, Keep).Fill();
        new DemoAccountability(district, new DemoDice(Seed + 6), Keep).Live(first, today.AddDays(-1));
        timetable.LiveUntil(end, when => past.Tell(when, isNews: true));
        await past.SaveLivingAsync(end, cancellationToken);
        await new DemoSupervision(past, district, cancellationToken).LiveAsync([.. Cycle.Monthly.DuePeriods(district.Campaign.StartedAt, clock.GetUtcNow(), zone)], end);
        await past.Living.Database.ExecuteSqlAsync($"SELECT setval('case_number', {history.LastNumber + 1}, false)", cancellationToken);
    }

    /// <summary>Yesterday afternoon, just outside the district: nobody's ground until the office says whose.</summary>
    private static void LogDoubtfulPlaces(DemoDistrict district, DemoHistory history, DateTimeOffset end)
    {
        var category = ExampleCategories.All.Single(e => e.Facts.NameZh == district.Content.Phrases.Categories[0].NameZh).Code;
        foreach (var (hours, zh, en, longitude, latitude) in new[]
        {
            (-7.5, "区界外侧绿化带堆放建筑垃圾", "Building rubble dumped on the verge just outside the district", 123.4012, 30.6021),
            (-5.2, "跨界河道岸边漂浮垃圾未清理", "Floating litter left along the river that crosses the border", 123.4107, 30.6183),
        })
        {
            history.LogDoubtful(new(zh, category, null, null, null, null, null, en), new GeoPoint(longitude, latitude), DemoDistrict.ArbitrationHours, district.Inspectors[0], end.AddHours(hours));
        }
    }

    private static List<DemoAct> ActsUntil(DemoPast past, DemoDistrict district, DemoDice dice, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var campaign = district.Campaign;
        var acts = new List<DemoAct>();
        foreach (var cycle in Cycle.All)
            foreach (var period in cycle.DuePeriods(campaign.StartedAt, now, campaign.Zone))
            {
                var at = cycle.DueFor(period, campaign.Zone);
                acts.Add(new(at, ReadsCases: true, () => past.SendAsync(Actor.SystemIn(campaign.Id), at, new RunCycle(cycle.Code, period.Key), cancellationToken)));
            }

        var circulars = new DemoCirculars(past, district, dice, cancellationToken);
        var months = Cycle.Monthly.DuePeriods(campaign.StartedAt, now, campaign.Zone).ToList();
        for (var i = 0; i < months.Count; i++) acts.AddRange(circulars.ActsFor(months[i], waits: i == months.Count - 1, returnedOnce: i == 0, now));
        return acts;
    }
}
