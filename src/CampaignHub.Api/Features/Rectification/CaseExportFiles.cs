using CampaignHub.Api.Platform.Documents;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Keeps the files of exports by their id; a file is seen under its name only when it is whole.</summary>
internal sealed class CaseExportFiles(IConfiguration configuration)
{
    private const string Arriving = ".part";
    private readonly string directory = Path.Combine(configuration["CampaignHub:DataDirectory"] ?? ".data", "exports");

    public static string MediaTypeOf(ExportFormat format) => format is ExportFormat.Xlsx ? Spreadsheet.MediaType : CsvText.MediaType;

    public static string Extension(ExportFormat format) => format is ExportFormat.Xlsx ? "xlsx" : "csv";

    public Stream? Open(CaseExport export) => File.Exists(PathOf(export)) ? File.OpenRead(PathOf(export)) : null;

    /// <summary>Writes a file; what breaks off leaves nothing behind. Returns what the writing does, and the length.</summary>
    public async Task<(T Written, long Bytes)> WriteAsync<T>(CaseExport export, Func<Stream, Task<T>> write)
    {
        Directory.CreateDirectory(directory);
        var path = PathOf(export) + Arriving;
        try
        {
            T written;
            await using (var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16))
            {
                written = await write(file);
                await file.FlushAsync();
            }

            File.Move(path, PathOf(export), overwrite: true);
            return (written, new FileInfo(PathOf(export)).Length);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    public void Remove(CaseExport export)
    {
        if (Directory.Exists(directory)) File.Delete(PathOf(export));
    }

    /// <summary>Removes what lies there longer than any export is kept: what a killed server left, and files of rows another server has swept.</summary>
    public int RemoveBefore(DateTimeOffset until)
    {
        if (!Directory.Exists(directory)) return 0;
        var old = Directory.EnumerateFiles(directory).Where(f => File.GetLastWriteTimeUtc(f) < until.UtcDateTime).Take(1000).ToList();
        old.ForEach(File.Delete);
        return old.Count;
    }

    private string PathOf(CaseExport export) => Path.Combine(directory, $"{export.Id:N}.{Extension(export.Format)}");
}
