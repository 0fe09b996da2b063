using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Duty;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Duty;

/// <summary>One page of who is down for a day of a roster, in the order they were put down.</summary>
public sealed record ListDutyEntries(Guid RosterId, DateOnly Day, int? Limit, string? Cursor) : IQuery<DutyEntryPage>
{
    internal static void Map(RouteGroupBuilder rosters) => rosters.MapGet("/{rosterId:guid}/days/{day}/entries", (Guid rosterId, DateOnly day, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListDutyEntries(rosterId, day, limit, cursor), ct)).Is<ListDutyEntries>(DutyFeature.Read);
}

public sealed record DutyEntryPage(IReadOnlyList<DutyEntryRow> Items, string? Next);

public sealed record DutyEntryRow(
    Guid EntryId, DateOnly Day, int? Band, DutyRole Role, Guid? StaffMemberId, string? PersonName, Guid? UnitId, string? UnitNameZh, string? UnitNameEn, int Planned, string? Station, int? Present, string? RecordedBy, DateTimeOffset? RecordedAt);

internal sealed class ListDutyEntriesHandler(HubDbContext db) : IHandle<ListDutyEntries, DutyEntryPage>
{
    public async Task<DutyEntryPage> Handle(ListDutyEntries request, CancellationToken cancellationToken)
    {
        if (!await db.DutyRosters.AnyAsync(r => r.Id == request.RosterId, cancellationToken)) throw DutyRefusals.RosterNotFound.AsException();
        var all = db.DutyEntries.AsNoTracking().Where(e => e.RosterId == request.RosterId && e.Day == request.Day);
        if (Cursor.Read(request.Cursor) is { } seen) all = all.Where(e => e.Id > seen.Id);
        var limit = Keyset.Limit(request.Limit);
        var rows = await DutyEntryRows.Project(db, all.OrderBy(e => e.Id).Take(limit + 1)).ToListAsync(cancellationToken);
        var more = Keyset.Cut(rows, limit);
        return new(rows, more ? new Cursor(null, rows[^1].EntryId).ToString() : null);
    }
}

internal static class DutyEntryRows
{
    public static IQueryable<DutyEntryRow> Project(HubDbContext db, IQueryable<DutyEntry> entries) => entries.Select(e => new DutyEntryRow(
        e.Id, e.Day, e.Band, e.Role, e.StaffMemberId, e.PersonName, e.UnitId, db.Units.Where(u => u.Id == e.UnitId).Select(u => u.NameZh).FirstOrDefault(),
        db.Units.Where(u => u.Id == e.UnitId).Select(u => u.NameEn).FirstOrDefault(), e.Planned, e.Station, e.Present, e.RecordedBy, e.RecordedAt));
}
