using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>How long the office has to decide a doubtful place, who gets the case after that, and within how many hours it must then be rectified.</summary>
public sealed class ArbitrationSettings : Aggregate
{
    public const int DefaultHours = 24;
    public const int DefaultLimitHours = 72;

    private ArbitrationSettings()
    {
    }

    public int Hours { get; private set; } = DefaultHours;

    /// <summary>Without one a case waits for the office, however long.</summary>
    public Guid? FallbackUnitId { get; private set; }

    public int LimitHours { get; private set; } = DefaultLimitHours;

    /// <summary>Counts the changes; a command names the version it saw.</summary>
    public int Version { get; private set; }

    /// <summary>A campaign's settings before anybody has set them; they bear the campaign's id, so that there is one.</summary>
    public static ArbitrationSettings Initial(Guid campaignId) => new() { Id = campaignId, CampaignId = campaignId };

    public void Set(int hours, Guid? fallbackUnitId, int limitHours)
    {
        (Hours, FallbackUnitId, LimitHours) = (hours, fallbackUnitId, limitHours);
        Version++;
    }
}
