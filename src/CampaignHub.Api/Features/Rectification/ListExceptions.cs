using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>
/// The ledger of exceptions: what waits to be decided, what is in force (suspended, deferred, blocked, extended), what was refused or is over;
/// newest first.
/// </summary>
public sealed record ListExceptions(CaseRequestState State, CaseRequestKind? Kind, Guid? UnitId, int? Limit, string? Cursor) : IQuery<ExceptionPage>
{
    internal static void Map(RouteGroupBuilder requests) => requests.MapGet("/", (CaseRequestState? state, CaseRequestKind? kind, Guid? unitId, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListExceptions(state ?? CaseRequestState.Asked, kind, unitId, limit, cursor), ct)).Is<ListExceptions>(RectificationFeature.Read);
}

/// <summary>Rows, the marker of the next page, and the total: exact up to 10,000.</summary>
public sealed record ExceptionPage(IReadOnlyList<ExceptionRow> Items, string? Next, int? Total, bool TotalIsCapped);

public sealed record ExceptionRow(
    Guid RequestId, Guid CaseId, string Number, string Description, string? DescriptionEn, CaseState CaseState, DateTimeOffset? DueAt, Guid UnitId, string? UnitNameZh, string? UnitNameEn, CaseRequestKind Kind, SupportCause? Cause,
    string Reason, DateTimeOffset Until, bool NeedsHigher, CaseRequestState State, string AskedByName, DateTimeOffset AskedAt, string? DecidedByName, DateTimeOffset? DecidedAt, string? Note, DateTimeOffset? EndedAt,
    int Version, bool MayDecide, bool MayWithdraw);

internal sealed class ListExceptionsHandler(HubDbContext db, RequestContext context) : IHandle<ListExceptions, ExceptionPage>
{
    public async Task<ExceptionPage> Handle(ListExceptions request, CancellationToken cancellationToken)
    {
        var all = db.CaseRequests.AsNoTracking().Where(r => r.State == request.State && (request.Kind == null || r.Kind == request.Kind) && (request.UnitId == null || r.UnitId == request.UnitId));
        var total = await Keyset.TotalAsync(all, request.Cursor, cancellationToken: cancellationToken);
        var limit = Keyset.Limit(request.Limit);
        if (Cursor.Read(request.Cursor) is { At: { } at, Id: var id }) all = all.Where(r => r.AskedAt < at || (r.AskedAt == at && r.Id < id));
        var rows = await (
            from r in all.OrderByDescending(r => r.AskedAt).ThenByDescending(r => r.Id).Take(limit + 1)
            join c in db.Cases on r.CaseId equals c.Id
            join unit in db.Units on r.UnitId equals unit.Id into units
            from unit in units.DefaultIfEmpty()
            orderby r.AskedAt descending, r.Id descending
            select new { Asked = r, c.Number, c.Description, c.DescriptionEn, CaseState = c.State, c.DueAt, Zh = unit.NameZh, En = unit.NameEn }).ToListAsync(cancellationToken);
        var more = Keyset.Cut(rows, limit);
        var may = new ExceptionRights(context.Actor);
        return new(
            [.. rows.Select(r => new ExceptionRow(
                r.Asked.Id, r.Asked.CaseId, CaseNumbers.Text(r.Number), r.Description, r.DescriptionEn, r.CaseState, r.DueAt, r.Asked.UnitId, r.Zh, r.En, r.Asked.Kind, r.Asked.Cause,
                r.Asked.Reason, r.Asked.Until, r.Asked.NeedsHigher, r.Asked.State, r.Asked.AskedByName, r.Asked.AskedAt, r.Asked.DecidedByName, r.Asked.DecidedAt, r.Asked.Note, r.Asked.EndedAt,
                r.Asked.Version, may.Decide(r.Asked), may.Withdraw(r.Asked)))],
            more ? new Cursor(rows[^1].Asked.AskedAt, rows[^1].Asked.Id).ToString() : null, total.Count, total.IsCapped);
    }
}

/// <summary>What somebody may do with a request that waits.</summary>
internal sealed class ExceptionRights(Actor actor)
{
    public bool Decide(CaseRequest asked) =>
        asked.State is CaseRequestState.Asked && asked.AskedBy != actor.UserId && !actor.Access.Units.Contains(asked.UnitId) && Has(RectificationFeature.Approve, asked)
        && (!asked.NeedsHigher || Has(RectificationFeature.ApproveHigh, asked));

    public bool Withdraw(CaseRequest asked) =>
        asked.State is CaseRequestState.Asked && (asked.AskedBy == actor.UserId || actor.Access.Units.Contains(asked.UnitId)) && Has(RectificationFeature.Ask, asked);

    private bool Has(Permission permission, CaseRequest asked) => actor.Access.ScopeOf(permission.Name) is { } reach && reach.Covers(asked.UnitId, asked.AreaId, null);
}
