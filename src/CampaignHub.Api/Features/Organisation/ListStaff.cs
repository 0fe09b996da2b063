using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>One page of the people in the register by code; a unit contact finds only its own unit's.</summary>
public sealed record ListStaff(string? Search, Guid? UnitId, int? Limit, string? Cursor) : IQuery<StaffPage>
{
    internal static void Map(RouteGroupBuilder staff) => staff.MapGet("/", (string? search, Guid? unitId, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListStaff(search, unitId, limit, cursor), ct)).Is<ListStaff>(OrganisationFeature.Read);
}

/// <summary>Rows, the marker of the next page, and with the first page the total.</summary>
public sealed record StaffPage(IReadOnlyList<StaffRow> Items, string? Next, int? Total, bool TotalIsCapped);

public sealed record StaffRow(Guid StaffMemberId, string Code, string NameZh, string? NameEn, Guid? UnitId, string? UnitNameZh, string? UnitNameEn, string? JobTitle, string? Phone);

internal sealed class ListStaffHandler(HubDbContext db) : IHandle<ListStaff, StaffPage>
{
    public async Task<StaffPage> Handle(ListStaff request, CancellationToken cancellationToken)
    {
        var all = db.Staff.AsNoTracking();
        if (request.UnitId is { } unitId) all = all.Where(m => m.UnitId == unitId);
        all = all.Finding(request.Search);
        var seen = CodeCursor.Read(request.Cursor);
        var page = seen is null ? all : all.Where(m => m.Code.CompareTo(seen) > 0);
        var limit = Keyset.Limit(request.Limit);
        var rows = await StaffRows.Project(db, page.OrderBy(m => m.Code).Take(limit + 1)).ToListAsync(cancellationToken);
        rows = [.. rows.OrderBy(r => r.Code, StringComparer.Ordinal)];
        var more = Keyset.Cut(rows, limit);
        var total = await Keyset.TotalAsync(all, request.Cursor, request.Search, whole: more ? null : rows.Count, cancellationToken: cancellationToken);
        return new(rows, more ? CodeCursor.Of(rows[^1].Code) : null, total.Count, total.IsCapped);
    }
}

internal static class StaffRows
{
    public static IQueryable<StaffRow> Project(HubDbContext db, IQueryable<StaffMember> staff) =>
        from member in staff
        join unit in db.Units on member.UnitId equals unit.Id into units
        from unit in units.DefaultIfEmpty()
        select new StaffRow(member.Id, member.Code, member.NameZh, member.NameEn, member.UnitId, unit.NameZh, unit.NameEn, member.JobTitle, member.Phone);
}
