namespace CampaignHub.Domain.Scoring;

/// <summary>What reworks, buck-passing and rebounds cost in points, and whether what stands still lawfully is counted as due; nothing and not unless a scheme says so.</summary>
public sealed record SchemeTolls(decimal Rework, decimal BuckPass, decimal Rebound, bool CountSuspended, bool CountDeferred, bool CountBlocked)
{
    public static SchemeTolls None { get; } = new(0m, 0m, 0m, false, false, false);

    /// <summary>The points off a unit's score.</summary>
    public decimal Of(UnitFigures figures) => (Rework * figures.Returns) + (BuckPass * figures.BuckPasses) + (Rebound * figures.Rebounds);
}
