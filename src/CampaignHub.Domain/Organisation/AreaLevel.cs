namespace CampaignHub.Domain.Organisation;

/// <summary>Steps of the area tree from the province down to the sub-grid and the road section (O-08, O-21, O-27, O-28).</summary>
public enum AreaLevel
{
    Province,
    City,
    District,
    County,
    Town,
    Village,

    /// <summary>片区, above the grid.</summary>
    Zone,
    Grid,
    SubGrid,

    /// <summary>段面 or 路段: a stretch of road or ground with a content of its own; lies in any area and holds none.</summary>
    RoadSection,
}

/// <summary>The order of levels.</summary>
public static class AreaLevels
{
    /// <summary>Grows downwards; a district and a county stand on the same step.</summary>
    public static int Rank(this AreaLevel level) => level switch
    {
        AreaLevel.Province => 0,
        AreaLevel.City => 1,
        AreaLevel.District or AreaLevel.County => 2,
        AreaLevel.Town => 3,
        AreaLevel.Village => 4,
        AreaLevel.Zone => 5,
        AreaLevel.Grid => 6,
        AreaLevel.SubGrid => 7,
        AreaLevel.RoadSection => 8,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };

    /// <summary>True when an area of this level may lie directly in one of the other; steps may be left out.</summary>
    public static bool MayLieIn(this AreaLevel level, AreaLevel parent) => level.Rank() > parent.Rank();
}
