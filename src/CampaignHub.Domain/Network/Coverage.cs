using CampaignHub.Domain.Organisation;

namespace CampaignHub.Domain.Network;

/// <summary>What somebody must answer for (O-20).</summary>
public enum DutyKind
{
    Area,
    Point,

    /// <summary>A line of a check sheet (O-33).</summary>
    Item,
}

/// <summary>Which half of "to the unit and to the person" (责任到办、责任到人) is open.</summary>
public enum MissingPart
{
    Unit,
    Person,
}

/// <summary>
/// Where the network of responsibility must be closed (O-08, O-20): every area from the town down has a unit and a person of its own,
/// every point and every check item a unit, and that unit a person.
/// </summary>
public static class Coverage
{
    /// <summary>The levels at which a unit and a person must be named.</summary>
    public static IReadOnlyList<AreaLevel> Levels { get; } = [.. Enum.GetValues<AreaLevel>().Where(level => level.Rank() >= AreaLevel.Town.Rank())];

    /// <summary>The posts any of which names the person of an area.</summary>
    public static IReadOnlyList<PostType> AreaPeople { get; } = [PostType.AreaLeader, PostType.GridLeader, PostType.GridWorker];

    /// <summary>The posts any of which names the unit of a check item; a unit that only cooperates does not answer for it.</summary>
    public static IReadOnlyList<PostType> ItemUnits { get; } = [PostType.ItemLeadUnit, PostType.ItemUnit];

    /// <summary>The posts any of which names the person of a unit, and so of its points and check items.</summary>
    public static IReadOnlyList<PostType> UnitPeople { get; } = [PostType.PrincipalLeader, PostType.LeaderInCharge, PostType.ContactPerson];

    /// <summary>What an area lacks, by its level and by the posts that are held in it.</summary>
    public static IReadOnlyList<MissingPart> Missing(AreaLevel level, IReadOnlyCollection<PostType> held)
    {
        if (!Levels.Contains(level)) return [];
        var missing = new List<MissingPart>();
        if (!held.Contains(PostType.AreaUnit)) missing.Add(MissingPart.Unit);
        if (!held.Any(AreaPeople.Contains)) missing.Add(MissingPart.Person);
        return missing;
    }
}
