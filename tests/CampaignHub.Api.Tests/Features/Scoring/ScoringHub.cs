using CampaignHub.Api.Features.Scoring;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Features.Scoring;

/// <summary>A hub whose ledger is filled with cases of known limits and closing times.</summary>
public class ScoringHub(TestCluster cluster) : Hub(cluster)
{
    private long number;

    /// <summary>Adds cases of a unit due at an instant that come to the given figures; those neither on time nor late stay open.</summary>
    public Task AddCasesAsync(Guid unitId, DateTimeOffset dueAt, int due, int closed, int onTime) => InDatabaseAsync(async db =>
    {
        for (var i = 0; i < due; i++) db.Add(NewCase(unitId, dueAt, i < onTime ? dueAt : i < closed ? dueAt.AddHours(1) : null));
        return await db.SaveChangesAsync();
    });

    public RectificationCase NewCase(Guid unitId, DateTimeOffset? dueAt, DateTimeOffset? closedAt)
    {
        var next = Interlocked.Increment(ref number);
        var entry = new LedgerEntry("test", $"{next}", new Finding("问题", null, null, null, null, null, null), unitId, (dueAt ?? Clock.Now).AddDays(-3), dueAt, closedAt);
        return RectificationCase.Import(Guid.CreateVersion7(), CampaignId, 500_000 + next, entry, Person.System, Clock.Now);
    }

    public Task<Guid> AddUnitAsync(string code, string nameZh, Guid? groupId) => InDatabaseAsync(async db =>
    {
        var unit = Unit.Create(Guid.CreateVersion7(), CampaignId, code, nameZh, code, UnitCategory.Department, groupId, null);
        db.Add(unit);
        await db.SaveChangesAsync();
        return unit.Id;
    });

    /// <summary>Sends a command as the clock would, without any session.</summary>
    public async Task<T> SendAsSystemAsync<T>(ICommand<T> command)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = Actor.SystemIn(CampaignId);
        return await scope.ServiceProvider.GetRequiredService<Pipe>().Send(command, CancellationToken.None);
    }

    public Task<int> CountClosesAsync(string period) => InDatabaseAsync(db => db.PeriodCloses.CountAsync(c => c.Period == period));
}

/// <summary>July 2018 with both units at work: A 10/8/6 (66.00), B 5/5/5 (100.00); June with A 5/5/5; the clock stands on 1 August, 09:00 in Shanghai.</summary>
public sealed class JulyHub(TestCluster cluster) : ScoringHub(cluster)
{
    protected override async Task SeedAsync()
    {
        await base.SeedAsync();
        await AddCasesAsync(UnitA, new DateTimeOffset(2018, 7, 10, 4, 0, 0, TimeSpan.Zero), 10, 8, 6);
        await AddCasesAsync(UnitB, new DateTimeOffset(2018, 7, 31, 15, 0, 0, TimeSpan.Zero), 5, 5, 5);
        await AddCasesAsync(UnitA, new DateTimeOffset(2018, 6, 10, 4, 0, 0, TimeSpan.Zero), 5, 5, 5);
        Clock.Set(new DateTimeOffset(2018, 8, 1, 1, 0, 0, TimeSpan.Zero));
    }

    /// <summary>Closes June and July as the monthly cycle does.</summary>
    public async Task<Ranking> CloseJulyAsync()
    {
        await SendAsSystemAsync(new ClosePeriod("2018-06"));
        return await SendAsSystemAsync(new ClosePeriod("2018-07"));
    }
}
