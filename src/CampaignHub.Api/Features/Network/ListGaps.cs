using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Network;

/// <summary>One page of what lacks a unit or a person on the day: first the areas, then the points, then the check items, each by code (O-08, O-20, O-33).</summary>
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
        var kinds = request.Kind is { } one ? [one] : Enum.GetValues<DutyKind>();
        var total = new ListTotal(seen is null ? 0 : null, false);
        if (seen is null)
        {
            foreach (var kind in kinds) total = total.And(await gaps.TotalAsync(kind, request.Missing, request.Cursor, cancellationToken));
        }

        // The marker says in which kind the last row stood.
        var rows = new List<GapRow>();
        foreach (var kind in kinds.SkipWhile(k => seen is not null && Mark(k) != seen[0]))
        {
            if (rows.Count > limit) break;
            var after = seen is not null && Mark(kind) == seen[0] ? seen[1..] : null;
            rows.AddRange(await gaps.Rows(kind, request.Missing, after).Take(limit + 1 - rows.Count).ToListAsync(cancellationToken));
        }

        var more = Keyset.Cut(rows, limit);
        return new(rows, more ? CodeCursor.Of(Mark(rows[^1].Kind) + rows[^1].Code) : null, total.Count, total.IsCapped);
    }

    private static char Mark(DutyKind kind) => kind switch
    {
        DutyKind.Area => 'a',
        DutyKind.Point => 'p',
        DutyKind.Item => 'i',
        _ => throw new InvalidOperationException($"Unknown kind {kind}."),
    };
}
