using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Platform.Files;

/// <summary>Everything photo keeping refuses.</summary>
internal static class PhotoRefusals
{
    public static Refusal NotFound { get; } = new(RefusalKind.NotFound, "photo.not-found", "没有找到照片，请重新上传。", "The photo was not found; upload it again.");

    public static Refusal NotAnImage { get; } = new(RefusalKind.Conflict, "photo.not-an-image", "只接受 JPEG、PNG 或 WebP 照片。", "Only JPEG, PNG or WebP photos are accepted.");

    public static Refusal TooLarge { get; } = new(RefusalKind.Conflict, "photo.too-large", "照片不能超过 10 MB。", "A photo may have 10 MB at most.");
}
