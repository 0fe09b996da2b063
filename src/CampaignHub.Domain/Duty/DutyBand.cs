using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Duty;

/// <summary>A shift of a roster's day.</summary>
public sealed class DutyBand : IAudited
{
    internal DutyBand(Guid campaignId, Guid rosterId, int number, BandPlan plan)
    {
        (CampaignId, RosterId, Number) = (campaignId, rosterId, number);
        Take(plan);
    }

    private DutyBand()
    {
    }

    public Guid CampaignId { get; private set; }

    public Guid RosterId { get; private set; }

    /// <summary>Place in the day, from 1.</summary>
    public int Number { get; private set; }

    public string NameZh { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    public TimeOnly From { get; private set; }

    /// <summary>Before <see cref="From"/> where it ends the next morning.</summary>
    public TimeOnly Until { get; private set; }

    public bool NeedsLeader { get; private set; }

    public int People { get; private set; }

    internal void Take(BandPlan plan) =>
        (NameZh, NameEn, From, Until, NeedsLeader, People) = (plan.NameZh, plan.NameEn, plan.From, plan.Until, plan.NeedsLeader, plan.People);
}
