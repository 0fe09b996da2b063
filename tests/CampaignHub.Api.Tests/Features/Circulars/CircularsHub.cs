using CampaignHub.Api.Features.Circulars;
using CampaignHub.Api.Features.Scoring;
using CampaignHub.Api.Tests.Features.Scoring;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Circulars;
using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Tests.Features.Circulars;

/// <summary>Every circular asked for is about a month of its own, with A 10/8/6 (66.00) and B 5/5/5 (100.00). The clock stands on 1 August 2018, 09:00 in Shanghai.</summary>
public class CircularsHub(TestCluster cluster) : ScoringHub(cluster)
{
    private int months;
    private Caller? office;
    private Caller? leader;

    public override ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        office?.Dispose();
        leader?.Dispose();
        return base.DisposeAsync();
    }

    protected override async Task SeedAsync()
    {
        await base.SeedAsync();
        Clock.Set(new DateTimeOffset(2018, 8, 1, 1, 0, 0, TimeSpan.Zero));
    }

    /// <summary>Closes the next earlier month as the monthly cycle does; July 2018 first.</summary>
    public async Task<string> CloseMonthAsync()
    {
        var month = Period.Containing(PeriodKind.Month, new DateOnly(2018, 8, 1).AddMonths(-Interlocked.Increment(ref months)));
        var due = month.StartIn(TimeZoneInfo.Utc).AddDays(9);
        await AddCasesAsync(UnitA, due, 10, 8, 6);
        await AddCasesAsync(UnitB, due, 5, 5, 5);
        await SendAsSystemAsync(new ClosePeriod(month.Key));
        return month.Key;
    }

    /// <summary>A circular about a month of its own, brought to a state by the people whose work it is.</summary>
    public async Task<CircularDetail> CircularAsync(CircularState state)
    {
        var drafted = await SendAsSystemAsync(new DraftCircular(await CloseMonthAsync()));
        office ??= await SignInAsync("office");
        leader ??= await SignInAsync("leader");
        var circular = await office.GetAsync<CircularDetail>($"/api/circulars/{drafted.CircularId}");
        if (state is CircularState.Draft) return circular;
        circular = await DoAsync(office, circular, "submit");
        if (state is CircularState.Returned) return await DoAsync(leader, circular, "return");
        if (state is CircularState.Approved or CircularState.Issued) circular = await DoAsync(leader, circular, "approve");
        return state is CircularState.Issued ? await DoAsync(office, circular, "issue") : circular;
    }

    public static Task<CircularDetail> DoAsync(Caller caller, CircularDetail circular, string verb) =>
        caller.PostAsync<CircularDetail>($"/api/circulars/{circular.CircularId}/{verb}", new { circular.Version, remark = "数据请再核实" });

    public static Task<HttpResponseMessage> TryAsync(Caller caller, CircularDetail circular, string verb) =>
        caller.PostAsync($"/api/circulars/{circular.CircularId}/{verb}", new { circular.Version, remark = "数据请再核实" });
}
