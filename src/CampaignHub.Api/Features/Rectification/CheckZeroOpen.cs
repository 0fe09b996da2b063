using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>What would still be open in an area or at a point on an inspection day: the figures, and the first two hundred cases by their limit.</summary>
public sealed record CheckZeroOpen(DateOnly? Day, Guid? AreaId, Guid? PointId) : IQuery<ZeroOpenReport>
{
    public const int Most = 200;

    internal static void Map(RouteGroupBuilder cases) => cases.MapGet("/zero-open", (DateOnly? day, Guid? areaId, Guid? pointId, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new CheckZeroOpen(day, areaId, pointId), ct)).Is<CheckZeroOpen>(RectificationFeature.Read);
}

/// <summary>Open cases: those due before the day ends, later ones, those standing still, those no unit has; clear when there are none at all.</summary>
public sealed record ZeroOpenReport(DateOnly Day, int Open, int DueByThen, int DueLater, int Paused, int WithoutUnit, bool IsClear, IReadOnlyList<CaseRow> Items);

internal sealed class CheckZeroOpenHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<CheckZeroOpen, ZeroOpenReport>
{
    public async Task<ZeroOpenReport> Handle(CheckZeroOpen request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var zone = await db.CampaignZone(context, cancellationToken);
        var day = request.Day is { Year: > 1900 and < 2200 } asked ? asked : ZoneTime.DateOf(now, zone);
        var end = ZoneTime.StartOf(day.AddDays(1), zone).ToUniversalTime();
        var open = new CaseFilter { AreaId = request.AreaId, PointId = request.PointId }.On(db, zone, now).Open();
        var figures = await open.GroupBy(_ => 1).Select(g => new
        {
            Open = g.Count(),
            DueByThen = g.Count(c => c.PausedAt == null && c.DueAt < end),
            DueLater = g.Count(c => c.PausedAt == null && c.DueAt >= end),
            Paused = g.Count(c => c.PausedAt != null),
            WithoutUnit = g.Count(c => c.PausedAt == null && c.DueAt == null),
        }).FirstOrDefaultAsync(cancellationToken);
        var items = await CaseRows.Project(db, open.OrderBy(c => c.DueAt).ThenBy(c => c.Id).Take(CheckZeroOpen.Most), now).ToListAsync(cancellationToken);
        return new(day, figures?.Open ?? 0, figures?.DueByThen ?? 0, figures?.DueLater ?? 0, figures?.Paused ?? 0, figures?.WithoutUnit ?? 0, figures is null, items);
    }
}
