using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Assessment;
using CampaignHub.Domain.Inspections;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Access;

/// <summary>Who sees which row, said once more in plain words over all rows: one assignment at a time, no arrays, no SQL.</summary>
internal sealed class ScopeOracle(ScopeHub ground, IReadOnlyList<RoleAssignment> assignments)
{
    /// <summary>True when the account may ask for it at all.</summary>
    public bool May(string permission) => Holding(permission).Any();

    public HashSet<Guid> Cases(string permission, Func<RectificationCase, bool>? cut = null) =>
        [.. ground.Cases.Where(c => (cut?.Invoke(c) ?? true) && Sees(permission, c.UnitId, c.AreaId, c.LoggedBy, c.Withheld)).Select(c => c.Id)];

    public HashSet<Guid> Inspections(string permission) =>
        [.. ground.Inspections.Where(i => Sees(permission, i.UnitId, i.AreaId, i.InspectorId, i is { Mode: CheckMode.Unannounced, PublishedAt: null })).Select(i => i.Id)];

    public HashSet<Guid> Points(string permission, Func<AssessmentPoint, bool>? cut = null) => [.. ground.Points.Where(p => (cut?.Invoke(p) ?? true) && Holding(permission).Any(a => a.ScopeKind switch
    {
        ScopeKind.Area or ScopeKind.Own => Below(a.ScopeId, p.AreaId),
        _ => OfUnit(a, p.OwnerUnitId) || OfUnit(a, p.SectorOwnerUnitId),
    })).Select(p => p.Id)];

    public HashSet<Guid> Units(string permission) => [.. ground.Units.Where(u => OfUnitOrSeat(permission, u.Id)).Select(u => u.Id)];

    public HashSet<Guid> Staff(string permission) => [.. ground.Staff.Where(m => OfUnitOrSeat(permission, m.UnitId)).Select(m => m.Id)];

    public HashSet<Guid> Pairings(string permission) => [.. ground.Pairings.Where(p => OfUnitOrSeat(permission, p.UnitId) || Holding(permission).Any(a => a.ScopeKind switch
    {
        ScopeKind.Unit => false,
        ScopeKind.Area => Below(a.ScopeId, p.AreaId) || p.PersonName == "anybody",
        ScopeKind.Body => p.BodyId == a.ScopeId || p.PersonName == "anybody",
        _ => p.PersonName == "anybody",
    })).Select(p => p.Id)];

    public bool Below(Guid? top, Guid? areaId)
    {
        for (var area = ground.Areas.Find(a => a.Id == areaId); area is not null; area = ground.Areas.Find(a => a.Id == area.ParentId))
        {
            if (area.Id == top) return true;
        }

        return false;
    }

    private IEnumerable<RoleAssignment> Holding(string permission) =>
        assignments.Where(a => a.From <= ScopeHub.Today && (a.Until is null || a.Until >= ScopeHub.Today) && RoleOf(a).Permissions.Contains(permission));

    private CampaignRole RoleOf(RoleAssignment assignment) => ground.Roles.Single(r => r.Id == assignment.RoleId);

    private bool Sees(string permission, Guid? unitId, Guid? areaId, Guid author, bool secret)
    {
        var holding = Holding(permission).ToList();
        var mine = author == ground.AnybodyId && holding.Exists(a => a.ScopeKind is not ScopeKind.Unit);
        return mine || (holding.Exists(a => Reaches(a, unitId, areaId)) && (!secret || holding.Exists(a => RoleOf(a).Permissions.Contains(AccountAccess.ReadUnpublished) && Reaches(a, unitId, areaId))));
    }

    private bool Reaches(RoleAssignment a, Guid? unitId, Guid? areaId) => a.ScopeKind is ScopeKind.Area ? Below(a.ScopeId, areaId) : OfUnit(a, unitId);

    private bool OfUnit(RoleAssignment a, Guid? unitId) => a.ScopeKind switch
    {
        ScopeKind.Campaign => true,
        ScopeKind.Unit => unitId == a.ScopeId,
        ScopeKind.Body => ground.Seats.Exists(s => s.SubjectId == a.ScopeId && s.UnitId == unitId && s.From <= ScopeHub.Today && (s.Until is null || s.Until >= ScopeHub.Today)),
        _ => false,
    };

    private bool OfUnitOrSeat(string permission, Guid? unitId) => Holding(permission).Any(a =>
        OfUnit(a, unitId) || (a.ScopeKind is ScopeKind.Area && ground.Units.Find(u => u.Id == unitId) is { } unit && Below(a.ScopeId, unit.AreaId)));
}
