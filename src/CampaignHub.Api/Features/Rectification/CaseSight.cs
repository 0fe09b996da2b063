using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>
/// The cases in the actor's scope: the rule of the query filter in <see cref="RectificationTables"/> with nothing in it that is of no account for this actor. The filter's
/// alternatives keep the database from the index of units and areas, which a ledger of a million rows cannot do without; RowScopeTests hold both against one oracle.
/// </summary>
internal static class CaseSight
{
    /// <summary>
    /// With <paramref name="counting"/> the same rows in no order: somebody's areas and somebody's own reports are then read one after the other, each by its index alone,
    /// where a page is read along the order of the list.
    /// </summary>
    public static IQueryable<RectificationCase> CasesInSight(this HubDbContext db, bool counting = false)
    {
        var cases = db.Cases.IgnoreQueryFilters(["scope"]).AsNoTracking();
        if (!db.ScopeIsWhole) cases = counting && db is { ScopeUnits: [], ScopeAreas: not [], ScopeAuthor: { } author } ? InHalves(cases, db.ScopeAreas, author) : Within(cases, db.ScopeUnits, db.ScopeAreas, db.ScopeAuthor);
        return db.UnpublishedIsWhole || ShownAnyway(db) ? cases : Published(cases, db.UnpublishedUnits, db.UnpublishedAreas, db.ScopeAuthor);
    }

    /// <summary>Whoever sees unannounced checks wherever anything is in sight has nothing to be kept from.</summary>
    private static bool ShownAnyway(HubDbContext db) =>
        !db.ScopeIsWhole && db.ScopeUnits.All(db.UnpublishedUnits.Contains) && db.ScopeAreas.All(db.UnpublishedAreas.Contains);

    private static IQueryable<RectificationCase> Within(IQueryable<RectificationCase> cases, Guid[] units, Guid[] areas, Guid? author) => (units, areas, author) switch
    {
        ([var unit], [], null) => cases.Where(c => c.UnitId == unit),
        (_, [], null) => cases.Where(c => c.UnitId != null && units.Contains(c.UnitId.Value)),
        ([], _, null) => cases.Where(c => c.AreaId != null && areas.Contains(c.AreaId.Value)),
        ([], [], _) => cases.Where(c => c.LoggedBy == author),
        _ => cases.Where(c => (c.UnitId != null && units.Contains(c.UnitId.Value)) || (c.AreaId != null && areas.Contains(c.AreaId.Value)) || c.LoggedBy == author),
    };

    private static IQueryable<RectificationCase> InHalves(IQueryable<RectificationCase> cases, Guid[] areas, Guid author) =>
        cases.Where(c => c.AreaId != null && areas.Contains(c.AreaId.Value)).Concat(cases.Where(c => c.LoggedBy == author && (c.AreaId == null || !areas.Contains(c.AreaId.Value))));

    private static IQueryable<RectificationCase> Published(IQueryable<RectificationCase> cases, Guid[] units, Guid[] areas, Guid? author) => (units, areas, author) switch
    {
        ([], [], null) => cases.Where(c => !c.Withheld),
        _ => cases.Where(c => !c.Withheld || (c.UnitId != null && units.Contains(c.UnitId.Value)) || (c.AreaId != null && areas.Contains(c.AreaId.Value)) || c.LoggedBy == author),
    };
}
