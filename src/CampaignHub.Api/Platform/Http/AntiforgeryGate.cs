using Microsoft.AspNetCore.Antiforgery;

namespace CampaignHub.Api.Platform.Http;

/// <summary>Every changing call of a browser session proves that it comes from our own page; a token is never sent by a browser of itself.</summary>
internal sealed class AntiforgeryGate(RequestDelegate next, IAntiforgery antiforgery)
{
    public const string HeaderName = "X-XSRF-TOKEN";
    private const string CookieName = "XSRF-TOKEN";

    public async Task InvokeAsync(HttpContext http)
    {
        var changes = !(HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || HttpMethods.IsOptions(http.Request.Method));
        if (changes && http.Request.Path.StartsWithSegments("/api") && http.GetEndpoint()?.Metadata.GetMetadata<WithoutBrowser>() is null && !AccountGate.IsToken(http.User))
            await antiforgery.ValidateRequestAsync(http);
        await next(http);
    }

    /// <summary>Hands the page its token in a cookie that its script can read.</summary>
    public static void IssueToken(HttpContext http, IAntiforgery antiforgery)
    {
        var tokens = antiforgery.GetAndStoreTokens(http);
        http.Response.Cookies.Append(CookieName, tokens.RequestToken!, new CookieOptions { HttpOnly = false, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps });
    }
}

/// <summary>Marks a route that proves itself by a secret header instead of a browser session.</summary>
public sealed record WithoutBrowser;
