using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Duty;

/// <summary>A unit that a roster asks for people; its contacts see the roster and say how many come.</summary>
public sealed class DutyAsk : IAudited
{
    internal DutyAsk(Guid campaignId, Guid rosterId, UnitAsk ask) => (CampaignId, RosterId, UnitId, People) = (campaignId, rosterId, ask.UnitId, ask.People);

    private DutyAsk()
    {
    }

    public Guid CampaignId { get; private set; }

    public Guid RosterId { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>People a day.</summary>
    public int People { get; private set; }

    internal void Take(UnitAsk ask) => People = ask.People;
}
