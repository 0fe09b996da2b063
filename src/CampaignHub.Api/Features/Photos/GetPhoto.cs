using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Files;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Photos;

/// <summary>A photo's bytes: for its uploader, for whoever sees a case it belongs to, and for those who see the whole campaign.</summary>
public sealed record GetPhoto
{
    internal static void Map(RouteGroupBuilder photos) => photos.MapGet("/{photoId:guid}", async (Guid photoId, HttpContext http, HubDbContext db, IPhotoStore store, RequestContext context, CancellationToken ct) =>
    {
        var (userId, wholeCampaign) = (context.Actor.UserId, context.Actor.UnitId is null);
        var photo = await db.Set<Photo>().AsNoTracking()
            .Where(p => p.Id == photoId && (wholeCampaign || p.UploadedBy == userId || db.CasePhotos.Any(e => e.PhotoId == p.Id && db.Cases.Any(c => c.Id == e.CaseId))))
            .Select(p => new { p.Sha256, p.ContentType }).FirstOrDefaultAsync(ct) ?? throw PhotoRefusals.NotFound.AsException();
        http.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'";
        return Results.Stream(store.Open(photo.Sha256) ?? throw PhotoRefusals.NotFound.AsException(), photo.ContentType);
    }).Is<GetPhoto>(PhotosFeature.Read).Produces<byte[]>(StatusCodes.Status200OK, "image/jpeg");
}
