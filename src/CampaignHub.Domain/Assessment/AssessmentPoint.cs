using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Domain.Assessment;

/// <summary>A place that is assessed (点位): of one type, on the map, owned by one unit (O-20, O-34).</summary>
public sealed class AssessmentPoint : Aggregate
{
    private AssessmentPoint()
    {
    }

    public string Code { get; private set; } = "";

    public string NameZh { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    public string PointTypeCode { get; private set; } = "";

    public Guid AreaId { get; private set; }

    /// <summary>属地: the unit that answers for the place (O-34). The appointments keep who did before.</summary>
    public Guid OwnerUnitId { get; private set; }

    /// <summary>行业: the unit that answers for the trade, where another one does (O-34).</summary>
    public Guid? SectorOwnerUnitId { get; private set; }

    public double Longitude { get; private set; }

    public double Latitude { get; private set; }

    public DateTimeOffset? LastInspectedAt { get; private set; }

    public static AssessmentPoint Create(Guid id, Guid campaignId, string code, string nameZh, string nameEn, string pointTypeCode, Guid areaId, Guid ownerUnitId, GeoPoint place) => new()
    {
        Id = id,
        CampaignId = campaignId,
        Code = code,
        NameZh = nameZh,
        NameEn = nameEn,
        PointTypeCode = pointTypeCode,
        AreaId = areaId,
        OwnerUnitId = ownerUnitId,
        Longitude = place.Longitude,
        Latitude = place.Latitude,
    };

    /// <summary>Hands the point over on one axis; false when that unit has it already.</summary>
    public bool HandTo(PostType axis, Guid unitId)
    {
        if (axis is PostType.SectorOwner)
        {
            if (SectorOwnerUnitId == unitId) return false;
            SectorOwnerUnitId = unitId;
            return true;
        }

        if (OwnerUnitId == unitId) return false;
        OwnerUnitId = unitId;
        return true;
    }

    /// <summary>Leaves the trade to the area owner; false when it was so already.</summary>
    public bool LoseSectorOwner()
    {
        if (SectorOwnerUnitId is null) return false;
        SectorOwnerUnitId = null;
        return true;
    }

    public void Inspected(DateTimeOffset at) => LastInspectedAt = LastInspectedAt > at ? LastInspectedAt : at;
}
