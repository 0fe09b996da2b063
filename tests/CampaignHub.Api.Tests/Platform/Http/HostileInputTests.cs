using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Platform.Http;

public sealed class HostileInputTests(Hub hub) : IClassFixture<Hub>
{
    private const string Id = "0197f000-0000-7000-8000-000000000001";

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{")]
    [InlineData("{\"unitId\":")]
    [InlineData("{\"unitId\":\"not-a-guid\"}")]
    [InlineData("{\"unitId\":{},\"code\":[]}")]
    [InlineData("{\"unitId\":\"" + Id + "\",\"code\":\"\\ud800\",\"nameZh\":\"a\",\"nameEn\":\"b\",\"category\":\"department\"}")]
    [InlineData("{\"unitId\":\"" + Id + "\",\"code\":\"N\\u0000L\",\"nameZh\":\"a\",\"nameEn\":\"b\",\"category\":\"department\"}")]
    [InlineData("{\"unitId\":\"" + Id + "\",\"code\":\"c\",\"nameZh\":\"a\\u0000\",\"nameEn\":\"b\",\"category\":\"department\"}")]
    [InlineData("{\"unitId\":\"" + Id + "\",\"code\":\"c\",\"nameZh\":\"a\",\"nameEn\":\"b\",\"category\":\"moon\"}")]
    [InlineData("{\"unitId\":\"" + Id + "\",\"code\":\"c\",\"nameZh\":\"a\",\"nameEn\":\"b\",\"category\":77}")]
    public async Task Bodies_that_cannot_be_read_are_malformed_in_both_languages(string body)
    {
        foreach (var (language, sentence) in new[] { ("zh-CN", "请求内容无法读取。"), ("en", "The request could not be read.") })
        {
            using var office = await hub.SignInAsync("office", language);

            var problem = await Caller.RefusedAsync(await office.PostAsync("/api/units", Json(body)), HttpStatusCode.BadRequest, "request.malformed");

            Assert.Equal(sentence, problem["title"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task Deep_nesting_broken_utf8_and_unknown_charsets_are_malformed()
    {
        using var office = await hub.SignInAsync("office");
        var deep = $"{{\"unitId\":{new string('[', 5000)}{new string(']', 5000)}}}";

        await MalformedAsync(office, Json(deep));
        await MalformedAsync(office, Bytes([.. "{\"code\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}"u8], "application/json"));
        await Caller.RefusedAsync(await office.PostAsync("/api/units", Bytes("{}"u8.ToArray(), "application/json; charset=klingon")), HttpStatusCode.UnsupportedMediaType, "request.media-type");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData(null)]
    public async Task A_foreign_content_type_is_named(string? mediaType)
    {
        using var office = await hub.SignInAsync("office", "en");

        var problem = await Caller.RefusedAsync(await office.PostAsync("/api/units", Bytes("{}"u8.ToArray(), mediaType)), HttpStatusCode.UnsupportedMediaType, "request.media-type");

        Assert.Equal("This content type is not supported here.", problem["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_form_that_is_none_is_malformed_and_a_huge_body_too_large()
    {
        using var office = await hub.SignInAsync("office");

        await MalformedAsync(office, Bytes("--x\r\nnonsense"u8.ToArray(), "multipart/form-data; boundary=x"), path: "/api/areas/import");
        await MalformedAsync(office, Bytes("nonsense"u8.ToArray(), "multipart/form-data"), path: "/api/areas/import");
        await Caller.RefusedAsync(await office.PostAsync("/api/areas/import", Places.Form(false, ("big.csv", new byte[21 * 1024 * 1024]))), HttpStatusCode.RequestEntityTooLarge, "import.too-large");
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Post, "/api/units", Json($"{{\"code\":\"{new string('a', 31_000_000)}\"}}"), null, ("Expect", "100-continue")), HttpStatusCode.RequestEntityTooLarge, "request.too-large");
    }

    [Theory]
    [InlineData("/api/units?search=%00")]
    [InlineData("/api/units?limit=many")]
    [InlineData("/api/units?rankingGroupId=1")]
    [InlineData("/api/points?areaId=x")]
    [InlineData("/api/points?pointTypeCode=%00")]
    [InlineData("/api/areas/shapes?level=77x")]
    [InlineData("/api/cases?state=unknown")]
    [InlineData("/api/cases?search=%00")]
    [InlineData("/api/cases?loggedFrom=yesterday")]
    public async Task Queries_that_cannot_be_read_are_malformed(string path)
    {
        using var office = await hub.SignInAsync("office");

        await Caller.RefusedAsync(await office.GetAsync(path), HttpStatusCode.BadRequest, "request.malformed");
    }

    [Theory]
    [InlineData("/api/cases?loggedFrom=0001-01-01&loggedTo=9999-12-31")]
    [InlineData("/api/cases?loggedTo=0001-01-01")]
    [InlineData("/api/cases?loggedFrom=9999-12-31")]
    [InlineData("/api/cases?search=99999999999999999999999999")]
    [InlineData("/api/cases?limit=-5")]
    [InlineData("/api/units?limit=2147483647&search=%25_%5C")]
    [InlineData("/api/inspections?limit=0")]
    public async Task Far_off_values_are_answered_all_the_same(string path)
    {
        using var office = await hub.SignInAsync("office");

        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task A_wrong_method_an_unknown_address_and_a_made_up_marker_are_put_into_words()
    {
        using var office = await hub.SignInAsync("office", "en");
        using var nobody = hub.Anonymous();

        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Delete, "/api/units"), HttpStatusCode.MethodNotAllowed, "request.method");
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Patch, $"/api/points/{Id}/owner", new { }), HttpStatusCode.MethodNotAllowed, "request.method");
        await Caller.RefusedAsync(await office.GetAsync("/api/nothing"), HttpStatusCode.NotFound, "route.not-found");
        await Caller.RefusedAsync(await office.GetAsync("/api/points/not-a-guid"), HttpStatusCode.NotFound, "route.not-found");
        await Caller.RefusedAsync(await office.GetAsync($"/api/cases?cursor={Convert.ToBase64String(Encoding.ASCII.GetBytes("9999999999999999999.x"))}"), HttpStatusCode.BadRequest, "validation.failed");
        await Caller.RefusedAsync(await nobody.GetAsync("/api/units"), HttpStatusCode.Unauthorized, "session.required");
        await Caller.RefusedAsync(await nobody.SendAsync(HttpMethod.Delete, "/api/units"), HttpStatusCode.Unauthorized, "session.required");
    }

    [Fact]
    public async Task A_key_used_again_for_something_else_does_not_answer_for_it()
    {
        using var office = await hub.SignInAsync("office");
        var key = Guid.CreateVersion7();
        var unit = new JsonObject { ["unitId"] = Guid.CreateVersion7().ToString(), ["code"] = "KEY-1", ["nameZh"] = "甲", ["nameEn"] = "A", ["category"] = "department" };

        var first = await Caller.ReadAsync<UnitRow>(await office.SendAsync(HttpMethod.Post, "/api/units", unit, key));
        var again = await Caller.ReadAsync<UnitRow>(await office.SendAsync(HttpMethod.Post, "/api/units", unit, key));
        var other = await Caller.ReadAsync<RankingGroupRow>(await office.SendAsync(HttpMethod.Post, "/api/ranking-groups", new { rankingGroupId = Guid.CreateVersion7(), code = "KEY", nameZh = "组", nameEn = "Group" }, key));

        Assert.Equal(first, again);
        Assert.Equal("KEY", other.Code);
    }

    private static async Task MalformedAsync(Caller caller, HttpContent body, string path = "/api/units") =>
        await Caller.RefusedAsync(await caller.PostAsync(path, body), HttpStatusCode.BadRequest, "request.malformed");

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static ByteArrayContent Bytes(byte[] body, string? mediaType)
    {
        var content = new ByteArrayContent(body);
        if (mediaType is not null) content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return content;
    }
}
