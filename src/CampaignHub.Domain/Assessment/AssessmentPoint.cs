using CampaignHub.Domain.Common;

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

    public Guid OwnerUnitId { get; private set; }

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

    public void HandTo(Guid ownerUnitId) => OwnerUnitId = ownerUnitId;

    public void Inspected(DateTimeOffset at) => LastInspectedAt = LastInspectedAt > at ? LastInspectedAt : at;
}
