using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>One term in one post: what it belongs to (by name where a list is read), who holds it, and its first and last business dates.</summary>
public sealed record AppointmentRow(
    Guid AppointmentId, SubjectKind SubjectKind, Guid SubjectId, PostType PostType, string? Title, int? Rank, Guid? StaffMemberId, string? PersonName, string? JobTitle,
    Guid? UnitId, string? UnitNameZh, string? UnitNameEn, Guid? SecondedFromUnitId, string? SecondedFromNameZh, string? SecondedFromNameEn, DateOnly From, DateOnly? Until, string? SubjectNameZh = null, string? SubjectNameEn = null);

internal static class AppointmentRows
{
    /// <summary>The terms in force on a business date (O-05).</summary>
    public static IQueryable<Appointment> On(HubDbContext db, DateOnly day) => db.Appointments.AsNoTracking().Where(a => a.From <= day && (a.Until == null || a.Until >= day));

    public static IQueryable<AppointmentRow> Project(HubDbContext db, IQueryable<Appointment> appointments) =>
        from a in appointments
        join member in db.Staff on a.StaffMemberId equals member.Id into members
        from member in members.DefaultIfEmpty()
        join unit in db.Units on a.UnitId equals unit.Id into units
        from unit in units.DefaultIfEmpty()
        join lender in db.Units on a.SecondedFromUnitId equals lender.Id into lenders
        from lender in lenders.DefaultIfEmpty()
        select new AppointmentRow(
            a.Id, a.SubjectKind, a.SubjectId, a.PostType, a.Title, a.Rank, a.StaffMemberId, a.PersonName, member.JobTitle, a.UnitId, unit.NameZh, unit.NameEn, a.SecondedFromUnitId, lender.NameZh, lender.NameEn, a.From, a.Until,
            db.Bodies.Where(b => b.Id == a.SubjectId).Select(b => b.NameZh).FirstOrDefault() ?? db.Units.Where(u => u.Id == a.SubjectId).Select(u => u.NameZh).FirstOrDefault() ?? db.Areas.Where(x => x.Id == a.SubjectId).Select(x => x.NameZh).FirstOrDefault() ?? db.CheckItems.Where(i => i.ItemId == a.SubjectId).Select(i => i.TextZh).FirstOrDefault(),
            db.Bodies.Where(b => b.Id == a.SubjectId).Select(b => b.NameEn).FirstOrDefault() ?? db.Units.Where(u => u.Id == a.SubjectId).Select(u => u.NameEn).FirstOrDefault() ?? db.Areas.Where(x => x.Id == a.SubjectId).Select(x => x.NameEn).FirstOrDefault() ?? db.CheckItems.Where(i => i.ItemId == a.SubjectId).Select(i => i.TextEn).FirstOrDefault());
}
