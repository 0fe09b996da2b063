using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Scoring;

/// <summary>The numbers a score is reckoned with, as they stood at one version; weights are shares of one, the minimum counts cases.</summary>
public sealed record SchemeTerms(int Version, decimal OnTimeWeight, decimal ClosedWeight, int MinimumDue)
{
    /// <summary>Version 1 of every campaign: on time 0.7, closed 0.3, ranked from 5 due cases.</summary>
    public static SchemeTerms First { get; } = new(1, 0.7m, 0.3m, 5);

    /// <summary>
    /// 0 to 100 points of a unit with due cases, rounded half away from zero to two places. Divided once at the end, so that a score
    /// lying exactly between two hundredths is not lost in the decimals of two quotients.
    /// </summary>
    public decimal Score(UnitFigures figures) =>
        0.00m + Math.Round(100m * ((OnTimeWeight * figures.OnTime) + (ClosedWeight * figures.Closed)) / figures.Due, 2, MidpointRounding.AwayFromZero);

    /// <summary>True when the unit has enough due cases to be ranked and not only listed.</summary>
    public bool Ranks(UnitFigures figures) => figures.Due >= MinimumDue;
}

/// <summary>A campaign's scheme of scoring, one row per version; a closed period names the version it was reckoned with.</summary>
public sealed class ScoringScheme : Aggregate
{
    private ScoringScheme()
    {
    }

    public int Version { get; private set; }

    /// <summary>Share of the rate of cases closed within their limit.</summary>
    public decimal OnTimeWeight { get; private set; }

    /// <summary>Share of the rate of cases closed within the period.</summary>
    public decimal ClosedWeight { get; private set; }

    /// <summary>Units with fewer due cases are listed, not ranked.</summary>
    public int MinimumDue { get; private set; }

    public SchemeTerms Terms => new(Version, OnTimeWeight, ClosedWeight, MinimumDue);

    public static ScoringScheme Create(Guid id, Guid campaignId, SchemeTerms terms) => new()
    {
        Id = id,
        CampaignId = campaignId,
        Version = terms.Version,
        OnTimeWeight = terms.OnTimeWeight,
        ClosedWeight = terms.ClosedWeight,
        MinimumDue = terms.MinimumDue,
    };
}
