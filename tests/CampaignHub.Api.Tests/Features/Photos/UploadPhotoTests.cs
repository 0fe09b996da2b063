using System.Net;
using System.Text;
using CampaignHub.Api.Features.Photos;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Photos;

public sealed class UploadPhotoTests(Hub hub) : IClassFixture<Hub>
{
    private static byte[] Padded(byte[] start, int length) => [.. start, .. new byte[length - start.Length]];

    [Fact]
    public async Task The_kind_is_told_by_content_whatever_the_name_says()
    {
        using var inspector = await hub.SignInAsync("inspector");

        async Task<string> KindOf(byte[] content) => (await inspector.PostAsync<PhotoReceipt>("/api/photos", Caller.File("notes.txt", content))).ContentType;

        Assert.Equal("image/png", await KindOf(Caller.Png));
        Assert.Equal("image/jpeg", await KindOf(Padded([0xFF, 0xD8, 0xFF, 0xE0], 100)));
        Assert.Equal("image/webp", await KindOf(Padded([.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8 "u8], 100)));
    }

    public static TheoryData<string, byte[]> Fakes => new()
    {
        { "photo.jpg", "<html><script>alert(1)</script></html>"u8.ToArray() },
        { "photo.png", [0x89, 0x50] },
        { "photo.jpeg", Encoding.ASCII.GetBytes("GIF89a and so on and so on and so on") },
        { "photo.webp", [.. "RIFF"u8, 0, 0, 0, 0, .. "WAVEfmt and more"u8] },
        { "photo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray() },
        { "photo.png", [] },
    };

    [Theory]
    [MemberData(nameof(Fakes))]
    public async Task What_only_calls_itself_a_photo_is_refused(string name, byte[] content)
    {
        using var inspector = await hub.SignInAsync("inspector");

        await Caller.RefusedAsync(await inspector.PostAsync("/api/photos", Caller.File(name, content)), HttpStatusCode.UnsupportedMediaType, "photo.not-an-image");
    }

    [Fact]
    public async Task Ten_megabytes_are_taken_and_one_byte_more_is_not()
    {
        using var inspector = await hub.SignInAsync("inspector");

        Assert.Equal(UploadPhoto.MostBytes, (await inspector.PostAsync<PhotoReceipt>("/api/photos", Caller.File("big.jpg", Padded([0xFF, 0xD8, 0xFF], UploadPhoto.MostBytes)))).Bytes);
        await Caller.RefusedAsync(await inspector.PostAsync("/api/photos", Caller.File("bigger.jpg", Padded([0xFF, 0xD8, 0xFF], UploadPhoto.MostBytes + 1))), HttpStatusCode.RequestEntityTooLarge, "photo.too-large");
    }

    [Fact]
    public async Task Without_a_file_the_request_is_malformed()
    {
        using var inspector = await hub.SignInAsync("inspector");

        await Caller.RefusedAsync(await inspector.PostAsync("/api/photos", new MultipartFormDataContent { { new StringContent("x"), "other" } }), HttpStatusCode.BadRequest, "request.malformed");
        await Caller.RefusedAsync(await inspector.PostAsync("/api/photos", new { }), HttpStatusCode.UnsupportedMediaType, "request.media-type");
        await Caller.RefusedAsync(await inspector.SendAsync(HttpMethod.Put, "/api/photos", new { }), HttpStatusCode.MethodNotAllowed, "request.method");
    }

    [Fact]
    public async Task The_same_bytes_are_kept_once()
    {
        using var inspector = await hub.SignInAsync("inspector");

        var first = await inspector.PostAsync<PhotoReceipt>("/api/photos", Caller.File("a.png", Caller.Png));
        var second = await inspector.PostAsync<PhotoReceipt>("/api/photos", Caller.File("b.png", Caller.Png));

        Assert.Equal(first.Sha256, second.Sha256);
        Assert.NotEqual(first.PhotoId, second.PhotoId);
    }
}
