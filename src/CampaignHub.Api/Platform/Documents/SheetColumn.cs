using System.Globalization;

namespace CampaignHub.Api.Platform.Documents;

/// <summary>One of the words a cell may hold: the value kept, and its names.</summary>
public sealed record SheetChoice(string Value, string Zh, string En);

/// <summary>What may stand in a cell.</summary>
public enum CellForm
{
    Text,

    /// <summary>A business date, kept as 2018-07-01.</summary>
    Day,

    /// <summary>A whole number from 1 on.</summary>
    Number,
}

/// <summary>What becomes of a cell.</summary>
public enum CellUse
{
    Kept,

    /// <summary>Says how the row is to be taken over, such as since when; it is not kept and comes out empty.</summary>
    Once,

    /// <summary>Written for whoever reads the sheet; not read back.</summary>
    Told,
}

/// <summary>A column of a sheet that is written and read back: its headers, what stands in it, and how long it may be.</summary>
public sealed record SheetColumn(string Key, string Zh, string En, string NoteZh, string NoteEn, int Most, bool Required = false)
{
    /// <summary>The words allowed; null where the text is free.</summary>
    public IReadOnlyList<SheetChoice>? Choices { get; init; }

    public CellForm Form { get; init; }

    public CellUse Use { get; init; }

    /// <summary>What a filled-in cell looks like, for the notes.</summary>
    public string Example { get; init; } = "";

    public string Title(bool english) => english ? En : Zh;

    /// <summary>What stands in the column, with the words to choose from.</summary>
    public string Note(bool english)
    {
        var note = english ? NoteEn : NoteZh;
        return Choices is { } choices ? $"{note} {string.Join(english ? ", " : "、", choices.Select(c => english ? c.En : c.Zh))}" : note;
    }

    /// <summary>Whether a header of an uploaded sheet means this column, in either language.</summary>
    public bool IsCalled(string header) => new[] { Key, Zh, En }.Any(name => name.Equals(header, StringComparison.OrdinalIgnoreCase));

    /// <summary>A kept value as it is shown in the sheet.</summary>
    public string? Shown(string? value, bool english) => Choices?.FirstOrDefault(c => c.Value == value) is { } choice ? english ? choice.En : choice.Zh : value;

    /// <summary>The value a cell means; null where it means none.</summary>
    public string? Meant(string cell) => Form switch
    {
        CellForm.Day => Day(cell),
        CellForm.Number => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 9999 ? number.ToString(CultureInfo.InvariantCulture) : null,
        _ when Choices is null => cell,
        _ => Choices.FirstOrDefault(c => new[] { c.Value, c.Zh, c.En }.Any(name => name.Equals(cell, StringComparison.OrdinalIgnoreCase)))?.Value,
    };

    // A cell formatted as a date arrives as the number of days since the last of 1899.
    private static string? Day(string cell)
    {
        var written = cell.Replace('年', '-').Replace('月', '-').Replace('/', '-').Replace('.', '-').TrimEnd('日');
        if (DateOnly.TryParseExact(written, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return Written(day);
        return int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is > 60 and < 200_000 ? Written(new DateOnly(1899, 12, 30).AddDays(serial)) : null;
    }

    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly DayOf(string value) => DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>One row of an uploaded sheet: the number a spreadsheet shows beside it, its cells by column (null where the sheet has no such column), and the first cell that cannot be read.</summary>
public sealed record SheetRow(int Row, IReadOnlyDictionary<string, string> Cells, SheetColumn? BadColumn, CampaignHub.Domain.Common.Refusal? Bad);
