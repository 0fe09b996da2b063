using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Communities;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Communities;

/// <summary>The registers counted, over all communities in sight or those of an area: size classes, culture centres, facilities, compounds, frontage agreements (O-41 to O-44, T-22).</summary>
public sealed record GetCommunityReport(Guid? AreaId) : IQuery<CommunityReport>
{
    internal static void Map(RouteGroupBuilder communities) =>
        communities.MapGet("/report", (Guid? areaId, Pipe pipe, CancellationToken ct) => pipe.Send(new GetCommunityReport(areaId), ct)).Is<GetCommunityReport>(CommunitiesFeature.Read);
}

public sealed record CommunityReport(int Communities, OfficeCounts Offices, CentreCounts Centres, IReadOnlyList<FacilityCounts> Facilities, CompoundCounts Compounds, FrontageCounts Frontages);

/// <summary>Communities by the size of their offices.</summary>
public sealed record OfficeCounts(int Small, int Medium, int Large, int Unknown);

public sealed record CentreCounts(int CoLocated, int Separate, int Unknown);

/// <summary>Communities that have a facility, lack it, or were not looked at.</summary>
public sealed record FacilityCounts(Guid ItemId, FacilityKind Kind, string NameZh, string NameEn, int Present, int Absent, int Unchecked);

public sealed record CompoundCounts(int Total, int Households, int Unmanaged, int UnmanagedWithFire, int UnmanagedWithoutFire, int ManagedWithoutFire);

public sealed record FrontageCounts(int Total, int Three, int Five, int Renewed, int Breaches, decimal Penalties);

internal sealed class GetCommunityReportHandler(HubDbContext db) : IHandle<GetCommunityReport, CommunityReport>
{
    public async Task<CommunityReport> Handle(GetCommunityReport request, CancellationToken cancellationToken)
    {
        var communities = db.Communities(request.AreaId);
        var (small, large) = (CommunityProfile.SmallBelow, CommunityProfile.LargeAbove);
        var all = await communities.CountAsync(cancellationToken);
        var profiles = db.CommunityProfiles.Where(p => communities.Any(a => a.Id == p.AreaId));
        var figures = await profiles.GroupBy(_ => 1).Select(g => new
        {
            Small = g.Count(p => p.OfficeArea < small),
            Medium = g.Count(p => p.OfficeArea >= small && p.OfficeArea <= large),
            Large = g.Count(p => p.OfficeArea > large),
            CoLocated = g.Count(p => p.CultureCentre == CultureCentre.CoLocated),
            Separate = g.Count(p => p.CultureCentre == CultureCentre.Separate),
        }).FirstOrDefaultAsync(cancellationToken);
        var facilities = await db.FacilityItems.Where(i => !i.Retired).OrderBy(i => i.Position).ThenBy(i => i.Id).Select(i => new
        {
            Item = i,
            Present = db.FacilityChecks.Count(c => c.ItemId == i.Id && c.Present && communities.Any(a => a.Id == c.AreaId)),
            Absent = db.FacilityChecks.Count(c => c.ItemId == i.Id && !c.Present && communities.Any(a => a.Id == c.AreaId)),
        }).ToListAsync(cancellationToken);
        var compounds = await db.Compounds.Within(db, request.AreaId).GroupBy(_ => 1).Select(g => new CompoundCounts(
            g.Count(), g.Sum(c => c.Households), g.Count(c => !c.Managed), g.Count(c => !c.Managed && c.FireEquipment), g.Count(c => !c.Managed && !c.FireEquipment), g.Count(c => c.Managed && !c.FireEquipment)))
            .FirstOrDefaultAsync(cancellationToken);
        var agreements = await db.Frontages.Within(db, request.AreaId).GroupBy(_ => 1).Select(g => new
        {
            Total = g.Count(),
            Three = g.Count(f => f.Kind == FrontageKind.Three),
            Five = g.Count(f => f.Kind == FrontageKind.Five),
            Renewed = g.Count(f => f.RenewedOn != null),
        }).FirstOrDefaultAsync(cancellationToken);
        var breaches = await db.FrontageBreaches.Within(db, request.AreaId).GroupBy(_ => 1).Select(g => new { Count = g.Count(), Penalties = g.Sum(b => b.Penalty ?? 0) }).FirstOrDefaultAsync(cancellationToken);
        return new(
            all, figures is null ? new(0, 0, 0, all) : new(figures.Small, figures.Medium, figures.Large, all - figures.Small - figures.Medium - figures.Large),
            figures is null ? new(0, 0, all) : new(figures.CoLocated, figures.Separate, all - figures.CoLocated - figures.Separate),
            [.. facilities.Select(f => new FacilityCounts(f.Item.Id, f.Item.Kind, f.Item.NameZh, f.Item.NameEn, f.Present, f.Absent, all - f.Present - f.Absent))],
            compounds ?? new(0, 0, 0, 0, 0, 0),
            new(agreements?.Total ?? 0, agreements?.Three ?? 0, agreements?.Five ?? 0, agreements?.Renewed ?? 0, breaches?.Count ?? 0, breaches?.Penalties ?? 0));
    }
}
