using System.Security.Cryptography;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Files;

/// <summary>A stored photo: its bytes lie under their hash, once.</summary>
public sealed class Photo : IAudited
{
    public Guid Id { get; set; }

    public Guid CampaignId { get; set; }

    /// <summary>Hex SHA-256 of the bytes.</summary>
    public string Sha256 { get; set; } = "";

    public string ContentType { get; set; } = "";

    public int Bytes { get; set; }

    public Guid UploadedBy { get; set; }

    public DateTimeOffset UploadedAt { get; set; }
}

internal sealed class PhotoTables : ITables
{
    public void Map(ModelBuilder model, HubDbContext db) => model.Entity<Photo>(photo =>
    {
        photo.ToTable("photos");
        photo.Property(p => p.Id).ValueGeneratedNever();
        photo.Property(p => p.Sha256).HasMaxLength(64);
        photo.HasIndex(p => new { p.CampaignId, p.Sha256 });
    });
}

/// <summary>Keeps bytes under the hash of their content. Written and flushed to disk before anybody is told.</summary>
public interface IPhotoStore
{
    Task<string> KeepAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Opens the bytes; null when they are gone.</summary>
    Stream? Open(string sha256);
}

/// <summary>Files named by the hash of their content, two levels of folders deep.</summary>
internal sealed class ContentDirectory(string directory) : IPhotoStore
{
    public async Task<string> KeepAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var path = PathOf(sha256);
        if (File.Exists(path)) return sha256;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var arriving = $"{path}.{Guid.NewGuid():N}";
        await using (var file = new FileStream(arriving, FileMode.CreateNew, FileAccess.Write))
        {
            await file.WriteAsync(content, cancellationToken);
            file.Flush(flushToDisk: true);
        }

        File.Move(arriving, path, overwrite: true);
        return sha256;
    }

    public Stream? Open(string sha256)
    {
        var path = PathOf(sha256);
        return File.Exists(path) ? File.OpenRead(path) : null;
    }

    private string PathOf(string sha256) => Path.Combine(directory, sha256[..2], sha256[2..4], sha256);
}

/// <summary>Tells pictures by their content, never by their name.</summary>
internal static class PictureKind
{
    /// <summary>The media type of JPEG, PNG or WebP bytes; null for anything else.</summary>
    public static string? Of(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith<byte>([0xFF, 0xD8, 0xFF]) && content.Length > 64) return "image/jpeg";
        if (content.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) && content.Length > 33) return "image/png";
        if (content.Length > 20 && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WEBP"u8)) return "image/webp";
        return null;
    }
}

internal static class FilesSetup
{
    public static IServiceCollection AddHubFiles(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<IPhotoStore>(_ => new ContentDirectory(Path.Combine(configuration["CampaignHub:DataDirectory"] ?? ".data", "photos")));
}
