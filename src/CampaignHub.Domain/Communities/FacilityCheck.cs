using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Communities;

/// <summary>Whether a community has a facility of the list, as last found; the audit keeps what was found before (O-41, O-42).</summary>
public sealed class FacilityCheck : Aggregate, IInArea
{
    private FacilityCheck()
    {
    }

    public Guid AreaId { get; private set; }

    public Guid ItemId { get; private set; }

    public bool Present { get; private set; }

    public DateOnly CheckedOn { get; private set; }

    public Guid? PhotoId { get; private set; }

    public string? Note { get; private set; }

    public string CheckedBy { get; private set; } = "";

    public static FacilityCheck Of(Guid id, Guid campaignId, Guid areaId, Guid itemId) => new() { Id = id, CampaignId = campaignId, AreaId = areaId, ItemId = itemId };

    /// <summary>Takes what was found. Refused: facility.check-ahead, facility.checked-later.</summary>
    public void Find(bool present, DateOnly on, Guid? photoId, string? note, DateOnly today, Person by)
    {
        if (on > today) throw CommunityRefusals.CheckAhead.AsException();
        if (on < CheckedOn) throw CommunityRefusals.CheckedLater.AsException();
        (Present, CheckedOn, PhotoId, Note, CheckedBy) = (present, on, photoId, note, by.Name);
    }
}
