using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Organisation;

/// <summary>What a unit is in the responsibility network.</summary>
public enum UnitCategory
{
    Department,
    Town,
    Village,
    Enterprise,
    School,
    Contractor,
    Institution,
}

/// <summary>Units ranked against one another and against nobody else (S2, towns and departments apart).</summary>
public sealed class RankingGroup : Aggregate
{
    private RankingGroup()
    {
    }

    public string Code { get; private set; } = "";

    public string NameZh { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    public static RankingGroup Create(Guid id, Guid campaignId, string code, string nameZh, string nameEn) =>
        new() { Id = id, CampaignId = campaignId, Code = code, NameZh = nameZh, NameEn = nameEn };
}

/// <summary>A responsible unit (责任单位, O-33): cases are dispatched to it, and it is what rankings rank.</summary>
public sealed class Unit : Aggregate
{
    private Unit()
    {
    }

    public string Code { get; private set; } = "";

    public string NameZh { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    public UnitCategory Category { get; private set; }

    public Guid? RankingGroupId { get; private set; }

    public Guid? AreaId { get; private set; }

    /// <summary>Last business date; null while it works.</summary>
    public DateOnly? ClosedOn { get; private set; }

    public static Unit Create(Guid id, Guid campaignId, string code, string nameZh, string nameEn, UnitCategory category, Guid? rankingGroupId, Guid? areaId) => new()
    {
        Id = id,
        CampaignId = campaignId,
        Code = code,
        NameZh = nameZh,
        NameEn = nameEn,
        Category = category,
        RankingGroupId = rankingGroupId,
        AreaId = areaId,
    };

    /// <summary>Takes what an editor says; false when nothing changed.</summary>
    public bool Amend(string nameZh, string nameEn, UnitCategory category, Guid? rankingGroupId, Guid? areaId)
    {
        if ((NameZh, NameEn, Category, RankingGroupId, AreaId) == (nameZh, nameEn, category, rankingGroupId, areaId)) return false;
        (NameZh, NameEn, Category, RankingGroupId, AreaId) = (nameZh, nameEn, category, rankingGroupId, areaId);
        return true;
    }

    /// <summary>Closes the unit after its last day; it stays in the record. Refused: unit.closed.</summary>
    public void Close(DateOnly lastDay)
    {
        if (ClosedOn is not null) throw OrganisationRefusals.UnitClosed.AsException();
        ClosedOn = lastDay;
    }
}
