using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Rectification;

/// <summary>Every field of a row of the ledger cuts it; the same cases are put straight into the database once.</summary>
public sealed class FilterByFieldTests(CategoryHub hub) : IClassFixture<CategoryHub>, IAsyncLifetime
{
    private static readonly Person Wang = new(Guid.CreateVersion7(), "王巡查", null);
    private static readonly Person Li = new(Guid.CreateVersion7(), "Li Ming", null);
    private Caller office = null!;

    public async ValueTask InitializeAsync()
    {
        office = await hub.SignInAsync("office");
        await hub.InDatabaseAsync(async db =>
        {
            if (await db.Cases.AnyAsync()) return 0;
            var campaign = (await db.Campaigns.SingleAsync()).Id;
            var now = hub.Clock.Now.AddDays(-10);
            RectificationCase Log(string what, string? category, string? address, Person by, string? en = null)
            {
                var it = RectificationCase.Log(Guid.CreateVersion7(), campaign, 100 + db.ChangeTracker.Entries<RectificationCase>().Count(), CaseSource.AdHoc, new(what, category, null, null, null, address, null, en), null, [], by, now);
                db.Add(it);
                return it;
            }

            var contact = new Person(Guid.CreateVersion7(), "张联络", hub.UnitA);
            Log("address", null, "東風路 10%号", Wang);
            Log("东风路上的垃圾", CategoryHub.Refuse, "人民路", Li, "Refuse on Dongfeng Road");
            var late = Log("late", await db.CaseCategories.Where(c => c.Urgent).Select(c => c.Code).FirstAsync(), null, Li);
            late.Dispatch(hub.UnitA, now.AddHours(3), null, Wang, now, LimitRunsBy.Clock);
            late.Accept(contact, now);
            late.Assign(new(null, Guid.CreateVersion7(), "赵师傅"), contact, now);
            late.Submit("ok", [Guid.CreateVersion7()], contact, now);
            late.Close(null, Wang, now.AddHours(4));
            var longer = Log("longer", null, null, Wang);
            longer.Dispatch(hub.UnitA, now.AddDays(1), null, Wang, now);
            longer.SendBack("不是", contact, now);
            longer.Dispatch(hub.UnitA, now.AddDays(2), null, Wang, now);
            longer.Extend(now.AddDays(30), now, null, Wang, now);
            var paused = Log("paused", null, null, Wang);
            paused.Dispatch(hub.UnitA, now.AddDays(1), null, Wang, now);
            paused.Pause(CaseState.Deferred, now.AddDays(90), "雨", Wang, now);
            var spot = RectificationCase.FixOnSpot(Guid.CreateVersion7(), campaign, 200, CaseSource.AdHoc, new("spot", null, null, null, null, null, null), hub.UnitA, [Guid.CreateVersion7()], [Guid.CreateVersion7()], null, Wang, now);
            db.Add(spot);
            db.Add(CaseReport.Take(Guid.CreateVersion7(), campaign, spot.Id, new(CaseSource.Hotline, "12345-7", null, "王女士"), Wang, now));
            return await db.SaveChangesAsync();
        });
    }

    public ValueTask DisposeAsync()
    {
        office.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("address=东风路", "address")]
    [InlineData("address=0%25", "address")]
    [InlineData("address=人民路", "东风路上的垃圾")]
    [InlineData("address=垃圾", "")]
    [InlineData("loggedBy=li m", "late,东风路上的垃圾")]
    [InlineData("loggedBy=巡查&address=路", "address")]
    [InlineData("assignee=赵", "late")]
    [InlineData("reference=12345-7", "spot")]
    [InlineData("reference=12345", "")]
    [InlineData("urgent=true", "late")]
    [InlineData("urgent=false&onSpot=false&sentBack=false", "address,paused,东风路上的垃圾")]
    [InlineData("sentBack=true", "longer")]
    [InlineData("extended=true", "longer")]
    [InlineData("onSpot=true", "spot")]
    [InlineData("deadline=onTime", "longer")]
    [InlineData("deadline=paused", "paused")]
    [InlineData("deadline=closedOnTime", "spot")]
    [InlineData("deadline=closedLate", "late")]
    [InlineData("deadline=none", "address,东风路上的垃圾")]
    public async Task A_cut_finds_its_cases_and_counts_them(string query, string expected)
    {
        var page = await office.GetAsync<CasePage>($"/api/cases?{query}");

        Assert.Equal(expected, string.Join(',', page.Items.Select(c => c.Description).Order(StringComparer.Ordinal)));
        Assert.Equal(page.Items.Count, page.Total);
    }

    [Theory]
    [InlineData("search")]
    [InlineData("address")]
    [InlineData("loggedBy")]
    [InlineData("assignee")]
    [InlineData("reference")]
    [InlineData("category")]
    public async Task A_text_too_long_to_be_looked_for_is_refused_by_name(string field)
    {
        using var refused = await office.GetAsync($"/api/cases?{field}={new string('a', 201)}");

        await Caller.RefusedAsync(refused, HttpStatusCode.BadRequest, "validation.failed");
        Assert.Contains($"\"{field}\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty((await office.GetAsync<CasePage>($"/api/cases?{field}={new string('a', 200)}")).Items);
    }
}
