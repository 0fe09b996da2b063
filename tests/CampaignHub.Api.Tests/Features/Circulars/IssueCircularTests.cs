using System.Net;
using CampaignHub.Api.Features.Circulars;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Circulars;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Circulars;

public sealed class IssueCircularTests(CircularsHub hub) : IClassFixture<CircularsHub>
{
    [Fact]
    public async Task Numbers_run_on_without_gaps_whatever_happens_at_once()
    {
        var approved = new List<CircularDetail>();
        for (var i = 0; i < 10; i++) approved.Add(await hub.CircularAsync(CircularState.Approved));
        var unready = await hub.CircularAsync(CircularState.Submitted);
        using var office = await hub.SignInAsync("office");
        var last = await LastNumberAsync();

        var answers = await Task.WhenAll(approved.Concat(approved).Append(unready).Select(c => CircularsHub.TryAsync(office, c, "issue")));

        var issued = new List<CircularDetail>();
        foreach (var answer in answers.Where(a => a.StatusCode is HttpStatusCode.OK)) issued.Add(await Caller.ReadAsync<CircularDetail>(answer));
        Assert.Equal(Enumerable.Range(last + 1, 10).Select(n => $"测创文办发〔2018〕{n}号").Order(), issued.Select(c => c.DocumentNumber).Order());
        Assert.Equal(10, issued.Select(c => c.CircularId).Distinct().Count());
        Assert.Equal(11, answers.Count(a => a.StatusCode is HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task A_new_series_begins_at_midnight_of_the_campaigns_new_year()
    {
        var approved = await hub.CircularAsync(CircularState.Approved);
        var before = hub.Clock.Now;
        hub.Clock.Set(new DateTimeOffset(2018, 12, 31, 16, 0, 0, TimeSpan.Zero));
        try
        {
            using var office = await hub.SignInAsync("office");

            Assert.Equal("测创文办发〔2019〕1号", (await CircularsHub.DoAsync(office, approved, "issue")).DocumentNumber);
        }
        finally
        {
            hub.Clock.Set(before);
        }
    }

    [Fact]
    public async Task Issuing_makes_a_receipt_for_every_unit_and_tells_them()
    {
        var issued = await hub.CircularAsync(CircularState.Issued);

        Assert.Equal((CircularState.Issued, hub.Clock.Now, 0, 2), (issued.State, issued.IssuedAt, issued.Acknowledged, issued.Recipients));
        Assert.Equal([("交通局", null), ("城管局", (DateTimeOffset?)null)], issued.Receipts.Select(r => (r.UnitNameZh, r.AcknowledgedAt)));
        Assert.Empty(issued.Verbs);
        Assert.Equal(1, await hub.InDatabaseAsync(db => db.Set<OutboxMessage>().CountAsync(o => o.Kind == nameof(CircularIssued) && EF.Functions.JsonContains(o.Payload, $"{{\"circularId\":\"{issued.CircularId}\",\"documentNumber\":\"{issued.DocumentNumber}\"}}"))));
    }

    [Fact]
    public async Task The_same_key_issues_once_and_answers_twice()
    {
        var approved = await hub.CircularAsync(CircularState.Approved);
        using var office = await hub.SignInAsync("office");
        var key = Guid.NewGuid();

        var numbers = new List<string?>();
        for (var i = 0; i < 2; i++)
            numbers.Add((await Caller.ReadAsync<CircularDetail>(await office.SendAsync(HttpMethod.Post, $"/api/circulars/{approved.CircularId}/issue", new { approved.Version }, key))).DocumentNumber);

        Assert.Single(numbers.Distinct());
        Assert.NotNull(numbers[0]);
    }

    [Fact]
    public async Task What_is_not_approved_is_not_issued_and_takes_no_number()
    {
        var submitted = await hub.CircularAsync(CircularState.Submitted);
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        var before = await LastNumberAsync();

        await Caller.RefusedAsync(await CircularsHub.TryAsync(office, submitted, "issue"), HttpStatusCode.Conflict, "circular.not-issuable");
        await Caller.RefusedAsync(await CircularsHub.TryAsync(leader, submitted, "issue"), HttpStatusCode.Forbidden, "permission.denied");

        Assert.Equal(before, await LastNumberAsync());
    }

    private Task<int> LastNumberAsync() => hub.InDatabaseAsync(db => db.DocumentNumberSeries.Where(s => s.Year == 2018).SumAsync(s => s.Last));
}
