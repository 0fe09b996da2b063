using CampaignHub.Api.Platform.Files;
using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Features.Demo;

/// <summary>The photos of the demo: drawn once per scene, one record for every time one is "taken".</summary>
internal sealed class DemoAlbum(Guid campaignId, DemoDice dice, Action<object> keep)
{
    private readonly Dictionary<(string Category, int Variant, bool After), (string Sha256, int Bytes)> kept = [];

    /// <summary>Draws every scene into the store; writing the same bytes again changes nothing.</summary>
    public async Task DrawAsync(IEnumerable<string> categories, IPhotoStore store, CancellationToken cancellationToken)
    {
        foreach (var category in categories)
            for (var variant = 0; variant < DemoPictures.Variants; variant++)
                foreach (var after in new[] { false, true })
                {
                    var png = DemoPictures.Draw(category, variant, after);
                    kept[(category, variant, after)] = (await store.KeepAsync(png, cancellationToken), png.Length);
                }
    }

    public Guid Take(string category, bool after, Person by, DateTimeOffset at)
    {
        var (sha256, bytes) = kept[(category, dice.Below(DemoPictures.Variants), after)];
        var photo = new Photo { Id = dice.Id(at), CampaignId = campaignId, Sha256 = sha256, ContentType = "image/png", Bytes = bytes, UploadedBy = by.UserId, UploadedAt = at };
        keep(photo);
        return photo.Id;
    }
}
