using CampaignHub.Api.Features.Scoring;
using CampaignHub.Api.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Figures = CampaignHub.Api.Features.Overview.Overview;

namespace CampaignHub.Api.Tests.Features.Overview;

public sealed class GetOverviewTests(Hub hub) : IClassFixture<Hub>
{
    // 10 July 2018, 09:00 in Shanghai.
    private static readonly DateTimeOffset Start = new(2018, 7, 10, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Every_figure_is_counted_in_the_callers_scope_and_the_campaigns_business_dates()
    {
        // Due and closed in time; due and closed late; due and open; deferred; waiting to be verified; for another unit; waiting to be dispatched.
        await hub.CloseAsync(await hub.SubmittedAsync());
        var late = await hub.SubmittedAsync();
        var open = await hub.LogAsync();
        await hub.DispatchAsync(open, hub.UnitA);
        var deferred = await hub.LogAsync();
        await hub.DispatchAsync(deferred, hub.UnitA);
        await hub.DeferAsync(deferred);
        await hub.DispatchAsync(await hub.LogAsync(), hub.UnitB, timeLimitHours: 24 * 7);
        await hub.LogAsync();
        hub.Clock.Set(Start.AddHours(49));
        await hub.CloseAsync(late);
        await hub.SubmittedAsync();

        using var office = await hub.SignInAsync("office");
        var all = await office.GetAsync<Figures>("/api/overview");
        Assert.Equal((5, 1, 1, 1, 1), (all.Open, all.Overdue, all.DueToday, all.ToDispatch, all.ToVerify));
        Assert.Equal((33.33m, "2018-07"), (all.OnTimeRate, all.Period));
        Assert.Equal(30, all.Trend.Count);
        Assert.Equal([(new DateOnly(2018, 7, 10), 6, 1), (new DateOnly(2018, 7, 11), 0, 0), (new DateOnly(2018, 7, 12), 1, 1)], all.Trend.TakeLast(3).Select(d => (d.Date, d.Logged, d.Closed)));
        Assert.Null(all.Ranking);

        using var a = await hub.SignInAsync("contact.a");
        var own = await a.GetAsync<Figures>("/api/overview");
        Assert.Equal((3, 1, 1, 0, 1), (own.Open, own.Overdue, own.DueToday, own.ToDispatch, own.ToVerify));
        Assert.Equal((4, 1), (own.Trend[^3].Logged, own.Trend[^3].Closed));

        using var b = await hub.SignInAsync("contact.b");
        var other = await b.GetAsync<Figures>("/api/overview");
        Assert.Equal((1, 0, 0, 0, 0, (decimal?)null), (other.Open, other.Overdue, other.DueToday, other.ToDispatch, other.ToVerify, other.OnTimeRate));
        Assert.Equal((1, 0), (other.Trend.Sum(d => d.Logged), other.Trend.Sum(d => d.Closed)));

        hub.Clock.Set(new DateTimeOffset(2018, 8, 1, 1, 0, 0, TimeSpan.Zero));
        using var later = await hub.SignInAsync("office");
        await later.PostAsync<Ranking>("/api/periods/2018-07/close");
        var august = await later.GetAsync<Figures>("/api/overview");
        Assert.Equal(("2018-08", "2018-07", (decimal?)null), (august.Period, august.Ranking!.Period, august.OnTimeRate));
    }

    [Fact]
    public async Task Open_cases_are_counted_from_their_own_index()
    {
        var index = await hub.InDatabaseAsync(db => db.Database.SqlQuery<string>($"SELECT indexdef AS \"Value\" FROM pg_indexes WHERE indexname = 'ix_cases_open'").SingleAsync());

        Assert.Contains("WHERE ((state)::text <> 'Closed'::text)", index, StringComparison.Ordinal);
    }
}
