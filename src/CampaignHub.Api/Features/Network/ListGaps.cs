using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Network;

/// <summary>One page of what lacks a unit or a person on the day: first the areas, then the points, each by code (O-08, O-20).</summary>
public sealed record ListGaps(DutyKind? Kind, MissingPart? Missing, Guid? AreaId, DateOnly? On, int? Limit, string? Cursor) : IQuery<GapPage>
{
    internal static void Map(RouteGroupBuilder network) => network.MapGet("/gaps", (DutyKind? kind, MissingPart? missing, Guid? areaId, DateOnly? on, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListGaps(kind, missing, areaId, on, limit, cursor), ct)).Is<ListGaps>(NetworkFeature.Read);
}

/// <summary>Rows, the marker of the next page, and with the first page the total.</summary>
public sealed record GapPage(IReadOnlyList<GapRow> Items, string? Next, int? Total, bool TotalIsCapped);

internal sealed class ListGapsHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ListGaps, GapPage>
{
    public async Task<GapPage> Handle(ListGaps request, CancellationToken cancellationToken)
    {
        var day = await NetworkDay.OfAsync(db, context, clock, request.On, cancellationToken);
        var gaps = await GapQuery.OfAsync(db, day, request.AreaId, cancellationToken);
        var limit = Keyset.Limit(request.Limit);
        var seen = CodeCursor.Read(request.Cursor);
        var (areas, points) = (request.Kind is not DutyKind.Point, request.Kind is not DutyKind.Area);
        ListTotal ofAreas = areas ? await Keyset.TotalAsync(GapQuery.Open(gaps.Areas(), request.Missing), request.Cursor, cancellationToken: cancellationToken) : new(0, false);
        ListTotal ofPoints = points ? await Keyset.TotalAsync(GapQuery.Open(gaps.Points(), request.Missing), request.Cursor, cancellationToken: cancellationToken) : new(0, false);

        // The marker says in which of the two the last row stood.
        var inPoints = seen?.StartsWith('p') ?? false;
        var rows = areas && !inPoints ? await gaps.AreaGaps(request.Missing, seen?[1..]).Take(limit + 1).ToListAsync(cancellationToken) : [];
        if (points && rows.Count <= limit) rows.AddRange(await gaps.PointGaps(request.Missing, inPoints ? seen![1..] : null).Take(limit + 1 - rows.Count).ToListAsync(cancellationToken));
        var more = Keyset.Cut(rows, limit);
        return new(rows, more ? CodeCursor.Of((rows[^1].Kind is DutyKind.Point ? "p" : "a") + rows[^1].Code) : null, ofAreas.Count + ofPoints.Count, ofAreas.IsCapped || ofPoints.IsCapped);
    }
}
