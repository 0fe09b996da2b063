using System.IO.Compression;
using System.Text;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Files;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>The sealed bundle as a ZIP, written file by file to whoever asks: the manifest first, every file with the bytes it was sealed with.</summary>
public sealed record DownloadTransfer
{
    private static readonly DateTimeOffset ZipEpoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static void Map(RouteGroupBuilder transfers) => transfers.MapGet("/{transferId:guid}/bundle.zip", async (Guid transferId, HubDbContext db, IPhotoStore photos, HttpContext http, CancellationToken ct) =>
    {
        var transfer = await db.DisciplineTransfers.AsNoTracking().Where(t => t.Id == transferId).Select(t => new { t.Manifest }).FirstOrDefaultAsync(ct) ?? throw TransferRefusals.NotFound.AsException();
        var files = await db.TransferFiles.AsNoTracking().Where(f => f.TransferId == transferId).OrderBy(f => f.Name).Select(f => new { f.Name, f.Sha256 }).ToListAsync(ct);
        http.Response.ContentType = "application/zip";
        http.Response.Headers.ContentDisposition = $"attachment; filename=transfer-{transferId:N}.zip";

        // An archive writes the heads of its entries at once; the writer behind the body takes that, the body itself does not.
        await using var zip = new ZipArchive(http.Response.BodyWriter.AsStream(leaveOpen: true), ZipArchiveMode.Create, leaveOpen: true);
        await AddAsync(zip, "manifest.json", new MemoryStream(Encoding.UTF8.GetBytes(transfer.Manifest)), ct);
        foreach (var file in files)
        {
            var content = await db.TransferFiles.AsNoTracking().Where(f => f.TransferId == transferId && f.Name == file.Name).Select(f => f.Content).FirstAsync(ct);
            if ((content is null ? photos.Open(file.Sha256) : new MemoryStream(content)) is { } bytes) await AddAsync(zip, file.Name, bytes, ct);
        }
    }).Is<DownloadTransfer>(SupervisionFeature.Transfer).Produces<string>(StatusCodes.Status200OK, "application/zip");

    private static async Task AddAsync(ZipArchive zip, string name, Stream bytes, CancellationToken cancellationToken)
    {
        await using var from = bytes;
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = ZipEpoch;
        await using var to = await entry.OpenAsync(cancellationToken);
        await from.CopyToAsync(to, cancellationToken);
    }
}
