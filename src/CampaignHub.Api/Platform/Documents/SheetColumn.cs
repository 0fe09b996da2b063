namespace CampaignHub.Api.Platform.Documents;

/// <summary>One of the words a cell may hold: the value kept, and its names.</summary>
public sealed record SheetChoice(string Value, string Zh, string En);

/// <summary>A column of a sheet that is written and read back: its headers, what stands in it, and how long it may be.</summary>
public sealed record SheetColumn(string Key, string Zh, string En, string NoteZh, string NoteEn, int Most, bool Required = false)
{
    /// <summary>The words allowed; null where the text is free.</summary>
    public IReadOnlyList<SheetChoice>? Choices { get; init; }

    public string Title(bool english) => english ? En : Zh;

    /// <summary>Whether a header of an uploaded sheet means this column, in either language.</summary>
    public bool IsCalled(string header) => new[] { Key, Zh, En }.Any(name => name.Equals(header, StringComparison.OrdinalIgnoreCase));

    /// <summary>A kept value as it is shown in the sheet.</summary>
    public string? Shown(string? value, bool english) => Choices?.FirstOrDefault(c => c.Value == value) is { } choice ? english ? choice.En : choice.Zh : value;

    /// <summary>The value a cell means; null where there is no such choice.</summary>
    public string? Meant(string cell) =>
        Choices is null ? cell : Choices.FirstOrDefault(c => new[] { c.Value, c.Zh, c.En }.Any(name => name.Equals(cell, StringComparison.OrdinalIgnoreCase)))?.Value;
}

/// <summary>One row of an uploaded sheet: the number a spreadsheet shows beside it, its cells by column (null where the sheet has no such column), and the first cell that cannot be read.</summary>
public sealed record SheetRow(int Row, IReadOnlyDictionary<string, string> Cells, SheetColumn? BadColumn, CampaignHub.Domain.Common.Refusal? Bad);
