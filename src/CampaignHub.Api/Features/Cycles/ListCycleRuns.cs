using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Cycles;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Cycles;

/// <summary>The run ledger, newest first.</summary>
public sealed record ListCycleRuns(string? Cycle, int? Limit, string? Cursor) : IQuery<CycleRunPage>
{
    internal static void Map(RouteGroupBuilder cycles) => cycles.MapGet("/runs", (string? cycle, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListCycleRuns(cycle, limit, cursor), ct)).Is<ListCycleRuns>(CyclesFeature.Read);
}

public sealed record CycleRunPage(IReadOnlyList<CycleRunRow> Items, string? Next);

public sealed record CycleRunRow(Guid RunId, string Cycle, string Period, CycleRunState State, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, RunFigures? Figures, string? Detail, bool CaughtUp, int Attempts);

/// <summary>What a successful run counted: units, and cases due, closed and closed on time.</summary>
public sealed record RunFigures(int Units, int Due, int Closed, int OnTime);

internal sealed class ListCycleRunsHandler(HubDbContext db) : IHandle<ListCycleRuns, CycleRunPage>
{
    public async Task<CycleRunPage> Handle(ListCycleRuns request, CancellationToken cancellationToken)
    {
        var runs = db.CycleRuns.AsNoTracking();
        if (request.Cycle is { Length: > 0 } cycle) runs = runs.Where(r => r.Cycle == cycle);
        if (Cursor.Read(request.Cursor) is { At: { } at, Id: var id }) runs = runs.Where(r => r.StartedAt < at || (r.StartedAt == at && r.Id < id));
        var limit = Keyset.Limit(request.Limit);
        var rows = await runs.OrderByDescending(r => r.StartedAt).ThenByDescending(r => r.Id).Take(limit + 1)
            .Select(r => new CycleRunRow(r.Id, r.Cycle, r.Period, r.State, r.StartedAt, r.FinishedAt,
                r.Units == null ? null : new RunFigures(r.Units.Value, r.Due!.Value, r.Closed!.Value, r.OnTime!.Value), r.Detail, r.CaughtUp, r.Attempts)).ToListAsync(cancellationToken);
        var more = Keyset.Cut(rows, limit);
        return new(rows, more ? new Cursor(rows[^1].StartedAt, rows[^1].RunId).ToString() : null);
    }
}
