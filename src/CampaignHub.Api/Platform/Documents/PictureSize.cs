using System.Buffers.Binary;

namespace CampaignHub.Api.Platform.Documents;

/// <summary>The width and height in pixels that a JPEG or PNG says of itself.</summary>
internal static class PictureSize
{
    private const int Most = 30_000;

    /// <summary>Null for other bytes, and where a picture says nothing usable.</summary>
    public static (int Width, int Height)? Of(ReadOnlySpan<byte> picture)
    {
        var size = picture.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G']) ? OfPng(picture) : picture.StartsWith<byte>([0xFF, 0xD8]) ? OfJpeg(picture) : null;
        return size is { Width: > 0 and <= Most, Height: > 0 and <= Most } ? size : null;
    }

    private static (int Width, int Height)? OfPng(ReadOnlySpan<byte> png) =>
        png.Length < 24 ? null : (BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..]));

    private static (int Width, int Height)? OfJpeg(ReadOnlySpan<byte> jpeg)
    {
        for (var at = 2; at + 9 < jpeg.Length;)
        {
            if (jpeg[at] != 0xFF) return null;
            var marker = jpeg[at + 1];
            if (marker is 0xFF)
            {
                at++;
                continue;
            }

            // A frame: every kind of encoding but the tables that share its range of markers.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC)) return (BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 5)..]));
            at += 2 + (marker is 0x01 or (>= 0xD0 and <= 0xD8) ? 0 : BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]));
        }

        return null;
    }
}
