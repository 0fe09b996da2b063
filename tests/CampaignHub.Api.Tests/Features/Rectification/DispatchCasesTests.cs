using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class DispatchCasesTests(CategoryHub hub) : IClassFixture<CategoryHub>
{
    [Fact]
    public async Task What_was_previewed_is_done_case_by_case_and_sent_again_nothing_is_done_twice()
    {
        using var office = await hub.SignInAsync("office");
        var (one, other, missing) = (await hub.LogAsync("甲"), await hub.LogAsync("乙"), Guid.CreateVersion7());
        var dispatch = Together([(one, 1, hub.UnitA), (missing, 1, hub.UnitA), (other, 1, hub.UnitB)]);

        var first = await office.PostAsync<DispatchOutcomes>("/api/cases/dispatch", dispatch);
        var again = await office.PostAsync<DispatchOutcomes>("/api/cases/dispatch", dispatch);

        Assert.Equal((2, 1), (first.Dispatched, first.Refused));
        Assert.Equal([null, "case.not-found", null], first.Items.Select(o => o.Refusal));
        Assert.Equal(first.Items, again.Items);
        foreach (var (id, unit) in new[] { (one, hub.UnitA), (other, hub.UnitB) })
        {
            var now = await office.GetAsync<CaseDetail>($"/api/cases/{id}");
            Assert.Equal((CaseState.Dispatched, unit, 2), (now.State, now.UnitId, now.Version));
            Assert.Equal(1, await hub.InDatabaseAsync(db => db.CaseEvents.CountAsync(e => e.CaseId == id && e.Kind == CaseEventKind.Dispatched)));
        }
    }

    [Fact]
    public async Task Whoever_comes_second_is_told_who_was_first()
    {
        using var office = await hub.SignInAsync("office", "en");
        var (taken, free) = (await hub.LogAsync(), await hub.LogAsync());
        await hub.DispatchAsync(taken, hub.UnitB);

        var outcome = await office.PostAsync<DispatchOutcomes>("/api/cases/dispatch", Together([(taken, 1, hub.UnitA), (free, 1, hub.UnitA)]));

        Assert.Equal(["case.changed", null], outcome.Items.Select(o => o.Refusal));
        Assert.StartsWith("office has just", outcome.Items[0].Reason, StringComparison.Ordinal);
        Assert.Equal(hub.UnitB, (await office.GetAsync<CaseDetail>($"/api/cases/{taken}")).UnitId);
    }

    [Fact]
    public async Task Another_limit_than_the_categorys_needs_its_reason()
    {
        using var office = await hub.SignInAsync("office");
        var id = Guid.CreateVersion7();
        await hub.LogAsync(more: new { caseId = id, description = "垃圾", category = CategoryHub.Refuse });
        object Dispatch(string? reason) => new
        {
            dispatchId = Guid.CreateVersion7(),
            cases = new[] { new { caseId = id, version = 1, unitId = hub.UnitA, limit = new { amount = 3, unit = "workingDays", fivePlusTwo = false } } },
            limitReason = reason,
        };

        Assert.Equal("case.limit-reason-missing", (await office.PostAsync<DispatchOutcomes>("/api/cases/dispatch", Dispatch(null))).Items.Single().Refusal);
        Assert.Null((await office.PostAsync<DispatchOutcomes>("/api/cases/dispatch", Dispatch("集中整治"))).Items.Single().Refusal);
    }

    [Fact]
    public async Task An_empty_one_is_malformed_and_a_contact_may_not()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");

        Assert.Equal(HttpStatusCode.BadRequest, (await office.PostAsync("/api/cases/dispatch", Together([]))).StatusCode);
        await Caller.RefusedAsync(await contact.PostAsync("/api/cases/dispatch", Together([(Guid.CreateVersion7(), 1, hub.UnitA)])), HttpStatusCode.Forbidden, "permission.denied");
    }

    private static object Together((Guid Id, int Version, Guid Unit)[] cases) => new
    {
        dispatchId = Guid.CreateVersion7(),
        cases = cases.Select(c => new { caseId = c.Id, version = c.Version, unitId = c.Unit, limit = new { amount = 48, unit = "clockHours", fivePlusTwo = false } }).ToArray(),
        note = "一并交办",
    };
}
