using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Features.Accounts;

/// <summary>Everything about one's own account, its sessions, tokens and second factor that is refused.</summary>
internal static class AccountRefusals
{
    public static Refusal PasswordWrong { get; } = new(RefusalKind.Forbidden, "account.password-wrong", "当前密码不正确。", "The present password is not right.");

    public static Refusal PasswordSame { get; } = new(RefusalKind.Conflict, "account.password-same", "新密码不能与当前密码相同。", "The new password must differ from the present one.");

    public static Refusal PasswordWeak { get; } = new(RefusalKind.Conflict, "account.password-weak", "密码至少 10 位，并同时包含字母和数字。", "Use at least 10 characters, with letters and digits.");

    public static Refusal InvitationUnusable { get; } = new(RefusalKind.Forbidden, "invitation.unusable", "该链接无效、已使用或已过期，请联系管理员重新发送。", "This link is not valid, was used or has expired. Ask an administrator for a new one.");

    public static Refusal SecondFactorOn { get; } = new(RefusalKind.Conflict, "second-factor.on", "已启用二次验证。", "The second factor is on already.");

    public static Refusal SecondFactorOff { get; } = new(RefusalKind.Conflict, "second-factor.off", "未启用二次验证。", "The second factor is not on.");

    public static Refusal SecondFactorDemanded { get; } = new(RefusalKind.Conflict, "second-factor.demanded", "您的角色要求二次验证，不能关闭。", "A role of yours demands a second factor; it cannot be turned off.");

    public static Refusal CodeWrong { get; } = new(RefusalKind.Forbidden, "second-factor.code-wrong", "验证码不正确或已使用。", "The code is not right, or was used before.");

    public static Refusal SessionNotFound { get; } = new(RefusalKind.NotFound, "session.not-found", "没有找到该会话。", "There is no such session.");

    public static Refusal TokenNotFound { get; } = new(RefusalKind.NotFound, "token.not-found", "没有找到该访问令牌。", "There is no such access token.");

    public static Refusal TokenBeyond { get; } = new(RefusalKind.Forbidden, "token.beyond-own", "访问令牌的权限不能超出本人权限，也不能管理账号。", "A token cannot have more than its owner's permissions, nor manage accounts.");
}
