using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Communities;

/// <summary>Lies in an area and is seen by whoever sees the area.</summary>
public interface IInArea : ICampaignOwned
{
    Guid AreaId { get; }
}
