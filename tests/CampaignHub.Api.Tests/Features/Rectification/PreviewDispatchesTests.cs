using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class PreviewDispatchesTests(CategoryHub hub) : IClassFixture<CategoryHub>
{
    [Fact]
    public async Task Each_is_told_to_whom_and_how_long_by_its_category_or_why_not()
    {
        using var office = await hub.SignInAsync("office");
        var (sure, nobody, done, unknown) = (await LogAsync("E05-04", hub.UnitB), await LogAsync("E05-04", null), await hub.InHandAsync(), Guid.CreateVersion7());

        var lines = (await office.PostAsync<DispatchPreview>("/api/cases/dispatch-preview", new { caseIds = new[] { sure, nobody, done, unknown } })).Items;

        Assert.Equal([sure, nobody, done, unknown], lines.Select(l => l.CaseId));
        Assert.Equal([null, "case.nobody-proposed", "case.not-dispatchable", "case.not-found"], lines.Select(l => l.Refusal));
        Assert.Equal((hub.UnitB, "交通局", new LimitRow(1, TimeLimitUnit.WorkingDays, false)), (lines[0].UnitId, lines[0].UnitNameZh, lines[0].Limit));
        Assert.All(lines.Skip(1), l => Assert.NotEmpty(l.Reason!));
        var single = await office.GetAsync<DispatchProposal>($"/api/cases/{sure}/dispatch-proposal");
        Assert.Equal((single.UnitId, single.Limit, single.DueAt), (lines[0].UnitId, lines[0].Limit, lines[0].DueAt));
    }

    [Fact]
    public async Task One_unit_and_one_limit_hold_for_all()
    {
        using var office = await hub.SignInAsync("office");
        var ids = new[] { await LogAsync("E05-04", hub.UnitB), await LogAsync(null, null) };

        var lines = (await office.PostAsync<DispatchPreview>("/api/cases/dispatch-preview", new { caseIds = ids, unitId = hub.UnitA, limit = new { amount = 24, unit = "clockHours", fivePlusTwo = false } })).Items;

        Assert.All(lines, l => Assert.Equal((hub.UnitA, hub.Clock.Now.AddHours(24), null), (l.UnitId, l.DueAt, l.Refusal)));
        await Caller.RefusedAsync(await office.PostAsync("/api/cases/dispatch-preview", new { caseIds = ids, unitId = Guid.NewGuid() }), HttpStatusCode.NotFound, "unit.not-found");
    }

    [Fact]
    public async Task More_than_a_screenful_twice_the_same_and_a_unit_that_asks_are_turned_away()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var id = Guid.CreateVersion7();

        foreach (var ids in new Guid[][] { [], [id, id], [.. Enumerable.Range(0, PreviewDispatches.Most + 1).Select(_ => Guid.CreateVersion7())] })
            Assert.Equal(HttpStatusCode.BadRequest, (await office.PostAsync("/api/cases/dispatch-preview", new { caseIds = ids })).StatusCode);
        await Caller.RefusedAsync(await contact.PostAsync("/api/cases/dispatch-preview", new { caseIds = new[] { id } }), HttpStatusCode.Forbidden, "permission.denied");
    }

    private async Task<Guid> LogAsync(string? category, Guid? unitId)
    {
        var id = Guid.CreateVersion7();
        await hub.LogAsync(more: new { caseId = id, description = "垃圾", category, unitId });
        return id;
    }
}
