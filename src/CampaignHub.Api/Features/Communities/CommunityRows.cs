using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Communities;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Communities;

/// <summary>A community with its profile and counts; Listed is the length of the check list.</summary>
public sealed record CommunityRow(
    Guid AreaId, string Code, string NameZh, string? NameEn, string? ParentNameZh, string? ParentNameEn, decimal? OfficeArea, OfficeClass? OfficeClass, CultureCentre? CultureCentre, int? Households,
    int Facilities, int Listed, int Compounds, int Unmanaged, int Frontages, int Version, string? Remark);

/// <summary>Which communities are asked for.</summary>
public sealed record CommunityFilter(Guid? AreaId, OfficeClass? OfficeClass, CultureCentre? CultureCentre);

internal static class CommunityRows
{
    public static IQueryable<Area> Filtered(HubDbContext db, CommunityFilter filter)
    {
        var all = db.Communities(filter.AreaId);
        if (filter.OfficeClass is { } wanted)
        {
            var (from, until) = (CommunityProfile.SmallBelow, CommunityProfile.LargeAbove);
            all = wanted switch
            {
                OfficeClass.Small => all.Where(a => db.CommunityProfiles.Any(p => p.AreaId == a.Id && p.OfficeArea < from)),
                OfficeClass.Medium => all.Where(a => db.CommunityProfiles.Any(p => p.AreaId == a.Id && p.OfficeArea >= from && p.OfficeArea <= until)),
                _ => all.Where(a => db.CommunityProfiles.Any(p => p.AreaId == a.Id && p.OfficeArea > until)),
            };
        }

        return filter.CultureCentre is { } centre ? all.Where(a => db.CommunityProfiles.Any(p => p.AreaId == a.Id && p.CultureCentre == centre)) : all;
    }

    /// <summary>By code, after the one last seen.</summary>
    public static async Task<List<CommunityRow>> ReadAsync(HubDbContext db, IQueryable<Area> communities, string? after, int take, CancellationToken cancellationToken)
    {
        var rows = await communities.Where(a => after == null || a.Code.CompareTo(after) > 0).OrderBy(a => a.Code).Take(take).Select(a => new
        {
            Area = a,
            Parent = db.Areas.Where(p => p.Id == a.ParentId).Select(p => new { p.NameZh, p.NameEn }).FirstOrDefault(),
            Profile = db.CommunityProfiles.FirstOrDefault(p => p.AreaId == a.Id),
            Facilities = db.FacilityChecks.Count(c => c.AreaId == a.Id && c.Present && db.FacilityItems.Any(i => i.Id == c.ItemId && !i.Retired)),
            Listed = db.FacilityItems.Count(i => !i.Retired),
            Compounds = db.Compounds.Count(c => c.AreaId == a.Id),
            Unmanaged = db.Compounds.Count(c => c.AreaId == a.Id && !c.Managed),
            Frontages = db.Frontages.Count(f => f.AreaId == a.Id),
        }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new CommunityRow(
            r.Area.Id, r.Area.Code, r.Area.NameZh, r.Area.NameEn, r.Parent?.NameZh, r.Parent?.NameEn, r.Profile?.OfficeArea, r.Profile?.Class, r.Profile?.CultureCentre, r.Profile?.Households,
            r.Facilities, r.Listed, r.Compounds, r.Unmanaged, r.Frontages, r.Profile?.Version ?? 0, r.Profile?.Remark))];
    }
}
