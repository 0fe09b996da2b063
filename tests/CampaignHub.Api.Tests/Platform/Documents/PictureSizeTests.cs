using CampaignHub.Api.Platform.Documents;

namespace CampaignHub.Api.Tests.Platform.Documents;

public sealed class PictureSizeTests
{
    [Fact]
    public void A_jpeg_says_it_in_its_frame_whatever_comes_before()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC4, 0, 3, 9, 0xFF, 0xFF, 0xC2, 0, 17, 8, 2, 0x58, 3, 0x20, 3, 0, 0, 0];
        Assert.Equal((800, 600), PictureSize.Of(jpeg));
    }

    [Fact]
    public void A_png_says_it_in_its_header_and_what_says_nothing_usable_has_no_size()
    {
        byte[] png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 1, 0, 0, 0, 0, 16];
        Assert.Equal((256, 16), PictureSize.Of(png));
        Assert.Null(PictureSize.Of(png.AsSpan(0, 20)));
        Assert.Null(PictureSize.Of([0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0]));
        Assert.Null(PictureSize.Of([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
        Assert.Null(PictureSize.Of("RIFFxxxxWEBP"u8));
    }
}
