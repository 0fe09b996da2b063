using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Files;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Photos;

/// <summary>A photo's bytes: for its uploader, for whoever sees a case or a check it belongs to, and for those who see everything in the campaign.</summary>
public sealed record GetPhoto
{
    internal static void Map(RouteGroupBuilder photos) => photos.MapGet("/{photoId:guid}", async (Guid photoId, HttpContext http, HubDbContext db, IPhotoStore store, RequestContext context, CancellationToken ct) =>
    {
        var (userId, everything) = (context.Actor.UserId, context.Actor.Unpublished.WholeCampaign);
        var wanted = new[] { photoId };
        var photo = await db.Set<Photo>().AsNoTracking()
            .Where(p => p.Id == photoId && (everything || p.UploadedBy == userId
                || db.CasePhotos.Any(e => e.PhotoId == photoId && db.Cases.Any(c => c.Id == e.CaseId))
                || db.Exposures.Any(e => e.PhotoId == photoId)
                || db.Inspections.SelectMany(i => i.Answers).Any(a => wanted.All(w => a.PhotoIds.Contains(w)))))
            .Select(p => new { p.Sha256, p.ContentType }).FirstOrDefaultAsync(ct) ?? throw PhotoRefusals.NotFound.AsException();
        http.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'";
        return Results.Stream(store.Open(photo.Sha256) ?? throw PhotoRefusals.NotFound.AsException(), photo.ContentType);
    }).Is<GetPhoto>(PhotosFeature.Read).Produces<byte[]>(StatusCodes.Status200OK, "image/jpeg");
}
