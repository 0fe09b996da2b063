using System.Collections.Immutable;

namespace CampaignHub.Domain.Imports;

/// <summary>Which column of a foreign ledger holds what; the description may be put together from several.</summary>
public sealed record LedgerColumns(
    string Key, IReadOnlyList<string> Description, string? Category, string UnitCode, string? UnitName, string LoggedAt, string? DueAt, string? ClosedAt,
    string? Address, string? Longitude, string? Latitude)
{
    /// <summary>Every column named, once.</summary>
    public IReadOnlyList<string> All() =>
        [.. new[] { Key, Category, UnitCode, UnitName, LoggedAt, DueAt, ClosedAt, Address, Longitude, Latitude }.Concat(Description).OfType<string>().Where(c => c.Length > 0).Distinct(StringComparer.Ordinal)];
}

/// <summary>How a foreign ledger is read: its columns, its date formats (tried in order, local time), and what to do about units nobody knows.</summary>
public sealed record LedgerRules(string SourceSystem, LedgerColumns Columns, IReadOnlyList<string> DateFormats, bool CreateMissingUnits)
{
    public UnknownCategory UnknownCategory { get; init; }

    /// <summary>Code of the category of rows that name none.</summary>
    public string? DefaultCategory { get; init; }
}

/// <summary>What becomes of a row whose category is not in the tree.</summary>
public enum UnknownCategory
{
    /// <summary>It keeps the word.</summary>
    Keep,

    /// <summary>It is not imported.</summary>
    Refuse,

    /// <summary>It gets the default category, with a warning.</summary>
    Default,
}

/// <summary>One record as it stands in the file; row 1 is the header. A quote that never closes swallows the rest of the file.</summary>
public sealed record LedgerRecord(int Row, ImmutableArray<string> Cells, bool QuoteLeftOpen);
