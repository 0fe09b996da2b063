using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>The photos of a reply report, read within bounds: a file for a desk, not an archive. What does not fit, or what Word does not show, stays in the system.</summary>
internal sealed class ReplyPictures(IReadOnlyDictionary<Guid, (string Sha256, string ContentType)> known, IPhotoStore store)
{
    public const int MostOfAPhase = 2;
    private const long MostBytes = 40_000_000;
    private int number;
    private long bytes;

    public static async Task<ReplyPictures> Of(HubDbContext db, IPhotoStore store, ReplyReport report, CancellationToken cancellationToken)
    {
        var ids = report.Rows.SelectMany(r => r.Before.Take(MostOfAPhase).Concat(r.After.Take(MostOfAPhase))).Distinct().ToArray();
        var known = await db.Set<Photo>().AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Sha256, p.ContentType }).ToDictionaryAsync(p => p.Id, p => (p.Sha256, p.ContentType), cancellationToken);
        return new(known, store);
    }

    /// <summary>Before and after beside each other, as far as there are any.</summary>
    public PicturesBlock? Of(ReplyReportRow row)
    {
        var (before, after) = (Read(row.Before, "整改前").ToList(), Read(row.After, "整改后").ToList());
        var pictures = before.Zip(after, (b, a) => new[] { b, a }).SelectMany(p => p).Concat(before.Skip(after.Count)).Concat(after.Skip(before.Count)).ToList();
        return pictures.Count == 0 ? null : new(pictures);
    }

    private IEnumerable<DocumentPicture> Read(IReadOnlyList<Guid> photoIds, string caption)
    {
        foreach (var id in photoIds.Take(MostOfAPhase))
        {
            if (bytes >= MostBytes || !known.TryGetValue(id, out var photo) || photo.ContentType is not ("image/jpeg" or "image/png")) continue;
            using var file = store.Open(photo.Sha256);
            if (file is null) continue;
            var content = new MemoryStream();
            file.CopyTo(content);
            if (PictureSize.Of(content.GetBuffer().AsSpan(0, (int)content.Length)) is not { } size) continue;
            bytes += content.Length;
            yield return new(++number, content.ToArray(), photo.ContentType, size.Width, size.Height, caption);
        }
    }
}
