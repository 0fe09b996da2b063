using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CampaignHub.Domain.Rectification;

/// <summary>A row of another system's ledger, read and converted: instants in UTC.</summary>
public sealed record LedgerEntry(string SourceSystem, string SourceKey, Finding Finding, Guid? UnitId, DateTimeOffset LoggedAt, DateTimeOffset? DueAt, DateTimeOffset? ClosedAt)
{
    /// <summary>The category in the source's own word, whatever category of the tree it means here.</summary>
    public string? SaidCategory { get; init; } = Finding.Category;

    /// <summary>Hex SHA-256 of everything the source says of the case, the same whatever the file's encoding, column order or date format.</summary>
    public string Hash()
    {
        var said = string.Join('\u001f', Finding.Description, SaidCategory, Finding.Address, Number(Finding.Place?.Longitude), Number(Finding.Place?.Latitude), UnitId, Text(LoggedAt), Text(DueAt), Text(ClosedAt));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)));
    }

    private static string Number(double? degrees) => degrees?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Text(DateTimeOffset? instant) => instant?.UtcTicks.ToString(CultureInfo.InvariantCulture) ?? "";
}
