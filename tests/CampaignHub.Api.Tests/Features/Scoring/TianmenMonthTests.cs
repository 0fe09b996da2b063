using CampaignHub.Api.Features.Scoring;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using CampaignHub.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Scoring;

/// <summary>The published December of 天门: every case is lived through its verbs, and the month is closed as any other.</summary>
public sealed class TianmenMonthTests(ScoringHub hub) : IClassFixture<ScoringHub>
{
    private static readonly DateTimeOffset First = new(2018, 12, 1, 1, 0, 0, TimeSpan.Zero);
    private static readonly Person Office = new(Guid.CreateVersion7(), "office", null);
    private long number = 800_000;

    [Fact]
    public async Task The_published_figures_come_out_of_a_lived_ledger_through_the_real_close()
    {
        var ledger = Ledger().ToList();
        await hub.InDatabaseAsync(async db =>
        {
            db.Add(CaseCategory.Create(Guid.CreateVersion7(), hub.CampaignId, "E", new CategoryFacts(null, CategoryKind.Event, "事件", "Event")));
            db.Add(CaseCategory.Create(Guid.CreateVersion7(), hub.CampaignId, "C", new CategoryFacts(null, CategoryKind.Component, "部件", "Component")));
            db.AddRange(ledger);
            return await db.SaveChangesAsync();
        });
        hub.Clock.Set(new DateTimeOffset(2019, 1, 1, 1, 0, 0, TimeSpan.Zero));

        var ranking = await hub.SendAsSystemAsync(new ClosePeriod("2018-12"));

        var rows = ranking.Groups.SelectMany(g => g.Rows).ToList();
        var (due, closed, onTime) = (rows.Sum(r => r.Due), rows.Sum(r => r.Closed), rows.Sum(r => r.OnTime));
        Assert.Equal((972, 911, 737), (due, closed, onTime));
        Assert.Equal((93.72m, 75.82m), (Share(closed, due), Share(onTime, due)));
        Assert.Equal((1_054, 996), (ledger.Count, ledger.Count(c => c.FiledAt is not null)));
        Assert.Equal((953, 43), (await Filed(CaseSource.Inspection), await Filed(CaseSource.AdHoc)));
        Assert.Equal((95.68m, 4.32m), (Share(953, 996), Share(43, 996)));
        var snapshot = SnapshotJson.Read(await hub.InDatabaseAsync(db => db.PeriodCloses.Where(c => c.Period == "2018-12").Select(c => c.Snapshot!.Content).SingleAsync()));
        (int Due, int Closed) Of(string kind) => (snapshot.Cases.Count(c => c.Kind == kind), snapshot.Cases.Count(c => c.Kind == kind && UnitFigures.OutcomeOf(c, snapshot.Span.Until) is not CaseOutcome.NotClosed));
        Assert.Equal(((956, 902), (16, 9)), (Of("event"), Of("component")));
        Assert.Equal((94.35m, 56.25m), (Share(902, 956), Share(9, 16)));
        Assert.True((await hub.SendAsSystemAsync(new ClosePeriod("2018-12"))).ContentHash == ranking.ContentHash);
    }

    private static decimal Share(int part, int whole) => Math.Round(100m * part / whole, 2, MidpointRounding.AwayFromZero);

    private Task<int> Filed(CaseSource source) => hub.InDatabaseAsync(db => db.Cases.CountAsync(c => c.Source == source && c.FiledAt != null));

    /// <summary>1,054 taken in, 58 of them not accepted; of 996 filed, 12 put off and 12 due in January; of 972 due, 737 on time, 174 late, 40 open late, 21 returned and open.</summary>
    private IEnumerable<RectificationCase> Ledger()
    {
        for (var i = 0; i < 58; i++)
        {
            var turnedDown = Log(i);
            turnedDown.NotAccept("不属实", Office, turnedDown.LoggedAt.AddHours(1));
            yield return turnedDown;
        }

        for (var i = 0; i < 996; i++)
        {
            var unit = i % 3 == 0 ? hub.UnitA : hub.UnitB;
            var contact = new Person(Guid.CreateVersion7(), "contact", unit);
            var it = Log(i);
            var at = it.LoggedAt.AddHours(2);
            var due = i >= 984 ? First.AddDays(40) : at.AddHours(48);
            it.Dispatch(unit, due, null, Office, at);
            it.Accept(contact, at.AddHours(1));
            if (i is >= 972 and < 984) it.Pause(CaseState.Deferred, First.AddDays(90), "待施工", Office, at.AddHours(2));
            if (i < 737) Close(it, contact, due.AddMinutes(-i % 60));
            else if (i < 911) Rework(it, contact, due);
            else if (i < 932) Return(it, contact, due.AddHours(1));
            yield return it;
        }
    }

    /// <summary>Returned before the limit and closed after it, within the limit of the rework: late all the same.</summary>
    private static void Rework(RectificationCase it, Person contact, DateTimeOffset due)
    {
        Return(it, contact, due.AddHours(-5));
        Close(it, contact, due.AddHours(6));
    }

    private static void Return(RectificationCase it, Person contact, DateTimeOffset at)
    {
        it.Submit("已办", [Guid.CreateVersion7()], contact, at);
        it.Return("不合格", at.AddHours(24), Office, at.AddHours(1));
    }

    private static void Close(RectificationCase it, Person contact, DateTimeOffset at)
    {
        it.Submit("已办", [Guid.CreateVersion7()], contact, at.AddHours(-1));
        it.Close(null, Office, at);
    }

    private RectificationCase Log(int i) => RectificationCase.Log(
        Guid.CreateVersion7(), hub.CampaignId, number++, i < 953 ? CaseSource.Inspection : CaseSource.AdHoc, new Finding("问题", i is < 9 or (>= 940 and < 947) ? "C" : "E", null, null, null, null, null), null, [], Office, First.AddMinutes(i * 33));
}
