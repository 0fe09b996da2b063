using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Geometry;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>An area of the tree by name and place, without its outline.</summary>
internal sealed record AreaBrief(Guid AreaId, string Code, string NameZh, string? NameEn, AreaLevel Level, Guid? ParentId)
{
    public string Name => Problems.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? NameEn ?? NameZh : NameZh;

    /// <summary>All areas in use.</summary>
    public static async Task<Dictionary<Guid, AreaBrief>> AllAsync(HubDbContext db, CancellationToken cancellationToken) =>
        await db.Areas.AsNoTracking().Where(a => a.ClosedAt == null).Select(a => new AreaBrief(a.Id, a.Code, a.NameZh, a.NameEn, a.Level, a.ParentId)).ToDictionaryAsync(a => a.AreaId, cancellationToken);
}

/// <summary>
/// Whether new outlines fit among the others: simple in themselves, apart from every area of their level, within the nearest drawn area
/// above, and around the drawn areas below. Slivers are let pass: hand-drawn neighbours never meet exactly. Road sections may cross.
/// </summary>
internal sealed class OutlineCheck(AreaMap map, IReadOnlyDictionary<Guid, AreaBrief> tree)
{
    /// <summary>The share of an area that may overlap or stick out.</summary>
    private const double Tolerance = 0.01;

    /// <summary>What is wrong, by the area it is said of; empty when all fit.</summary>
    public IReadOnlyList<(Guid AreaId, Refusal Refusal)> Faults(IReadOnlyCollection<(AreaBrief Area, Outline Outline)> drawn)
    {
        var shapes = drawn.Select(d => new MappedArea(d.Area.AreaId, d.Area.Code, d.Area.Level, Shapes.Of(d.Outline))).ToList();
        var broken = shapes.Select(s => (s.AreaId, Refusal: Shapes.Fault(s.Shape, tree[s.AreaId].Name))).Where(f => f.Refusal is not null).ToList();
        if (broken.Count > 0) return [.. broken.Select(b => (b.AreaId, b.Refusal!))];
        var next = map.With(map.Version, shapes, []);
        var changed = shapes.Select(s => s.AreaId).ToHashSet();
        return [.. shapes.SelectMany(s => Neighbours(s, next, changed).Concat(Above(s, next)).Concat(Below(s, next, changed)))];
    }

    private IEnumerable<(Guid AreaId, Refusal Refusal)> Neighbours(MappedArea area, AreaMap next, HashSet<Guid> changed)
    {
        if (area.Level is AreaLevel.RoadSection) yield break;
        foreach (var other in next.Near(area.Shape).Where(o => o.AreaId != area.AreaId && o.Level.Rank() == area.Level.Rank() && tree.ContainsKey(o.AreaId)))
        {
            // Two new outlines are compared once.
            if (changed.Contains(other.AreaId) && string.CompareOrdinal(other.Code, area.Code) < 0) continue;
            var share = Shapes.Overlap(area.Shape, other.Shape);
            if (share > Tolerance) yield return (area.AreaId, OutlineRefusals.Overlap(tree[area.AreaId].Name, tree[other.AreaId].Name, share * 100));
        }
    }

    private IEnumerable<(Guid AreaId, Refusal Refusal)> Above(MappedArea area, AreaMap next)
    {
        if (DrawnAbove(area.AreaId, next) is { } parent && Shapes.Outside(area.Shape, parent.Shape) is var share and > Tolerance)
            yield return (area.AreaId, OutlineRefusals.OutsideParent(tree[area.AreaId].Name, tree[parent.AreaId].Name, share * 100));
    }

    private IEnumerable<(Guid AreaId, Refusal Refusal)> Below(MappedArea area, AreaMap next, HashSet<Guid> changed) =>
        from child in tree.Keys
        where !changed.Contains(child)
        let shape = next.Find(child)
        where shape is not null && DrawnAbove(child, next)?.AreaId == area.AreaId
        let share = Shapes.Outside(shape.Shape, area.Shape)
        where share > Tolerance
        select (area.AreaId, OutlineRefusals.OutsideParent(tree[child].Name, tree[area.AreaId].Name, share * 100));

    private MappedArea? DrawnAbove(Guid areaId, AreaMap next)
    {
        for (var above = tree[areaId].ParentId; above is { } id && tree.TryGetValue(id, out var parent); above = parent.ParentId)
        {
            if (next.Find(id) is { } drawn) return drawn;
        }

        return null;
    }
}
