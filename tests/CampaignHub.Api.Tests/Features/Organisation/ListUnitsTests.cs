using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class ListUnitsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Units_come_by_code_page_by_page()
    {
        using var office = await hub.SignInAsync("office");

        var first = await office.GetAsync<UnitPage>("/api/units?search=U-&limit=1");
        var second = await office.GetAsync<UnitPage>($"/api/units?search=U-&limit=1&cursor={first.Next}");

        Assert.Equal(("U-A", "U-B"), (Assert.Single(first.Items).Code, Assert.Single(second.Items).Code));
        Assert.Equal((2, false), (first.Total, first.TotalIsCapped));
        Assert.Equal((null, null), (second.Total, second.Next));
    }

    [Fact]
    public async Task What_a_search_finds_is_counted_up_to_five_hundred()
    {
        await hub.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("""
            INSERT INTO units (id, campaign_id, code, name_zh, name_en, search_text, category, closed_on)
            SELECT gen_random_uuid(), campaign_id, 'CAP-' || n, '顶格单位' || n, 'Cap ' || n, '顶格单位' || n, category, '2017-01-01' FROM units, generate_series(1, 501) n WHERE code = 'U-A'
            """));
        using var office = await hub.SignInAsync("office");

        var all = await office.GetAsync<UnitPage>("/api/units?closed=true&search=顶格&limit=2");
        var some = await office.GetAsync<UnitPage>("/api/units?closed=true&search=顶格单位1&limit=200");

        Assert.Equal((500, true), (all.Total, all.TotalIsCapped));
        Assert.Equal((111, false), (some.Total, some.TotalIsCapped));
    }

    [Fact]
    public async Task Search_and_group_narrow_the_list_and_take_wildcards_literally()
    {
        using var office = await hub.SignInAsync("office");

        Assert.Equal("U-B", Assert.Single((await office.GetAsync<UnitPage>("/api/units?search=交通")).Items).Code);
        Assert.Equal("U-B", Assert.Single((await office.GetAsync<UnitPage>("/api/units?search=transport")).Items).Code);
        Assert.Empty((await office.GetAsync<UnitPage>("/api/units?search=%25")).Items);
        Assert.Empty((await office.GetAsync<UnitPage>($"/api/units?rankingGroupId={Guid.CreateVersion7()}")).Items);
        Assert.Equal(2, (await office.GetAsync<UnitPage>($"/api/units?rankingGroupId={hub.GroupId}")).Total);
    }

    [Fact]
    public async Task Open_and_overdue_cases_are_counted_and_a_contact_sees_its_own_unit_alone()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.b");
        foreach (var hours in new[] { 1, 48 })
        {
            var id = Guid.CreateVersion7();
            await office.PostAsync<CaseReceipt>("/api/cases", new { caseId = id, description = "计数" });
            await office.PostAsync<CaseDetail>($"/api/cases/{id}/dispatch", new { version = 1, unitId = hub.UnitA, timeLimitHours = hours });
        }

        hub.Clock.Advance(TimeSpan.FromHours(2));
        var units = (await office.GetAsync<UnitPage>("/api/units")).Items.ToDictionary(u => u.UnitId);
        var seen = Assert.Single((await contact.GetAsync<UnitPage>("/api/units")).Items);

        Assert.Equal((2, 1), (units[hub.UnitA].OpenCases, units[hub.UnitA].OverdueCases));
        Assert.Equal((0, 0), (units[hub.UnitB].OpenCases, units[hub.UnitB].OverdueCases));
        Assert.Equal(hub.UnitB, seen.UnitId);
        Assert.Empty((await contact.GetAsync<UnitPage>("/api/units?search=城管局")).Items);
    }

    [Fact]
    public async Task A_marker_made_up_by_hand_is_refused()
    {
        using var office = await hub.SignInAsync("office");

        var problem = await Caller.RefusedAsync(await office.GetAsync("/api/units?cursor=***"), HttpStatusCode.BadRequest, "validation.failed");
        await Caller.RefusedAsync(await office.GetAsync("/api/units?cursor=AAAA"), HttpStatusCode.BadRequest, "validation.failed");

        Assert.Equal("翻页标记无效，请回到第一页。", problem["errors"]!["cursor"]![0]!.GetValue<string>());
    }
}
