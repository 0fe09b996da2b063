using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>When a case goes to arbitration, how long the office has to decide, who gets the case after that, and within how many hours it must then be rectified.</summary>
public sealed class ArbitrationSettings : Aggregate
{
    public const int DefaultHours = 24;
    public const int DefaultLimitHours = 72;
    public const int DefaultDisputeAfter = 2;

    private ArbitrationSettings()
    {
    }

    public int Hours { get; private set; } = DefaultHours;

    /// <summary>Without one a case waits for the office, however long.</summary>
    public Guid? FallbackUnitId { get; private set; }

    public int LimitHours { get; private set; } = DefaultLimitHours;

    /// <summary>Sent back so often as wrongly dispatched, a case goes to arbitration.</summary>
    public int DisputeAfter { get; private set; } = DefaultDisputeAfter;

    /// <summary>Counts the changes; a command names the version it saw.</summary>
    public int Version { get; private set; }

    /// <summary>A campaign's settings before anybody has set them; they bear the campaign's id, so that there is one.</summary>
    public static ArbitrationSettings Initial(Guid campaignId) => new() { Id = campaignId, CampaignId = campaignId };

    public void Set(int hours, Guid? fallbackUnitId, int limitHours, int disputeAfter)
    {
        (Hours, FallbackUnitId, LimitHours, DisputeAfter) = (hours, fallbackUnitId, limitHours, disputeAfter);
        Version++;
    }
}
