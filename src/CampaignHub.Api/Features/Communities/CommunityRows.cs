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
        var rows = await (
            from one in communities.Where(a => after == null || a.Code.CompareTo(after) > 0).OrderBy(a => a.Code).Take(take)
            join parent in db.Areas on one.ParentId equals (Guid?)parent.Id into parents
            from parent in parents.DefaultIfEmpty()
            join profile in db.CommunityProfiles on one.Id equals profile.AreaId into profiles
            from profile in profiles.DefaultIfEmpty()
            select new
            {
                Area = one,
                ParentZh = parent.NameZh,
                ParentEn = parent.NameEn,
                Profile = profile,
                Facilities = db.FacilityChecks.Count(c => c.AreaId == one.Id && c.Present && db.FacilityItems.Any(i => i.Id == c.ItemId && !i.Retired)),
                Listed = db.FacilityItems.Count(i => !i.Retired),
                Compounds = db.Compounds.Count(c => c.AreaId == one.Id),
                Unmanaged = db.Compounds.Count(c => c.AreaId == one.Id && !c.Managed),
                Frontages = db.Frontages.Count(f => f.AreaId == one.Id),
            }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new CommunityRow(
            r.Area.Id, r.Area.Code, r.Area.NameZh, r.Area.NameEn, r.ParentZh, r.ParentEn, r.Profile?.OfficeArea, r.Profile?.Class, r.Profile?.CultureCentre, r.Profile?.Households,
            r.Facilities, r.Listed, r.Compounds, r.Unmanaged, r.Frontages, r.Profile?.Version ?? 0, r.Profile?.Remark))];
    }
}
