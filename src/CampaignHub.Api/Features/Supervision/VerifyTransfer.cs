using System.IO.Compression;
using System.Security.Cryptography;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Tells whether a bundle is the one that was sealed: its manifest by hash, every file in it by its own, and that none is missing or added.</summary>
public sealed record VerifyTransfer
{
    private const long Largest = 512 * 1024 * 1024;

    internal static void Map(RouteGroupBuilder transfers) => transfers.MapPost("/{transferId:guid}/verify", async (Guid transferId, IFormFile file, HubDbContext db, CancellationToken ct) =>
    {
        var hash = await db.DisciplineTransfers.AsNoTracking().Where(t => t.Id == transferId).Select(t => t.ManifestHash).FirstOrDefaultAsync(ct) ?? throw TransferRefusals.NotFound.AsException();
        var due = await db.TransferFiles.AsNoTracking().Where(f => f.TransferId == transferId).ToDictionaryAsync(f => f.Name, f => f.Sha256, ct);
        var wrong = new List<string>();
        try
        {
            await using var stream = file.OpenReadStream();
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            var read = 0L;
            foreach (var entry in zip.Entries)
            {
                if ((read += entry.Length) > Largest) return new VerifiedTransfer(false, hash, ["…"]);
                await using var bytes = await entry.OpenAsync(ct);
                var found = Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, ct));
                var sealedHash = entry.FullName == "manifest.json" ? hash : due.GetValueOrDefault(entry.FullName);
                if (found != sealedHash) wrong.Add(entry.FullName);
                due.Remove(entry.FullName);
            }

            if (zip.GetEntry("manifest.json") is null) wrong.Add("manifest.json");
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return new VerifiedTransfer(false, hash, [file.FileName]);
        }

        wrong.AddRange(due.Keys);
        return new VerifiedTransfer(wrong.Count == 0, hash, [.. wrong.Order(StringComparer.Ordinal)]);
    }).Is<VerifyTransfer>(SupervisionFeature.Read).DisableAntiforgery();
}

/// <param name="Wrong">Files that are not what was sealed, are missing, or do not belong.</param>
public sealed record VerifiedTransfer(bool IsSealed, string ManifestHash, IReadOnlyList<string> Wrong);
