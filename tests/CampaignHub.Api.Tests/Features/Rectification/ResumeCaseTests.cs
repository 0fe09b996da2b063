using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Features.Worktime;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using CampaignHub.Domain.Worktime;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class ResumeCaseTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_deferred_case_goes_on_where_it_stood()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.LogAsync();
        await hub.DispatchAsync(id, hub.UnitA);
        await hub.AcceptAsync(id);
        await hub.DeferAsync(id);

        var detail = await Caller.ReadAsync<CaseDetail>(await office.ActAsync(id, "resume", version => new { version, note = "雨停了" }));

        Assert.Equal((CaseState.Accepted, CaseEventKind.Resumed, "雨停了"), (detail.State, detail.Timeline[^1].Kind, detail.Timeline[^1].Note));
        Assert.Equal([CaseVerb.Void, CaseVerb.Ask], detail.Verbs);
    }

    [Fact]
    public async Task What_is_not_deferred_cannot_be_resumed()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.LogAsync();

        await Caller.RefusedAsync(await office.ActAsync(id, "resume", version => new { version }), HttpStatusCode.Conflict, "case.not-paused");
    }

    [Fact]
    public async Task The_pause_does_not_count_against_the_time_limit()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.LogAsync();
        await hub.DispatchAsync(id, hub.UnitA);
        var before = (await office.GetAsync<CaseDetail>($"/api/cases/{id}")).DueAt!.Value;
        await hub.DeferAsync(id);
        hub.Clock.Advance(TimeSpan.FromDays(20));

        var after = await Caller.ReadAsync<CaseDetail>(await office.ActAsync(id, "resume", version => new { version }));

        Assert.Equal(before.AddDays(20), after.DueAt!.Value, TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public async Task A_limit_in_working_time_moves_by_the_working_time_that_was_paused()
    {
        using var office = await hub.SignInAsync("office");
        var limit = new TimeLimit(4, TimeLimitUnit.WorkingHours);
        await hub.InDatabaseAsync(async db =>
        {
            db.Add(CaseCategory.Create(Guid.CreateVersion7(), (await db.Campaigns.SingleAsync()).Id, "PAUSE", new CategoryFacts(null, CategoryKind.Event, "暂停", "Pause") { Limit = limit }));
            return await db.SaveChangesAsync();
        });
        var id = Guid.CreateVersion7();
        await office.PostAsync<CaseReceipt>("/api/cases", new { caseId = id, description = "工作时间暂停", category = "PAUSE" });
        var dispatched = await office.PostAsync<CaseDetail>($"/api/cases/{id}/dispatch", new { version = 1, unitId = hub.UnitA });
        var (paused, before) = (hub.Clock.Now, dispatched.DueAt!.Value);
        await hub.DeferAsync(id);
        hub.Clock.Advance(TimeSpan.FromDays(7));

        var after = await Caller.ReadAsync<CaseDetail>(await office.ActAsync(id, "resume", version => new { version }));

        // What was left of the four hours is left: as many working minutes from now on as there were from the pause on.
        var calendar = new WorkingCalendar(ZoneTime.Zone("Asia/Shanghai"), WorkingTime.Initial(Guid.Empty).Schedules, PublicHolidays.Days.Values.ToDictionary(d => d.Date, d => d.Kind));
        var (left, leftAfter) = (calendar.WorkingMinutesBetween(paused, before), calendar.WorkingMinutesBetween(hub.Clock.Now, after.DueAt!.Value));
        Assert.InRange(leftAfter, left - 1, left + 1);
        Assert.InRange(left, 230, 240);
    }
}
