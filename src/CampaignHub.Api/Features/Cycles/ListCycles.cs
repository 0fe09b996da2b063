using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Api.Platform.Scheduling;
using CampaignHub.Domain.Cycles;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Cycles;

/// <summary>The campaign's cycles with their next moment and the last period each has closed.</summary>
public sealed record ListCycles : IQuery<IReadOnlyList<CycleRow>>
{
    internal static void Map(RouteGroupBuilder cycles) =>
        cycles.MapGet("/", (Pipe pipe, CancellationToken ct) => pipe.Send(new ListCycles(), ct)).Is<ListCycles>(CyclesFeature.Read);
}

public sealed record CycleRow(string Code, string NameZh, string NameEn, string Schedule, DateTimeOffset? NextRunAt, string? LastPeriod);

internal sealed class ListCyclesHandler(HubDbContext db, RequestContext context, ITickScheduler scheduler) : IHandle<ListCycles, IReadOnlyList<CycleRow>>
{
    public async Task<IReadOnlyList<CycleRow>> Handle(ListCycles request, CancellationToken cancellationToken)
    {
        var last = await db.CycleRuns.Where(r => r.State == CycleRunState.Succeeded).GroupBy(r => r.Cycle)
            .Select(g => new { g.Key, Period = g.Max(r => r.Period) }).ToDictionaryAsync(g => g.Key, g => g.Period, cancellationToken);
        var rows = new List<CycleRow>();
        foreach (var cycle in Cycle.All)
        {
            var next = await scheduler.NextAsync(cycle.Code, context.Actor.Campaign, cancellationToken);
            rows.Add(new(cycle.Code, cycle.NameZh, cycle.NameEn, CycleTicks.Cron(cycle), next, last.GetValueOrDefault(cycle.Code)));
        }

        return rows;
    }
}
