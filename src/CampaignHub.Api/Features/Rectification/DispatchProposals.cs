using CampaignHub.Api.Features.Worktime;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Organisation;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>What dispatches by the categories would be, for any number of cases with the same few queries.</summary>
internal static class DispatchProposals
{
    public static async Task<Dictionary<Guid, DispatchProposal>> ProposalsFor(
        this HubDbContext db, IReadOnlyCollection<RectificationCase> cases, RequestContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var words = cases.Select(c => c.Category).OfType<string>().Distinct().ToArray();
        var categories = await db.CaseCategories.AsNoTracking().Where(c => words.Contains(c.Code) || words.Contains(c.NameZh)).ToListAsync(cancellationToken);
        var meant = cases.ToDictionary(c => c.Id, c => c.Category is { } word ? CaseCategories.Meant(categories, word) : null);
        var owners = await OwnersOf(db, cases, meant, cancellationToken);
        var unitIds = owners.Values.OfType<Guid>().Distinct().ToArray();
        var units = await db.Units.Where(u => unitIds.Contains(u.Id) && u.ClosedOn == null).Select(u => new { u.Id, u.NameZh, u.NameEn }).ToDictionaryAsync(u => u.Id, cancellationToken);
        var calendar = meant.Values.Any(c => c?.Limit is not null) ? await db.CampaignCalendar(context, cancellationToken) : null;
        return cases.ToDictionary(c => c.Id, c =>
        {
            var (category, unit) = (meant[c.Id], owners[c.Id] is { } id ? units.GetValueOrDefault(id) : null);
            var limit = category?.Limit;
            return new DispatchProposal(
                unit?.Id, unit?.NameZh, unit?.NameEn, category?.OwnerAxis ?? OwnerAxis.Area, LimitRow.Of(limit), limit is null ? null : calendar!.Add(now, limit), category?.Urgent ?? false, category?.ClosingStandard, category?.ClosingStandardEn);
        });
    }

    /// <summary>The point's owner on the axis; without a point whom the finder suggests, and without one the town or village whose ground it is.</summary>
    private static async Task<Dictionary<Guid, Guid?>> OwnersOf(HubDbContext db, IReadOnlyCollection<RectificationCase> cases, Dictionary<Guid, CaseCategory?> meant, CancellationToken cancellationToken)
    {
        var pointIds = cases.Select(c => c.PointId).OfType<Guid>().Distinct().ToArray();
        var points = await db.Points.Where(p => pointIds.Contains(p.Id)).Select(p => new { p.Id, p.OwnerUnitId, p.SectorOwnerUnitId }).ToDictionaryAsync(p => p.Id, cancellationToken);
        var areaIds = cases.Where(c => !(c.PointId is { } p && points.ContainsKey(p)) && c.SuggestedUnitId is null).Select(c => c.AreaId).OfType<Guid>().Distinct().ToArray();
        var grounds = await (
            from place in db.Areas
            where areaIds.Contains(place.Id)
            from unit in db.Units
            join area in db.Areas on unit.AreaId equals area.Id
            where unit.ClosedOn == null && (unit.Category == UnitCategory.Town || unit.Category == UnitCategory.Village) && place.Path.StartsWith(area.Path)
            select new { place.Id, UnitId = unit.Id, unit.Code, area.Path.Length }).ToListAsync(cancellationToken);
        var nearest = grounds.GroupBy(g => g.Id).ToDictionary(g => g.Key, g => g.OrderByDescending(u => u.Length).ThenBy(u => u.Code, StringComparer.Ordinal).First().UnitId);
        return cases.ToDictionary(c => c.Id, c =>
        {
            if (c.PointId is { } pointId && points.GetValueOrDefault(pointId) is { } point) return meant[c.Id]?.OwnerAxis is OwnerAxis.Sector ? point.SectorOwnerUnitId ?? point.OwnerUnitId : point.OwnerUnitId;
            return c.SuggestedUnitId ?? (c.AreaId is { } areaId && nearest.TryGetValue(areaId, out var unit) ? unit : (Guid?)null);
        });
    }
}
