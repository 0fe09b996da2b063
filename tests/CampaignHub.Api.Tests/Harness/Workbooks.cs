using System.IO.Compression;
using System.Text;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Documents;

namespace CampaignHub.Api.Tests.Harness;

/// <summary>Workbooks to upload: good ones, and ones with a part altered by hand.</summary>
internal static class Workbooks
{
    public static async Task<byte[]> OfAsync(string[] headers, params string?[][] rows)
    {
        using var file = new MemoryStream();
        await Spreadsheet.WriteAsync(file, "Sheet", english: true, [.. headers.Select(h => new SheetColumn(h, h, h, "", "", 1000))], rows.ToAsyncEnumerable().Select(IReadOnlyList<string?> (r) => r), CancellationToken.None);
        return file.ToArray();
    }

    /// <summary>Uploads rows to a register.</summary>
    public static async Task<RegisterImportResult> ImportAsync(this Caller caller, string register, string[] headers, string?[][] rows, bool dryRun = false, bool rowByRow = false) =>
        await caller.ImportAsync(register, await OfAsync(headers, rows), dryRun, rowByRow);

    public static Task<RegisterImportResult> ImportAsync(this Caller caller, string register, byte[] workbook, bool dryRun = false, bool rowByRow = false)
    {
        var form = Caller.File("rows.xlsx", workbook);
        form.Add(new StringContent(dryRun ? "true" : "false"), "dryRun");
        form.Add(new StringContent(rowByRow ? "true" : "false"), "rowByRow");
        return caller.PostAsync<RegisterImportResult>($"/api/registers/{register}/import", form);
    }

    /// <summary>What a register writes out.</summary>
    public static async Task<byte[]> ExportAsync(this Caller caller, string register) => await (await caller.GetAsync($"/api/registers/{register}/rows.xlsx")).Content.ReadAsByteArrayAsync();

    /// <summary>Where rows were refused, and why.</summary>
    public static IEnumerable<(int Row, string Column, string Code)> Faults(this RegisterImportResult result) => result.Errors.Select(e => (e.Row, e.Column!, e.Code));

    /// <summary>The workbook with the first sheet's XML altered.</summary>
    public static byte[] Altered(byte[] workbook, Func<string, string> alter) => With(workbook, zip =>
    {
        var entry = zip.Entries.First(e => e.FullName.Contains("worksheets/", StringComparison.Ordinal) && !e.FullName.EndsWith(".rels", StringComparison.Ordinal));
        var (name, xml) = (entry.FullName, "");
        using (var read = new StreamReader(entry.Open(), Encoding.UTF8)) xml = read.ReadToEnd();
        entry.Delete();
        using var write = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        write.Write(alter(xml));
    });

    /// <summary>The workbook with one more part of so many zero bytes.</summary>
    public static byte[] Plus(byte[] workbook, string part, long length = 10) => With(workbook, zip =>
    {
        using var write = zip.CreateEntry(part, CompressionLevel.Fastest).Open();
        var block = new byte[1 << 20];
        for (var left = length; left > 0; left -= block.Length) write.Write(block, 0, (int)Math.Min(left, block.Length));
    });

    private static byte[] With(byte[] workbook, Action<ZipArchive> change)
    {
        using var file = new MemoryStream();
        file.Write(workbook);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true)) change(zip);
        return file.ToArray();
    }
}
