using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CampaignHub.Api.Tests.Harness;

/// <summary>A browser's side of the conversation: cookies, antiforgery token, language.</summary>
public sealed class Caller : IDisposable
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <summary>The smallest PNG there is.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly CookieContainer cookies = new();
    private readonly HttpClient http;

    public Caller(Uri address, string language)
    {
        http = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = address };
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
    }

    public void Dispose() => http.Dispose();

    public async Task SignInAsync(string userName, string password)
    {
        await SendAsync(HttpMethod.Get, "/api/session");
        var answer = await SendAsync(HttpMethod.Post, "/api/session", new { userName, password });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null, Guid? idempotencyKey = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is HttpContent content) request.Content = content;
        else if (body is not null) request.Content = JsonContent.Create(body, body.GetType(), options: Json);
        var token = cookies.GetCookies(http.BaseAddress!)["XSRF-TOKEN"]?.Value;
        if (token is not null && method != HttpMethod.Get) request.Headers.Add("X-XSRF-TOKEN", WebUtility.UrlDecode(token));
        if (idempotencyKey is { } key) request.Headers.Add("Idempotency-Key", key.ToString());
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return await http.SendAsync(request);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    /// <summary>Gets and reads; fails the test on anything but success.</summary>
    public async Task<T> GetAsync<T>(string path) => await ReadAsync<T>(await GetAsync(path));

    public Task<HttpResponseMessage> PostAsync(string path, object? body = null) => SendAsync(HttpMethod.Post, path, body ?? new { });

    public async Task<T> PostAsync<T>(string path, object? body = null) => await ReadAsync<T>(await PostAsync(path, body));

    public async Task<T> PutAsync<T>(string path, object body) => await ReadAsync<T>(await SendAsync(HttpMethod.Put, path, body));

    /// <summary>Posts with the session's cookies and without the token that proves one's own page.</summary>
    public Task<HttpResponseMessage> WithoutTokenAsync(string path, object body) => http.PostAsync(path, JsonContent.Create(body, body.GetType(), options: Json));

    /// <summary>Uploads the small picture; returns its id.</summary>
    /// <summary>Uploads a photo unlike any other, or the given bytes.</summary>
    public async Task<Guid> UploadPhotoAsync(byte[]? content = null)
    {
        var receipt = await PostAsync<JsonObject>("/api/photos", File("photo.png", content ?? [.. Png, .. Guid.NewGuid().ToByteArray()]));
        return receipt["photoId"]!.GetValue<Guid>();
    }

    public static MultipartFormDataContent File(string name, byte[] content, string field = "file")
    {
        var part = new ByteArrayContent(content);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return new MultipartFormDataContent { { part, field, name } };
    }

    public static async Task<T> ReadAsync<T>(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri} answered {(int)answer.StatusCode}: {text}");
        return JsonSerializer.Deserialize<T>(text, Json)!;
    }

    /// <summary>The answer said yes.</summary>
    public static void Succeeded(HttpResponseMessage answer) => Assert.True(answer.IsSuccessStatusCode, answer.Content.ReadAsStringAsync().Result);

    /// <summary>Asserts a refusal: the status, the stable code, a problem document, and no stack trace.</summary>
    public static async Task<JsonObject> RefusedAsync(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == answer.StatusCode, $"expected {status}, got {(int)answer.StatusCode}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        var problem = JsonSerializer.Deserialize<JsonObject>(text)!;
        Assert.Equal(code, problem["code"]!.GetValue<string>());
        return problem;
    }
}
