namespace CampaignHub.Domain.Supervision;

/// <summary>Among whom the first and the last of a month or a year are reckoned .</summary>
public enum VerdictReach
{
    /// <summary>All units of the campaign together.</summary>
    Citywide,

    /// <summary>The units of each ranking group apart.</summary>
    RankingGroup,
}
