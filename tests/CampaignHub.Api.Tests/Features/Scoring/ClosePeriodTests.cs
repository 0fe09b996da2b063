using System.Net;
using System.Text.Json;
using CampaignHub.Api.Features.Scoring;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Scoring;

public sealed class ClosePeriodTests(JulyHub hub) : IClassFixture<JulyHub>
{
    [Fact]
    public async Task The_office_closes_a_month_and_closing_again_gives_the_same_figures()
    {
        using var office = await hub.SignInAsync("office");

        var first = await office.PostAsync<Ranking>("/api/periods/2018-07/close");
        var second = await office.PostAsync<Ranking>("/api/periods/2018-07/close");

        var group = Assert.Single(first.Groups);
        Assert.Equal(("departments", "部门组"), (group.GroupCode, group.GroupNameZh));
        Assert.Equal([(1, "U-B", 5, 5, 5, 100.00m), (2, "U-A", 10, 8, 6, 66.00m)], group.Rows.Select(r => (r.Rank!.Value, r.UnitCode, r.Due, r.Closed, r.OnTime, r.Score!.Value)));
        Assert.Equal((new DateOnly(2018, 7, 1), new DateOnly(2018, 7, 31), 1, 5), (first.From, first.To, first.SchemeVersion, first.MinimumDue));
        Assert.Equal(group.Rows, Assert.Single(second.Groups).Rows);
        Assert.Equal((first.ContentHash, first.ClosedAt), (second.ContentHash, second.ClosedAt));
        Assert.Equal(1, await hub.CountClosesAsync("2018-07"));
    }

    [Fact]
    public async Task Parallel_closings_of_one_period_close_it_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => hub.SendAsSystemAsync(new ClosePeriod("2018-W28"))));

        Assert.Single(answers.Select(a => a.ContentHash).Distinct());
        Assert.Equal(1, await hub.CountClosesAsync("2018-W28"));
    }

    [Fact]
    public async Task Parallel_closings_of_different_periods_share_one_scheme()
    {
        var days = Enumerable.Range(1, 8).Select(d => $"2018-05-0{d}");

        await Task.WhenAll(days.Select(d => hub.SendAsSystemAsync(new ClosePeriod(d))));

        Assert.Equal(1, await hub.InDatabaseAsync(db => db.ScoringSchemes.CountAsync()));
    }

    [Fact]
    public async Task A_period_that_is_not_over_is_refused_in_both_languages()
    {
        using var chinese = await hub.SignInAsync("office");
        using var english = await hub.SignInAsync("office", "en");

        var zh = await Caller.RefusedAsync(await chinese.PostAsync("/api/periods/2018-08/close"), HttpStatusCode.Conflict, "period.not-over");
        var en = await Caller.RefusedAsync(await english.PostAsync("/api/periods/2018-08-01/close"), HttpStatusCode.Conflict, "period.not-over");

        Assert.Equal("考核期 2018-08 尚未结束，不能核定。", zh["title"]!.GetValue<string>());
        Assert.Equal("The period 2018-08-01 is not over yet and cannot be closed.", en["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_period_that_is_none_is_refused()
    {
        using var office = await hub.SignInAsync("office");

        await Caller.RefusedAsync(await office.PostAsync("/api/periods/2018-13/close"), HttpStatusCode.Conflict, "period.unknown");
        await Caller.RefusedAsync(await office.PostAsync($"/api/periods/{new string('9', 40)}/close"), HttpStatusCode.BadRequest, "validation.failed");
    }

    [Theory]
    [InlineData("leader")]
    [InlineData("inspector")]
    [InlineData("contact.a")]
    [InlineData("admin")]
    public async Task Only_the_office_closes(string userName)
    {
        using var caller = await hub.SignInAsync(userName);

        await Caller.RefusedAsync(await caller.PostAsync("/api/periods/2018-07/close"), HttpStatusCode.Forbidden, "permission.denied");
    }

    [Fact]
    public async Task Deferred_cases_and_cases_without_unit_or_limit_do_not_count()
    {
        var due = new DateTimeOffset(2018, 4, 10, 4, 0, 0, TimeSpan.Zero);
        await hub.InDatabaseAsync(async db =>
        {
            var deferred = hub.NewCase(hub.UnitA, due, null);
            deferred.Pause(CaseState.Deferred, hub.Clock.Now.AddDays(9), "等待专项资金", Domain.Common.Person.System, hub.Clock.Now);
            db.AddRange(deferred, hub.NewCase(hub.UnitA, null, null), hub.NewCase(hub.UnitA, due, due));
            return await db.SaveChangesAsync();
        });

        var ranking = await hub.SendAsSystemAsync(new ClosePeriod("2018-04"));

        Assert.Equal((null, 1, 100.00m), Assert.Single(Assert.Single(ranking.Groups).Rows) is var row ? ((int?)row.Rank, row.Due, row.Score!.Value) : default);
    }

    [Fact]
    public async Task Later_changes_of_cases_and_units_never_change_a_closed_period()
    {
        using var office = await hub.SignInAsync("office");
        await hub.AddCasesAsync(hub.UnitA, new DateTimeOffset(2018, 3, 10, 4, 0, 0, TimeSpan.Zero), 6, 3, 3);
        var before = await office.PostAsync<Ranking>("/api/periods/2018-03/close");
        var bytes = await (await office.GetAsync("/api/periods/2018-03/snapshot.json")).Content.ReadAsByteArrayAsync();

        await hub.InDatabaseAsync(async db =>
        {
            await db.Cases.Where(c => c.DueAt < new DateTimeOffset(2018, 4, 1, 0, 0, 0, TimeSpan.Zero)).ExecuteUpdateAsync(c => c.SetProperty(x => x.State, CaseState.Closed).SetProperty(x => x.ClosedAt, x => x.DueAt));
            await db.Units.Where(u => u.Id == hub.UnitA).ExecuteUpdateAsync(u => u.SetProperty(x => x.NameZh, "改名局"));
            return await db.ScoringSchemes.ExecuteUpdateAsync(s => s.SetProperty(x => x.MinimumDue, 1));
        });
        try
        {
            var after = await office.PostAsync<Ranking>("/api/periods/2018-03/close");
            Assert.Equal(JsonSerializer.Serialize(before), JsonSerializer.Serialize(after));
            Assert.Equal(bytes, await (await office.GetAsync("/api/periods/2018-03/snapshot.json")).Content.ReadAsByteArrayAsync());
            Assert.True((await office.GetAsync<SnapshotVerification>("/api/periods/2018-03/verify")).Matches);
        }
        finally
        {
            await hub.InDatabaseAsync(async db =>
            {
                await db.Units.Where(u => u.Id == hub.UnitA).ExecuteUpdateAsync(u => u.SetProperty(x => x.NameZh, "城管局"));
                return await db.ScoringSchemes.ExecuteUpdateAsync(s => s.SetProperty(x => x.MinimumDue, 5));
            });
        }
    }

    [Fact]
    public async Task The_snapshot_itself_is_not_copied_into_the_audit_log()
    {
        await hub.SendAsSystemAsync(new ClosePeriod("2018-02"));

        var entries = await hub.InDatabaseAsync(db => db.Set<AuditEntry>().Where(a => a.Command == nameof(ClosePeriod)).Select(a => new { a.Entity, a.ActorName, a.After }).ToListAsync());

        Assert.Contains(entries, e => e is { Entity: "PeriodClose", ActorName: "系统" } && e.After!.Contains("2018-02", StringComparison.Ordinal));
        Assert.DoesNotContain(entries, e => e.After!.Contains("Content\"", StringComparison.Ordinal));
    }
}
