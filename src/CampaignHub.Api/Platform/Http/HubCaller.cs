using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace CampaignHub.Api.Platform.Http;

/// <summary>The server said no; carries its sentence.</summary>
public sealed class HubRefusedException(string message) : Exception(message);

/// <summary>A client of the public HTTP API, as a browser speaks it: cookies and antiforgery token included.</summary>
public sealed class HubCaller : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient http;

    public HubCaller(Uri address)
    {
        http = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = address };
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
    }

    public void Dispose() => http.Dispose();

    public async Task SignInAsync(string userName, string password)
    {
        await GetAsync("/api/session");
        await PostAsync("/api/session", new JsonObject { ["userName"] = userName, ["password"] = password });
    }

    public async Task<JsonNode> GetAsync(string path) => await ReadAsync(await http.GetAsync(path));

    public async Task<byte[]> DownloadAsync(string path)
    {
        using var answer = await http.GetAsync(path);
        if (!answer.IsSuccessStatusCode) await ReadAsync(answer);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    public async Task<JsonNode> PostAsync(string path, JsonObject? body = null, params (string Name, string Value)[] headers) => await SendAsync(HttpMethod.Post, path, JsonContent.Create<JsonNode>(body ?? []), headers);

    public async Task<JsonNode> PutAsync(string path, JsonObject body) => await SendAsync(HttpMethod.Put, path, JsonContent.Create<JsonNode>(body));

    public async Task<JsonNode> UploadAsync(string path, string fileName, byte[] content, params (string Name, string Value)[] fields)
    {
        var part = new ByteArrayContent(content);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var form = new MultipartFormDataContent { { part, "file", fileName } };
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        return await SendAsync(HttpMethod.Post, path, form);
    }

    private async Task<JsonNode> SendAsync(HttpMethod method, string path, HttpContent content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (cookies.GetCookies(http.BaseAddress!)["XSRF-TOKEN"]?.Value is { } token) request.Headers.Add(AntiforgeryGate.HeaderName, WebUtility.UrlDecode(token));
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return await ReadAsync(await http.SendAsync(request));
    }

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) throw new HubRefusedException($"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri?.AbsolutePath} answered {(int)answer.StatusCode}: {text}");
        return JsonNode.Parse(text.Length == 0 ? "{}" : text)!;
    }
}
