namespace CampaignHub.Api.Platform.Identity;

/// <summary>
/// The rows one caller has in sight: all of the campaign, or those of some units, of some areas (with everything below them), and those
/// the caller has reported. Areas, bodies, point types and closed rankings are common knowledge of a campaign and not scoped.
/// </summary>
/// <param name="WholeCampaign">Everything; the rest is then of no account.</param>
/// <param name="Units">Units whose points, cases, checks and receipts are in sight.</param>
/// <param name="Areas">Areas whose points, cases and checks are in sight, each with all below it.</param>
/// <param name="UnitsInAreas">The units seated in those areas: in sight themselves, with their receipts.</param>
/// <param name="PointAreas">Areas of which the points alone are in sight.</param>
/// <param name="Author">The caller, where what it reported itself is in sight.</param>
public sealed record RowScope(bool WholeCampaign, Guid[] Units, Guid[] Areas, Guid[] UnitsInAreas, Guid[] PointAreas, Guid? Author)
{
    /// <summary>Bodies of which the own rosters and visits are in sight.</summary>
    public Guid[] Bodies { get; init; } = [];

    public static RowScope All { get; } = new(true, [], [], [], [], null);

    public static RowScope Nothing { get; } = new(false, [], [], [], [], null);

    /// <summary>Only what the caller reported: a voice from outside.</summary>
    public bool IsOwnOnly => this is { WholeCampaign: false, Units: [], Areas: [], Bodies: [], Author: not null };

    public static RowScope OfUnit(Guid unitId) => Nothing with { Units = [unitId] };

    public RowScope And(RowScope other) => WholeCampaign || other.WholeCampaign
        ? All with { Author = Author ?? other.Author }
        : new(false, Joined(Units, other.Units), Joined(Areas, other.Areas), Joined(UnitsInAreas, other.UnitsInAreas), Joined(PointAreas, other.PointAreas), Author ?? other.Author) { Bodies = Joined(Bodies, other.Bodies) };

    /// <summary>Whether a row of that unit, area and author is in sight; the same rule as the query filters, for what is already loaded.</summary>
    public bool Covers(Guid? unitId, Guid? areaId, Guid? author = null) =>
        WholeCampaign || (unitId is { } unit && Units.Contains(unit)) || (areaId is { } area && Areas.Contains(area)) || (author is not null && author == Author);

    public bool CoversUnit(Guid unitId) => WholeCampaign || Units.Contains(unitId) || UnitsInAreas.Contains(unitId);

    private static Guid[] Joined(Guid[] mine, Guid[] others) => mine.Length == 0 ? others : others.Length == 0 ? mine : [.. mine.Union(others)];
}
