using System.Globalization;
using CampaignHub.Domain.Common;
using Microsoft.AspNetCore.Mvc;

namespace CampaignHub.Api.Platform.Http;

/// <summary>Refusals of the edge itself.</summary>
internal static class HttpRefusals
{
    public static Refusal SessionRequired { get; } = new(RefusalKind.Forbidden, "session.required", "请先登录。", "Please sign in first.");

    public static Refusal PermissionDenied { get; } = new(RefusalKind.Forbidden, "permission.denied", "您没有此项权限。", "You do not have permission to do this.");

    public static Refusal AntiforgeryFailed { get; } = new(RefusalKind.Forbidden, "antiforgery.failed", "页面已过期，请刷新后重试。", "This page is out of date. Reload it and try again.");

    public static Refusal DatabaseUnavailable { get; } = new(RefusalKind.Conflict, "database.unavailable", "数据库暂时不可用，请稍后再试。", "The database is unavailable for the moment. Please try again shortly.");

    public static Refusal ServerFault { get; } = new(RefusalKind.Conflict, "server.fault", "服务器出错，已记录。", "The server failed; the fault has been recorded.");

    public static Refusal Malformed { get; } = new(RefusalKind.Conflict, "request.malformed", "请求内容无法读取。", "The request could not be read.");

    public static Refusal TooLarge { get; } = new(RefusalKind.Conflict, "request.too-large", "上传内容过大。", "The upload is too large.");

    public static Refusal TooMany { get; } = new(RefusalKind.Conflict, "request.too-many", "访问过于频繁，请稍后再试。", "Too many requests. Please try again in a little while.");

    public static Refusal MediaType { get; } = new(RefusalKind.Conflict, "request.media-type", "不支持这种内容类型。", "This content type is not supported here.");

    public static Refusal MethodNotAllowed { get; } = new(RefusalKind.Conflict, "request.method", "该地址不支持这种操作。", "This address does not support this method.");

    public static Refusal RouteNotFound { get; } = new(RefusalKind.NotFound, "route.not-found", "没有这个地址。", "There is no such address.");

    public static Refusal Validation { get; } = new(RefusalKind.Conflict, "validation.failed", "填写有误，请检查标出的各项。", "Some fields need your attention.");

    public static Refusal KeyReused { get; } = new(RefusalKind.Conflict, "request.key-reused", "该请求标识已用于另一项操作。", "This idempotency key has been used for something else.");

    public static Refusal Busy { get; } = new(RefusalKind.Conflict, "request.conflict", "数据刚刚被他人修改，请刷新后重试。", "The data has just been changed by somebody else. Reload and try again.");
}

/// <summary>Writes every "no" as a problem document with a stable code and a sentence in the caller's language.</summary>
internal static class Problems
{
    public static string Language => CultureInfo.CurrentUICulture.Name;

    public static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        _ => throw new InvalidOperationException($"Unknown refusal kind {kind}."),
    };

    public static Task WriteAsync(HttpContext http, int status, Refusal refusal, IDictionary<string, string[]>? errors = null)
    {
        var sentence = refusal.In(Language);
        var problem = errors is null ? new ProblemDetails() : new HttpValidationProblemDetails(errors) as ProblemDetails;
        problem.Type = $"urn:campaignhub:{refusal.Code}";
        problem.Title = sentence;
        problem.Detail = sentence;
        problem.Status = status;
        problem.Extensions["code"] = refusal.Code;
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(problem, problem.GetType(), options: null, "application/problem+json", http.RequestAborted);
    }
}
