using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Imports;

/// <summary>One row of a foreign ledger, read: its values as far as they could be, and its problems. Instants in UTC.</summary>
public sealed record LedgerLine(
    int Row, string Key, string Description, string? Category, string? UnitCode, string? UnitName, DateTimeOffset? LoggedAt, DateTimeOffset? DueAt, DateTimeOffset? ClosedAt,
    string? Address, GeoPoint? Place, IReadOnlyList<LedgerProblem> Problems)
{
    /// <summary>True when nothing stops the row from being imported.</summary>
    public bool IsUsable => !Problems.Any(p => p.Stops);
}
