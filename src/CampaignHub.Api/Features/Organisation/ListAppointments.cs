using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>The terms of one subject or of one person, newest first; with <c>On</c>, who was responsible on that business date (O-05); with <c>Seconded</c>, who is on loan from a unit (O-06).</summary>
public sealed record ListAppointments(Guid? SubjectId, Guid? StaffMemberId, Guid? UnitId, PostType? PostType, DateOnly? On, bool? Seconded, int? Limit, string? Cursor) : IQuery<AppointmentPage>
{
    internal static void Map(RouteGroupBuilder appointments) => appointments.MapGet("/", (Guid? subjectId, Guid? staffMemberId, Guid? unitId, PostType? postType, DateOnly? on, bool? seconded, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListAppointments(subjectId, staffMemberId, unitId, postType, on, seconded, limit, cursor), ct)).Is<ListAppointments>(OrganisationFeature.Read);
}

public sealed record AppointmentPage(IReadOnlyList<AppointmentRow> Items, string? Next);

internal sealed class ListAppointmentsHandler(HubDbContext db) : IHandle<ListAppointments, AppointmentPage>
{
    public async Task<AppointmentPage> Handle(ListAppointments request, CancellationToken cancellationToken)
    {
        var all = request.On is { } day ? AppointmentRows.On(db, day) : db.Appointments.AsNoTracking();
        if (request.SubjectId is { } subjectId) all = all.Where(a => a.SubjectId == subjectId);
        if (request.StaffMemberId is { } memberId) all = all.Where(a => a.StaffMemberId == memberId);
        if (request.UnitId is { } unitId) all = all.Where(a => a.UnitId == unitId);
        if (request.PostType is { } post) all = all.Where(a => a.PostType == post);
        if (request.Seconded is { } seconded) all = all.Where(a => a.SecondedFromUnitId != null == seconded);
        if (Cursor.Read(request.Cursor) is { Day: { } from } seen) all = all.Where(a => a.From < from || (a.From == from && a.Id < seen.Id));

        var limit = Keyset.Limit(request.Limit);
        var rows = await AppointmentRows.Project(db, all.OrderByDescending(a => a.From).ThenByDescending(a => a.Id).Take(limit + 1)).ToListAsync(cancellationToken);
        rows = [.. rows.OrderByDescending(r => r.From).ThenByDescending(r => r.AppointmentId)];
        var more = Keyset.Cut(rows, limit);
        return new(rows, more ? Cursor.After(rows[^1].From, rows[^1].AppointmentId) : null);
    }
}
