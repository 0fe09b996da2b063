using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Scoring;

/// <summary>The numbers a score is reckoned with, as they stood at one version; weights are shares of one, the minimum counts cases.</summary>
public sealed record SchemeTerms(int Version, decimal OnTimeWeight, decimal ClosedWeight, int MinimumDue)
{
    /// <summary>Version 1 of every campaign: on time 0.7, closed 0.3, ranked from 5 due cases.</summary>
    public static SchemeTerms First { get; } = new(1, 0.7m, 0.3m, 5);

    /// <summary>Points off for each rework, each sending back that was not justified, and each rebound; what is counted while it stands still.</summary>
    public SchemeTolls Tolls { get; init; } = SchemeTolls.None;

    /// <summary>
    /// 0 to 100 points of a unit with due cases, rounded half away from zero to two places, less what reworks, buck-passing and rebounds cost.
    /// Divided once at the end, so that a score lying exactly between two hundredths is not lost in the decimals of two quotients.
    /// </summary>
    public decimal Score(UnitFigures figures) =>
        Math.Max(0.00m, 0.00m + Math.Round(Math.Round(100m * ((OnTimeWeight * figures.OnTime) + (ClosedWeight * figures.Closed)) / figures.Due, 2, MidpointRounding.AwayFromZero) - Tolls.Of(figures), 2));

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

    /// <summary>Points off for each return for rework.</summary>
    public decimal ReworkPoints { get; private set; }

    /// <summary>Points off for each sending back that was not justified (推诿).</summary>
    public decimal BuckPassPoints { get; private set; }

    /// <summary>Points off for each rebound; at least as many as for a rework.</summary>
    public decimal ReboundPoints { get; private set; }

    /// <summary>Whether cases are counted as due while they are suspended.</summary>
    public bool CountSuspended { get; private set; }

    public bool CountDeferred { get; private set; }

    public bool CountBlocked { get; private set; }

    /// <summary>Null for version 1, which every campaign starts with and nobody decided.</summary>
    public DateTimeOffset? RevisedAt { get; private set; }

    public Guid? ByUserId { get; private set; }

    public string? ByName { get; private set; }

    public SchemeTerms Terms => new(Version, OnTimeWeight, ClosedWeight, MinimumDue) { Tolls = new(ReworkPoints, BuckPassPoints, ReboundPoints, CountSuspended, CountDeferred, CountBlocked) };

    /// <summary>Version 1.</summary>
    public static ScoringScheme First(Guid id, Guid campaignId) => Of(id, campaignId, SchemeTerms.First);

    /// <summary>
    /// The next version, for periods closed from now on; <paramref name="seen"/> is the version the person decided on. Refused:
    /// scoring.scheme-changed, scoring.weights, scoring.minimum-due, scoring.tolls, scoring.rebound-lighter.
    /// </summary>
    public ScoringScheme Revise(Guid id, int seen, decimal onTimeWeight, decimal closedWeight, int minimumDue, Person by, DateTimeOffset now, SchemeTolls? tolls = null)
    {
        tolls ??= Terms.Tolls;
        if (seen != Version) throw ScoringRefusals.SchemeChanged(this).AsException();
        if (!IsShare(onTimeWeight) || !IsShare(closedWeight) || onTimeWeight + closedWeight != 1m) throw ScoringRefusals.Weights.AsException();
        if (minimumDue is < 1 or > MostDue) throw ScoringRefusals.MinimumDue.AsException();
        if (!IsToll(tolls.Rework) || !IsToll(tolls.BuckPass) || !IsToll(tolls.Rebound)) throw ScoringRefusals.Tolls.AsException();
        if (tolls.Rebound < tolls.Rework) throw ScoringRefusals.ReboundLighter.AsException();
        var next = Of(id, CampaignId, new(Version + 1, onTimeWeight, closedWeight, minimumDue) { Tolls = tolls });
        next.RevisedAt = now;
        next.ByUserId = by.UserId;
        next.ByName = by.Name;
        return next;
    }

    private static bool IsShare(decimal weight) => weight is >= 0m and <= 1m && decimal.Round(weight, 2) == weight;

    private static bool IsToll(decimal points) => points is >= 0m and <= 100m && decimal.Round(points, 2) == points;

    private static ScoringScheme Of(Guid id, Guid campaignId, SchemeTerms terms) => new()
    {
        Id = id,
        CampaignId = campaignId,
        Version = terms.Version,
        OnTimeWeight = terms.OnTimeWeight,
        ClosedWeight = terms.ClosedWeight,
        MinimumDue = terms.MinimumDue,
        ReworkPoints = terms.Tolls.Rework,
        BuckPassPoints = terms.Tolls.BuckPass,
        ReboundPoints = terms.Tolls.Rebound,
        CountSuspended = terms.Tolls.CountSuspended,
        CountDeferred = terms.Tolls.CountDeferred,
        CountBlocked = terms.Tolls.CountBlocked,
    };
}
