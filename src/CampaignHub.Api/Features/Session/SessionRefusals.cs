using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Features.Session;

/// <summary>Everything signing in and account keeping refuse.</summary>
internal static class SessionRefusals
{
    public static Refusal SignInFailed { get; } = new(RefusalKind.Forbidden, "session.sign-in-failed", "用户名或密码不正确。", "The user name or password is not right.");

    public static Refusal Locked { get; } = new(RefusalKind.Forbidden, "account.locked",
        "多次输入错误，账号已锁定 15 分钟，可联系管理员解锁。", "Too many attempts: the account is locked for 15 minutes. An administrator can unlock it.");

    public static Refusal CodeRequired { get; } = new(RefusalKind.Forbidden, "session.code-required", "请输入二次验证码。", "Enter the code of your second factor.");

    public static Refusal CodeWrong { get; } = new(RefusalKind.Forbidden, "session.code-wrong", "验证码不正确或已使用。", "The code is not right, or was used before.");

    public static Refusal UserNameTaken { get; } = new(RefusalKind.Conflict, "user.name-taken", "该用户名已被使用。", "This user name is already in use.");

    public static Refusal UserNotFound { get; } = new(RefusalKind.NotFound, "user.not-found", "没有找到该用户。", "There is no such user.");

    public static Refusal AlreadySetUp { get; } = new(RefusalKind.Conflict, "setup.done", "系统已完成初始化。", "This installation has been set up already.");

    public static Refusal SetupTokenWrong { get; } = new(RefusalKind.Forbidden, "setup.token-wrong", "初始化口令不正确。", "The set-up token is not right.");

    public static Refusal Unusable(string problems) => new(RefusalKind.Conflict, "user.unusable", $"账号信息不符合要求：{problems}", $"The account cannot be created: {problems}");
}

internal sealed class SessionTaken : ITakenNames
{
    public IReadOnlyDictionary<string, Refusal> Taken { get; } = new Dictionary<string, Refusal> { ["user_name_index"] = SessionRefusals.UserNameTaken };
}
