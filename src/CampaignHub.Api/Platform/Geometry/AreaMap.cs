using CampaignHub.Domain.Organisation;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace CampaignHub.Api.Platform.Geometry;

/// <summary>One drawn area, ready to be asked whether a place lies in it.</summary>
internal sealed record MappedArea(Guid AreaId, string Code, AreaLevel Level, MultiPolygon Shape)
{
    private readonly IndexedPointInAreaLocator locator = new(Shape);

    public Location Locate(Coordinate place) => locator.Locate(place);
}

/// <summary>How clearly a place belongs to one area.</summary>
public enum PlaceState
{
    Resolved,

    /// <summary>Outside every outline.</summary>
    Unresolved,

    /// <summary>Two areas of one level claim it.</summary>
    Disputed,
}

/// <summary>Where a place lies: its smallest area, and the areas that claim it when it is disputed.</summary>
internal sealed record Placement(PlaceState State, Guid? AreaId, Guid? RoadSectionId, IReadOnlyList<Guid> Claims);

/// <summary>The outlines of one campaign as they stood at one version, in a tree that finds the few that matter. Never changes; <see cref="With"/> makes the next one.</summary>
internal sealed class AreaMap
{
    private readonly Dictionary<Guid, MappedArea> areas;
    private readonly STRtree<MappedArea> tree = new();

    private AreaMap(long version, Dictionary<Guid, MappedArea> areas)
    {
        Version = version;
        this.areas = areas;
        foreach (var area in areas.Values) tree.Insert(area.Shape.EnvelopeInternal, area);
        tree.Build();
    }

    public static AreaMap Empty { get; } = new(-1, []);

    public long Version { get; }

    public int Count => areas.Count;

    public MappedArea? Find(Guid areaId) => areas.GetValueOrDefault(areaId);

    /// <summary>The map after some areas were drawn anew and some lost their outlines.</summary>
    public AreaMap With(long version, IEnumerable<MappedArea> drawn, IEnumerable<Guid> gone)
    {
        var next = new Dictionary<Guid, MappedArea>(areas);
        foreach (var areaId in gone) next.Remove(areaId);
        foreach (var area in drawn)
        {
            // The locator makes its index when it is first asked; asked here, it is whole before other threads see it.
            area.Locate(area.Shape.EnvelopeInternal.Centre);
            next[area.AreaId] = area;
        }

        return new(version, next);
    }

    /// <summary>Areas whose bounding boxes touch.</summary>
    public IEnumerable<MappedArea> Near(MultiPolygon shape) => tree.Query(shape.EnvelopeInternal);

    /// <summary>
    /// Finds the smallest area of a place in WGS-84. Inside beats on the border; on a common border the smaller code has it. Road sections
    /// lie across the tree: they are named beside the area, and are the area only where there is no other.
    /// </summary>
    public Placement At(double longitude, double latitude)
    {
        var place = new Coordinate(longitude, latitude);
        var (inside, onBorder) = (new List<MappedArea>(), new List<MappedArea>());
        foreach (var area in tree.Query(new Envelope(place)))
        {
            var location = area.Locate(place);
            if (location is Location.Interior) inside.Add(area);
            else if (location is Location.Boundary) onBorder.Add(area);
        }

        var all = inside.Concat(onBorder).ToList();
        if (all.Count == 0) return new(PlaceState.Unresolved, null, null, []);
        var section = all.Where(a => a.Level is AreaLevel.RoadSection).OrderBy(a => a.Code, StringComparer.Ordinal).FirstOrDefault();
        var ground = all.Where(a => a.Level is not AreaLevel.RoadSection).ToList();
        if (ground.Count == 0) return new(PlaceState.Resolved, section!.AreaId, section.AreaId, []);
        var rank = ground.Max(a => a.Level.Rank());
        var claims = inside.Where(a => a.Level is not AreaLevel.RoadSection && a.Level.Rank() == rank).OrderBy(a => a.Code, StringComparer.Ordinal).ToList();
        if (claims.Count > 1) return new(PlaceState.Disputed, null, section?.AreaId, [.. claims.Select(c => c.AreaId)]);
        var smallest = claims.Count == 1 ? claims[0] : ground.Where(a => a.Level.Rank() == rank).MinBy(a => a.Code, StringComparer.Ordinal)!;
        return new(PlaceState.Resolved, smallest.AreaId, section?.AreaId, []);
    }
}
