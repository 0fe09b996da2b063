using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class SetCaseCategoryTests(CategoryHub hub) : IClassFixture<CategoryHub>
{
    [Fact]
    public async Task A_category_is_added_changed_and_taken_out_of_use_and_of_two_at_once_one_must_reload()
    {
        using var office = await hub.SignInAsync("office");

        var added = await Caller.ReadAsync<CategoryRow>(await SetAsync(office, "E01-80", new { version = 0, kind = "event", nameZh = "积水", nameEn = "Standing water", parentCode = "E01", limit = new { amount = 4, unit = "workingHours", fivePlusTwo = true } }));
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => SetAsync(office, "E01-80", new { version = 1, kind = "event", nameZh = $"积水{i}", nameEn = "Standing water", parentCode = "E01", active = false, closingStandard = "路面无积水", closingStandardEn = " No standing water " })));

        Assert.Equal((1, true, 50, 7), (added.Version, added.Active, added.NearRadius, added.NearDays));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(a => a.StatusCode).Order());
        var kept = (await office.GetAsync<IReadOnlyList<CategoryRow>>("/api/case-categories")).Single(c => c.Code == "E01-80");
        Assert.Equal((2, false, null, "路面无积水", "No standing water", null), (kept.Version, kept.Active, kept.Limit, kept.ClosingStandard, kept.ClosingStandardEn, kept.FilingStandardEn));
    }

    [Fact]
    public async Task A_ring_a_parent_that_is_not_there_mixed_kinds_and_an_urgent_class_in_days_are_refused()
    {
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        async Task Refused(string code, object body, HttpStatusCode status, string refusal) => await Caller.RefusedAsync(await SetAsync(office, code, body), status, refusal);

        await Refused("E02", new { version = 1, kind = "event", nameZh = "x", nameEn = "x", parentCode = "E02-01" }, HttpStatusCode.Conflict, "category.ring");
        await Refused("E90", new { version = 0, kind = "event", nameZh = "x", nameEn = "x", parentCode = "NONE" }, HttpStatusCode.NotFound, "category.parent-not-found");
        await Refused("E90", new { version = 0, kind = "component", nameZh = "x", nameEn = "x", parentCode = "E01" }, HttpStatusCode.Conflict, "category.kind-differs");
        await Refused("E03", new { version = 1, kind = "component", nameZh = "x", nameEn = "x" }, HttpStatusCode.Conflict, "category.kind-differs");
        await Refused("E90", new { version = 0, kind = "event", nameZh = "x", nameEn = "x", urgent = true, limit = new { amount = 1, unit = "workingDays", fivePlusTwo = false } }, HttpStatusCode.Conflict, "category.urgent-by-clock");
        await Refused("E90", new { version = 0, kind = "event", nameZh = "x", nameEn = "x", nearRadius = 0 }, HttpStatusCode.Conflict, "category.near-out-of-range");
        await Refused("E90", new { version = 0, kind = "event", nameZh = "x", nameEn = "x", limit = new { amount = 0, unit = "workingDays", fivePlusTwo = false } }, HttpStatusCode.BadRequest, "validation.failed");
        await Refused("E90", new { version = 3, kind = "event", nameZh = "x", nameEn = "x" }, HttpStatusCode.Conflict, "category.changed");
        await Caller.RefusedAsync(await SetAsync(leader, "E90", new { version = 0, kind = "event", nameZh = "x", nameEn = "x" }), HttpStatusCode.Forbidden, "permission.denied");
    }

    private static Task<HttpResponseMessage> SetAsync(Caller caller, string code, object body) => caller.SendAsync(HttpMethod.Put, $"/api/case-categories/{code}", body);
}
