using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Files;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;

namespace CampaignHub.Api.Features.Photos;

/// <summary>Takes one JPEG, PNG or WebP photo of at most 10 MB, judged by its content, and keeps it under its hash.</summary>
public sealed record UploadPhoto(ReadOnlyMemory<byte> Content, string ContentType) : ICommand<PhotoReceipt>
{
    public const int MostBytes = 10 * 1024 * 1024;

    internal static void Map(RouteGroupBuilder photos) => photos.MapPost("/", async (IFormFile file, Pipe pipe, CancellationToken ct) =>
    {
        if (file.Length > MostBytes) return new RefusedResult(StatusCodes.Status413PayloadTooLarge, PhotoRefusals.TooLarge);
        using var memory = new MemoryStream((int)file.Length);
        await file.CopyToAsync(memory, ct);
        var content = memory.GetBuffer().AsMemory(0, (int)memory.Length);
        return PictureKind.Of(content.Span) is { } kind
            ? Results.Ok(await pipe.Send(new UploadPhoto(content, kind), ct))
            : new RefusedResult(StatusCodes.Status415UnsupportedMediaType, PhotoRefusals.NotAnImage);
    }).DisableAntiforgery().Is<UploadPhoto>(PhotosFeature.Upload).Produces<PhotoReceipt>().WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MostBytes + 65_536));
}

/// <summary>Proof that a photo is stored.</summary>
public sealed record PhotoReceipt(Guid PhotoId, string Sha256, string ContentType, int Bytes);

internal sealed class UploadPhotoHandler(HubDbContext db, IPhotoStore store, RequestContext context, TimeProvider clock) : IHandle<UploadPhoto, PhotoReceipt>
{
    public async Task<PhotoReceipt> Handle(UploadPhoto request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var photo = new Photo
        {
            Id = Guid.CreateVersion7(now),
            CampaignId = context.Actor.Campaign,
            Sha256 = await store.KeepAsync(request.Content, cancellationToken),
            ContentType = request.ContentType,
            Bytes = request.Content.Length,
            UploadedBy = context.Actor.UserId,
            UploadedAt = now,
        };
        db.Add(photo);
        return new(photo.Id, photo.Sha256, photo.ContentType, photo.Bytes);
    }
}
