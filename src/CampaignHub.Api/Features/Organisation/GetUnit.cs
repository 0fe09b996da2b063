using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>One responsible unit with its points on both axes, its open and overdue cases, and its place in the latest closed month (O-33, O-34).</summary>
public sealed record GetUnit(Guid UnitId) : IQuery<UnitDetail>
{
    internal static void Map(RouteGroupBuilder units) =>
        units.MapGet("/{unitId:guid}", (Guid unitId, Pipe pipe, CancellationToken ct) => pipe.Send(new GetUnit(unitId), ct)).Is<GetUnit>(OrganisationFeature.Read);
}

/// <summary>A unit and what rests on it; <c>Rank</c> is null when it was only listed, and <c>Period</c> when no month is closed yet.</summary>
public sealed record UnitDetail(
    Guid UnitId, string Code, string NameZh, string NameEn, UnitCategory Category, Guid? RankingGroupId, Guid? AreaId, string? PrincipalLeader, string? LeaderInCharge, string? ContactPerson, int OpenCases, int OverdueCases, DateOnly? ClosedOn,
    int AreaPoints, int SectorPoints, string? Period, int? Rank, int? Ranked, decimal? Score);

internal sealed class GetUnitHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<GetUnit, UnitDetail>
{
    public async Task<UnitDetail> Handle(GetUnit request, CancellationToken cancellationToken)
    {
        var unit = (await UnitRows.ReadAsync(db, UnitRows.InSight(db).Where(u => u.Id == request.UnitId), await db.TodayAsync(context, clock, cancellationToken), clock.GetUtcNow(), cancellationToken)).SingleOrDefault()
            ?? throw OrganisationRefusals.UnitNotFound.AsException();
        var areaPoints = await db.Points.CountAsync(p => p.OwnerUnitId == unit.UnitId, cancellationToken);
        var sectorPoints = await db.Points.CountAsync(p => p.SectorOwnerUnitId == unit.UnitId, cancellationToken);
        var close = await db.PeriodCloses.Where(c => c.Kind == PeriodKind.Month).OrderByDescending(c => c.LastDay).Select(c => new { c.Id, c.Period }).FirstOrDefaultAsync(cancellationToken);
        var standing = close is null ? null : await db.PeriodStandings.Where(s => s.PeriodCloseId == close.Id && s.UnitId == unit.UnitId)
            .Select(s => new { s.Rank, s.Score, Ranked = db.PeriodStandings.Count(o => o.PeriodCloseId == close.Id && o.GroupCode == s.GroupCode && o.Rank != null) }).FirstOrDefaultAsync(cancellationToken);
        return new(
            unit.UnitId, unit.Code, unit.NameZh, unit.NameEn, unit.Category, unit.RankingGroupId, unit.AreaId, unit.PrincipalLeader, unit.LeaderInCharge, unit.ContactPerson, unit.OpenCases, unit.OverdueCases, unit.ClosedOn,
            areaPoints, sectorPoints, standing is null ? null : close!.Period, standing?.Rank, standing?.Ranked, standing?.Score);
    }
}
