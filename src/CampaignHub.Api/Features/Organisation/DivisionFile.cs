using System.Text;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using CsvHelper;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>Reads a CSV of official divisions: columns code and name, nameEn if there is one, in any order; UTF-8 with or without its mark, or GB18030.</summary>
internal static class DivisionFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The rows, or what is wrong with the file as a whole and the column concerned.</summary>
    public static (IReadOnlyList<DivisionLine> Lines, Refusal? Fault, string? Column) Read(string name, ReadOnlySpan<byte> content)
    {
        if (Decode(content) is not { Length: > 0 } text) return ([], OrganisationRefusals.FileUnreadable, null);
        using var csv = CsvReader.FromText(text, new CsvReaderOptions { HasHeader = false, SkipEmptyLines = false });
        if (!csv.Read()) return ([], OrganisationRefusals.FileUnreadable, null);
        var header = Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i).Trim()).ToList();
        int Column(string column) => header.FindIndex(h => h.Equals(column, StringComparison.OrdinalIgnoreCase));
        var (code, zh, en) = (Column("code"), Column("name"), Column("nameEn"));
        if (code < 0) return ([], OrganisationRefusals.ColumnMissing("code"), "code");
        if (zh < 0) return ([], OrganisationRefusals.ColumnMissing("name"), "name");

        var lines = new List<DivisionLine>();
        for (var row = 2; csv.Read(); row++)
        {
            string Cell(int column) => column >= 0 && column < csv.FieldCount ? csv.GetString(column).Trim() : "";
            if (Enumerable.Range(0, csv.FieldCount).All(i => Cell(i).Length == 0)) continue;
            lines.Add(new(name, row, Cell(code), Cell(zh), Cell(en) is { Length: > 0 } english ? english : null));
        }

        return (lines, null, null);
    }

    private static string? Decode(ReadOnlySpan<byte> content)
    {
        if (content.Contains((byte)0)) return null;
        if (content.StartsWith(Encoding.UTF8.Preamble)) content = content[3..];
        foreach (var encoding in new[] { Utf8, Gb18030 })
        {
            try
            {
                return encoding.GetString(content);
            }
            catch (DecoderFallbackException)
            {
                continue;
            }
        }

        return null;
    }
}
