using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Domain.Assessment;
using CampaignHub.Domain.Network;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Network;

/// <summary>An area, a point or a check item that lacks a unit or a person on the day; Within is the area above it or around it, or the kind of points whose sheet it stands on.</summary>
public sealed record GapRow(
    DutyKind Kind, Guid SubjectId, string Code, string NameZh, string? NameEn, AreaLevel? Level, Guid? WithinId, string? WithinNameZh, string? WithinNameEn,
    Guid? UnitId, string? UnitNameZh, string? UnitNameEn, bool MissingUnit, bool MissingPerson);

/// <summary>
/// The rules of <see cref="Coverage"/> said to the database for one day and one subtree, for the list, the counts and the file alike.
/// A unit contact meets the areas and items its unit answers for and the points in its sight, nobody else's.
/// </summary>
internal sealed class GapQuery(HubDbContext db, NetworkDay day, string? path)
{
    /// <summary>One thing to answer for and the unit that does, if any.</summary>
    public sealed class Duty<T>
    {
        public required T Subject { get; init; }

        public Guid? UnitId { get; init; }

        public bool HasPerson { get; init; }
    }

    /// <summary>A check item with the kind of points on whose sheet it stands; its code is the kind's, a slash, its own.</summary>
    public sealed class SheetLine
    {
        public required CheckItem Item { get; init; }

        public required PointType Type { get; init; }

        public required string Code { get; init; }
    }

    public static async Task<GapQuery> OfAsync(HubDbContext db, NetworkDay day, Guid? areaId, CancellationToken cancellationToken)
    {
        var path = areaId is null ? null
            : await db.Areas.Where(a => a.Id == areaId).Select(a => a.Path).FirstOrDefaultAsync(cancellationToken) ?? throw OrganisationRefusals.AreaNotFound.AsException();
        return new(db, day, path);
    }

    public IQueryable<Duty<Area>> Areas()
    {
        var terms = day.TermsIn(db);
        var all = day.AreasIn(db).Where(a => Coverage.Levels.Contains(a.Level));
        if (path is not null) all = all.Where(a => a.Path.StartsWith(path));
        if (!db.ScopeIsWhole)
        {
            all = all.Where(a => db.ScopeAreas.Contains(a.Id)
                || terms.Any(t => t.SubjectId == a.Id && t.PostType == PostType.AreaUnit && t.UnitId != null && db.ScopeUnits.Contains(t.UnitId.Value)));
        }

        return all.Select(a => new Duty<Area>
        {
            Subject = a,
            UnitId = terms.Where(t => t.SubjectId == a.Id && t.PostType == PostType.AreaUnit).Select(t => t.UnitId).FirstOrDefault(),
            HasPerson = terms.Any(t => t.SubjectId == a.Id && Coverage.AreaPeople.Contains(t.PostType)),
        });
    }

    /// <summary>A point exists since it first had an owner; before that day it lacks nothing.</summary>
    public IQueryable<Duty<AssessmentPoint>> Points()
    {
        var terms = day.TermsIn(db);
        var owned = db.Appointments.Where(t => t.PostType == PostType.AreaOwner);
        var all = db.Points.AsNoTracking().Where(p => owned.Any(t => t.SubjectId == p.Id && t.From <= day.Date) || !owned.Any(t => t.SubjectId == p.Id));
        if (path is not null) all = all.Where(p => db.Areas.Any(a => a.Id == p.AreaId && a.Path.StartsWith(path)));
        return all.Select(p => new Duty<AssessmentPoint>
        {
            Subject = p,
            UnitId = terms.Where(t => t.SubjectId == p.Id && t.PostType == PostType.AreaOwner).Select(t => t.UnitId).FirstOrDefault(),
            HasPerson = terms.Any(t => t.SubjectId == p.Id && t.PostType == PostType.AreaOwner && terms.Any(h => h.SubjectId == t.UnitId && Coverage.UnitPeople.Contains(h.PostType))),
        });
    }

    /// <summary>A check item lies in no area; it exists since it first had a unit.</summary>
    public IQueryable<Duty<SheetLine>> Items()
    {
        var terms = day.TermsIn(db).Where(t => Coverage.ItemUnits.Contains(t.PostType));
        var people = day.TermsIn(db).Where(t => Coverage.UnitPeople.Contains(t.PostType));
        var owned = db.Appointments.Where(t => Coverage.ItemUnits.Contains(t.PostType));
        var all = db.CheckItems.AsNoTracking().Where(i => owned.Any(t => t.SubjectId == i.ItemId && t.From <= day.Date) || !owned.Any(t => t.SubjectId == i.ItemId));
        if (path is not null) all = all.Where(i => false);
        if (!db.ScopeIsWhole) all = all.Where(i => terms.Any(t => t.SubjectId == i.ItemId && t.UnitId != null && db.ScopeUnits.Contains(t.UnitId.Value)));
        return from item in all
               join type in db.PointTypes on item.PointTypeId equals type.Id
               select new Duty<SheetLine>
               {
                   Subject = new SheetLine { Item = item, Type = type, Code = type.Code + "/" + item.Code },
                   UnitId = terms.Where(t => t.SubjectId == item.ItemId).OrderBy(t => t.PostType == PostType.ItemLeadUnit ? 0 : 1).ThenBy(t => t.Id).Select(t => t.UnitId).FirstOrDefault(),
                   HasPerson = terms.Any(t => t.SubjectId == item.ItemId && people.Any(h => h.SubjectId == t.UnitId)),
               };
    }

    /// <summary>What is open of one kind, by code, after the code that was last seen.</summary>
    public IQueryable<GapRow> Rows(DutyKind kind, MissingPart? part, string? after) => kind switch
    {
        DutyKind.Area => AreaGaps(part, after),
        DutyKind.Point => PointGaps(part, after),
        DutyKind.Item => ItemGaps(part, after),
        _ => throw new InvalidOperationException($"Unknown kind {kind}."),
    };

    public Task<ListTotal> TotalAsync(DutyKind kind, MissingPart? part, string? cursor, CancellationToken cancellationToken) => kind switch
    {
        DutyKind.Area => Keyset.TotalAsync(Open(Areas(), part), cursor, cancellationToken: cancellationToken),
        DutyKind.Point => Keyset.TotalAsync(Open(Points(), part), cursor, cancellationToken: cancellationToken),
        DutyKind.Item => Keyset.TotalAsync(Open(Items(), part), cursor, cancellationToken: cancellationToken),
        _ => throw new InvalidOperationException($"Unknown kind {kind}."),
    };

    private IQueryable<GapRow> AreaGaps(MissingPart? part, string? after) => Open(Areas(), part).Where(d => after == null || d.Subject.Code.CompareTo(after) > 0).OrderBy(d => d.Subject.Code).Select(d => new GapRow(
        DutyKind.Area, d.Subject.Id, d.Subject.Code, d.Subject.NameZh, d.Subject.NameEn, d.Subject.Level,
        d.Subject.ParentId, db.Areas.Where(a => a.Id == d.Subject.ParentId).Select(a => a.NameZh).FirstOrDefault(), db.Areas.Where(a => a.Id == d.Subject.ParentId).Select(a => a.NameEn).FirstOrDefault(),
        d.UnitId, db.Units.Where(u => u.Id == d.UnitId).Select(u => u.NameZh).FirstOrDefault(), db.Units.Where(u => u.Id == d.UnitId).Select(u => u.NameEn).FirstOrDefault(),
        d.UnitId == null, !d.HasPerson));

    private IQueryable<GapRow> PointGaps(MissingPart? part, string? after) => Open(Points(), part).Where(d => after == null || d.Subject.Code.CompareTo(after) > 0).OrderBy(d => d.Subject.Code).Select(d => new GapRow(
        DutyKind.Point, d.Subject.Id, d.Subject.Code, d.Subject.NameZh, d.Subject.NameEn, null,
        d.Subject.AreaId, db.Areas.Where(a => a.Id == d.Subject.AreaId).Select(a => a.NameZh).FirstOrDefault(), db.Areas.Where(a => a.Id == d.Subject.AreaId).Select(a => a.NameEn).FirstOrDefault(),
        d.UnitId, db.Units.Where(u => u.Id == d.UnitId).Select(u => u.NameZh).FirstOrDefault(), db.Units.Where(u => u.Id == d.UnitId).Select(u => u.NameEn).FirstOrDefault(),
        d.UnitId == null, !d.HasPerson));

    private IQueryable<GapRow> ItemGaps(MissingPart? part, string? after) => Open(Items(), part).Where(d => after == null || d.Subject.Code.CompareTo(after) > 0).OrderBy(d => d.Subject.Code).Select(d => new GapRow(
        DutyKind.Item, d.Subject.Item.ItemId, d.Subject.Code, d.Subject.Item.TextZh, d.Subject.Item.TextEn, null,
        d.Subject.Type.Id, d.Subject.Type.NameZh, d.Subject.Type.NameEn,
        d.UnitId, db.Units.Where(u => u.Id == d.UnitId).Select(u => u.NameZh).FirstOrDefault(), db.Units.Where(u => u.Id == d.UnitId).Select(u => u.NameEn).FirstOrDefault(),
        d.UnitId == null, !d.HasPerson));

    private static IQueryable<Duty<T>> Open<T>(IQueryable<Duty<T>> duties, MissingPart? part) => part switch
    {
        MissingPart.Unit => duties.Where(d => d.UnitId == null),
        MissingPart.Person => duties.Where(d => !d.HasPerson),
        _ => duties.Where(d => d.UnitId == null || !d.HasPerson),
    };
}
