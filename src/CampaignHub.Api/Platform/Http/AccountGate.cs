using System.Security.Claims;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Platform.Http;

/// <summary>What a session or a token may not do although its account may.</summary>
internal static class AccountGate
{
    /// <summary>The claim of a session whose person must choose a password of their own first.</summary>
    public const string MustChangePassword = "hub:must-change-password";

    public static Refusal PasswordChangeRequired { get; } = new(RefusalKind.Forbidden, "account.password-change-required", "请先修改初始密码。", "Choose a password of your own first.");

    public static Refusal SecondFactorRequired { get; } = new(RefusalKind.Forbidden, "account.second-factor-required", "您的角色要求二次验证，请先设置。", "A role of yours demands a second factor; set it up first.");

    public static Refusal TokenLacksPermission { get; } = new(RefusalKind.Forbidden, "token.permission-missing", "该访问令牌没有此项权限。", "This access token was not given this permission.");

    public static Refusal SessionOnly { get; } = new(RefusalKind.Forbidden, "token.session-only", "访问令牌不能管理账号，请登录后操作。", "An access token cannot manage accounts; sign in to do this.");

    public static bool IsToken(ClaimsPrincipal user) => user.HasClaim(c => c.Type == TokenAuthentication.TokenId);

    /// <summary>Null when nothing beyond the account's own permissions stands in the way.</summary>
    public static Refusal? Refuses(ClaimsPrincipal user, AccountAccess access, string permission)
    {
        if (user.HasClaim(c => c.Type == MustChangePassword)) return PasswordChangeRequired;
        if (access.LacksSecondFactor) return SecondFactorRequired;
        return IsToken(user) && !user.HasClaim(TokenAuthentication.May, permission) ? TokenLacksPermission : null;
    }
}

public static class OwnAccountRoutes
{
    /// <summary>Gives the route its use case's name and opens it to whoever is signed in by a session, for what is their own.</summary>
    public static RouteHandlerBuilder IsOwn<TUseCase>(this RouteHandlerBuilder route) =>
        route.IsOpenToAll<TUseCase>().WithMetadata(new OwnOnly()).AddEndpointFilter(async (invocation, next) =>
        {
            var http = invocation.HttpContext;
            if (!http.RequestServices.GetRequiredService<RequestContext>().Actor.IsSignedIn)
            {
                await Problems.WriteAsync(http, StatusCodes.Status401Unauthorized, HttpRefusals.SessionRequired);
                return Results.Empty;
            }

            return AccountGate.IsToken(http.User) ? throw AccountGate.SessionOnly.AsException() : await next(invocation);
        });
}

/// <summary>Marks a route about the caller's own account.</summary>
public sealed record OwnOnly;
