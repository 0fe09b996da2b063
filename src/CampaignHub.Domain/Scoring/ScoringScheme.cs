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

/// <summary>A campaign's scheme of scoring, one row per version and never changed; a closed period names the version it was reckoned with.</summary>
public sealed class ScoringScheme : Aggregate
{
    /// <summary>The most due cases a unit can be asked to have before it is ranked.</summary>
    public const int MostDue = 1_000;

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

    /// <summary>Null for version 1, which every campaign starts with and nobody decided.</summary>
    public DateTimeOffset? RevisedAt { get; private set; }

    public Guid? ByUserId { get; private set; }

    public string? ByName { get; private set; }

    public SchemeTerms Terms => new(Version, OnTimeWeight, ClosedWeight, MinimumDue);

    /// <summary>Version 1.</summary>
    public static ScoringScheme First(Guid id, Guid campaignId) => Of(id, campaignId, SchemeTerms.First);

    /// <summary>
    /// The next version, for periods closed from now on; <paramref name="seen"/> is the version the person decided on. Refused:
    /// scoring.scheme-changed, scoring.weights, scoring.minimum-due.
    /// </summary>
    public ScoringScheme Revise(Guid id, int seen, decimal onTimeWeight, decimal closedWeight, int minimumDue, Person by, DateTimeOffset now)
    {
        if (seen != Version) throw ScoringRefusals.SchemeChanged(this).AsException();
        if (!IsShare(onTimeWeight) || !IsShare(closedWeight) || onTimeWeight + closedWeight != 1m) throw ScoringRefusals.Weights.AsException();
        if (minimumDue is < 1 or > MostDue) throw ScoringRefusals.MinimumDue.AsException();
        var next = Of(id, CampaignId, new(Version + 1, onTimeWeight, closedWeight, minimumDue));
        next.RevisedAt = now;
        next.ByUserId = by.UserId;
        next.ByName = by.Name;
        return next;
    }

    private static bool IsShare(decimal weight) => weight is >= 0m and <= 1m && decimal.Round(weight, 2) == weight;

    private static ScoringScheme Of(Guid id, Guid campaignId, SchemeTerms terms) => new()
    {
        Id = id,
        CampaignId = campaignId,
        Version = terms.Version,
        OnTimeWeight = terms.OnTimeWeight,
        ClosedWeight = terms.ClosedWeight,
        MinimumDue = terms.MinimumDue,
    };
}
