using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>One page of who is on loan to a body on a business date, today unless told: from which unit, to where, until when (O-06); the latest first.</summary>
public sealed record ListSecondments(Guid? FromUnitId, DateOnly? On, int? Limit, string? Cursor) : IQuery<SecondmentPage>
{
    internal static void Map(RouteGroupBuilder appointments) => appointments.MapGet("/secondments", (Guid? fromUnitId, DateOnly? on, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListSecondments(fromUnitId, on, limit, cursor), ct)).Is<ListSecondments>(OrganisationFeature.Read);
}

/// <summary>Rows, the marker of the next page, and with the first page the total.</summary>
public sealed record SecondmentPage(IReadOnlyList<SecondmentRow> Items, string? Next, int? Total, bool TotalIsCapped);

public sealed record SecondmentRow(
    Guid AppointmentId, Guid? StaffMemberId, string PersonName, PostType PostType, string? Title, Guid BodyId, string BodyNameZh, string BodyNameEn,
    Guid FromUnitId, string FromUnitNameZh, string FromUnitNameEn, DateOnly From, DateOnly? Until);

internal sealed class ListSecondmentsHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ListSecondments, SecondmentPage>
{
    public async Task<SecondmentPage> Handle(ListSecondments request, CancellationToken cancellationToken)
    {
        var all = AppointmentRows.On(db, request.On ?? await db.TodayAsync(context, clock, cancellationToken)).Where(a => a.SecondedFromUnitId != null && a.SubjectKind == SubjectKind.Body);
        if (request.FromUnitId is { } lender) all = all.Where(a => a.SecondedFromUnitId == lender);
        var total = await Keyset.TotalAsync(all, request.Cursor, cancellationToken: cancellationToken);
        if (Cursor.Read(request.Cursor) is { Day: { } from } seen) all = all.Where(a => a.From < from || (a.From == from && a.Id < seen.Id));

        var limit = Keyset.Limit(request.Limit);
        var rows = await (
            from a in all
            join body in db.Bodies on a.SubjectId equals body.Id
            join unit in db.Units on a.SecondedFromUnitId equals unit.Id
            orderby a.From descending, a.Id descending
            select new SecondmentRow(a.Id, a.StaffMemberId, a.PersonName ?? "", a.PostType, a.Title, body.Id, body.NameZh, body.NameEn, unit.Id, unit.NameZh, unit.NameEn, a.From, a.Until)).Take(limit + 1).ToListAsync(cancellationToken);
        var more = Keyset.Cut(rows, limit);
        return new(rows, more ? Cursor.After(rows[^1].From, rows[^1].AppointmentId) : null, total.Count, total.IsCapped);
    }
}
