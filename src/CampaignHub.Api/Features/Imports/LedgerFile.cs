using System.Collections.Immutable;
using System.Text;
using CampaignHub.Domain.Imports;
using CsvHelper;

namespace CampaignHub.Api.Features.Imports;

/// <summary>A ledger file as text: its encoding, its header and its records; lines with nothing in them are left out but counted.</summary>
internal sealed record LedgerFile(string Encoding, IReadOnlyList<string> Header, IReadOnlyList<LedgerRecord> Records)
{
    public const int MostBytes = 20 * 1024 * 1024;

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Refused: every ledger.* refusal that is about the whole file.</summary>
    public static LedgerFile Read(ReadOnlySpan<byte> content)
    {
        var (encoding, text) = Decode(content);
        if (string.IsNullOrWhiteSpace(text)) throw LedgerRefusals.Empty.AsException();
        var records = Parse(text).ToList();
        var header = records[0].Cells.Select(c => c.Trim()).ToList();
        if (header.Count < 2) throw LedgerRefusals.NotCsv.AsException();
        if (header.All(h => h.Length == 0) || header.Any(LedgerSuggestion.LooksLikeData)) throw LedgerRefusals.NoHeader.AsException();
        if (records.Count == 1) throw LedgerRefusals.NoRows.AsException();
        return new(encoding, header, records[1..]);
    }

    private static (string Encoding, string Text) Decode(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty) throw LedgerRefusals.Empty.AsException();
        if (content.StartsWith("PK\u0003\u0004"u8) || content.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0])) throw LedgerRefusals.Workbook.AsException();
        if (content.StartsWith<byte>([0xFF, 0xFE]) || content.StartsWith<byte>([0xFE, 0xFF])) throw LedgerRefusals.EncodingUnknown.AsException();
        if (content.Contains((byte)0)) throw LedgerRefusals.NotText.AsException();
        if (content.StartsWith<byte>([0xEF, 0xBB, 0xBF])) return ("utf-8-bom", Strict(Utf8, content[3..]) ?? throw LedgerRefusals.EncodingUnknown.AsException());
        if (Strict(Utf8, content) is { } utf8) return ("utf-8", utf8);
        if (Strict(Gb18030, content) is { } gb18030) return ("gb18030", gb18030);
        throw LedgerRefusals.EncodingUnknown.AsException();
    }

    private static string? Strict(Encoding encoding, ReadOnlySpan<byte> content)
    {
        try
        {
            return encoding.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static IEnumerable<LedgerRecord> Parse(string text)
    {
        var leftOpen = false;
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            SkipEmptyLines = false,
            OnMalformedRecord = record => leftOpen |= record.Reason is CsvMalformedReason.UnterminatedQuote,
        };
        using var csv = CsvReader.FromText(text, options);
        for (var row = 1; csv.Read(); row++)
        {
            var cells = Enumerable.Range(0, csv.FieldCount).Select(csv.GetString).ToImmutableArray();
            if (cells.All(string.IsNullOrWhiteSpace)) continue;
            yield return new(row, cells, leftOpen);
            leftOpen = false;
        }
    }
}
