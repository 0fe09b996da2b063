using CampaignHub.Api.Features.Notifications;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Api.Tests.Features.Notifications;
using CampaignHub.Api.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class RemindOfLimitsTests(Hub hub) : IClassFixture<Hub>, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        // A Tuesday at nine.
        hub.Clock.Set(new DateTimeOffset(2018, 7, 10, 1, 0, 0, TimeSpan.Zero));
        await hub.InDatabaseAsync(db => db.Cases.Where(c => c.UnitId == hub.UnitA).ExecuteUpdateAsync(set => set.SetProperty(c => c.State, Domain.Rectification.CaseState.Void)));
        await hub.InDatabaseAsync(db => db.Set<OutboxMessage>().ExecuteDeleteAsync());
        await hub.InDatabaseAsync(db => db.Set<Notification>().ExecuteDeleteAsync());
        await hub.InDatabaseAsync(db => db.CaseReminders.ExecuteDeleteAsync());
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_limit_is_reminded_of_before_at_and_on_working_days_after_each_step_once()
    {
        var id = await DispatchedAsync("河道漂浮物", 48);
        Assert.Empty(await StepsAsync());
        await AtAsync(11, 1, "before:24");
        await AtAsync(11, 21, "before:24", "before:4");

        // Ticks side by side, and a clock set back, send nothing again.
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => hub.SendAsClockAsync(new RemindOfLimits())));
        await AtAsync(11, 2, "before:24", "before:4");
        await AtAsync(12, 1, "before:24", "before:4", "limit");
        await AtAsync(13, 1, "before:24", "before:4", "limit", "after:1");

        // A weekend is no working day; the next one is the second.
        await AtAsync(14, 3, "before:24", "before:4", "limit", "after:1");
        await AtAsync(16, 1, "before:24", "before:4", "limit", "after:1", "after:2");
        await AtAsync(19, 1, "before:24", "before:4", "limit", "after:1", "after:2", "after:5");
        await AtAsync(20, 1, "before:24", "before:4", "limit", "after:1", "after:2", "after:5");

        using var contact = await hub.SignInAsync("contact.a");
        var told = (await contact.InboxAsync(7)).Items.Where(n => n.Kind == "case.reminder").ToList();
        Assert.Equal(6, told.Count);
        Assert.All(told, n => Assert.Equal($"/my-cases/{id}", n.Link));
        Assert.Matches("^限期提醒：问题 \\d{6,} 将在 4 小时内到期（7月12日 09:00）：河道漂浮物$", told[^2].TitleZh);
        Assert.Matches("^Reminder: case \\d{6,} is overdue by 5 working days \\(12 Jul 09:00\\): 河道漂浮物$", told[0].TitleEn);
    }

    [Fact]
    public async Task Who_has_left_the_unit_hears_no_more_of_a_case_that_was_theirs()
    {
        var id = await DispatchedAsync("护栏缺失", 48);
        var gone = await hub.InDatabaseAsync(async db =>
        {
            var user = await db.Users.Where(u => u.UserName == "contact.b").Select(u => u.Id).FirstAsync();
            await db.Cases.Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.AssigneeUserId, user));
            return user;
        });

        await AtAsync(11, 1, "before:24");

        var told = await hub.InDatabaseAsync(db => db.Set<OutboxMessage>().Where(o => o.Kind == "CasesReminded").Select(o => o.Payload).ToListAsync());
        Assert.DoesNotContain(gone.ToString(), Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_still_is_left_alone_and_a_moved_limit_is_reminded_of_anew()
    {
        var id = await DispatchedAsync("路面破损", 20);
        await hub.AcceptAsync(id);
        await AtAsync(10, 2);
        await hub.DeferAsync(id);
        await AtAsync(11, 0);

        using var office = await hub.SignInAsync("office");
        Caller.Succeeded(await office.ActAsync(id, "resume", version => new { version, note = "雨停" }));
        var due = (await office.GetAsync<CaseDetail>($"/api/cases/{id}")).DueAt!.Value;
        hub.Clock.Set(due.AddHours(-3));
        await hub.SendAsClockAsync(new RemindOfLimits());
        Assert.Equal(["before:4"], await StepsAsync());
        Assert.Equal(due, await hub.InDatabaseAsync(db => db.CaseReminders.Select(r => r.DueAt).SingleAsync()));
    }

    [Fact]
    public async Task Several_cases_of_a_unit_are_one_line_and_a_limit_set_nearer_than_the_step_is_not_reminded_of()
    {
        for (var i = 0; i < 3; i++) await DispatchedAsync($"第{i}件", 30);
        await DispatchedAsync("急办", 3);
        await AtAsync(10, 2);
        await AtAsync(10, 8, "before:24", "before:24", "before:24", "limit");

        using var contact = await hub.SignInAsync("contact.a");
        var page = await contact.InboxAsync(6);
        var told = Assert.Single(page.Items, n => n.TitleZh.Contains("24 小时", StringComparison.Ordinal));
        Assert.Equal(("限期提醒：贵单位有 3 件问题将在 24 小时内到期，请抓紧整改", "/my-cases"), (told.TitleZh, told.Link));
        using var other = await hub.SignInAsync("contact.b");
        Assert.Empty((await other.GetAsync<NotificationPage>("/api/notifications")).Items);
    }

    private async Task<Guid> DispatchedAsync(string what, int hours)
    {
        var id = await hub.LogAsync(what);
        await hub.DispatchAsync(id, hub.UnitA, hours);
        await hub.SendAsClockAsync(new RemindOfLimits());
        return id;
    }

    /// <summary>On that day of July 2018, at that hour of UTC (eight behind), these steps have been taken and no others.</summary>
    private async Task AtAsync(int day, int hour, params string[] steps)
    {
        hub.Clock.Set(new DateTimeOffset(2018, 7, day, hour, 30, 0, TimeSpan.Zero));
        await hub.SendAsClockAsync(new RemindOfLimits());
        Assert.Equal(steps.Order(StringComparer.Ordinal), (await StepsAsync()).Order(StringComparer.Ordinal));
    }

    private Task<List<string>> StepsAsync() => hub.InDatabaseAsync(db => db.CaseReminders.OrderBy(r => r.At).Select(r => r.Step).ToListAsync());
}
