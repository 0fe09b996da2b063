using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Access;

/// <summary>Everything the keeping of roles and their assignments refuses.</summary>
public static class AccessRefusals
{
    public static Refusal RoleNotFound { get; } = new(RefusalKind.NotFound, "role.not-found", "没有这个角色。", "There is no such role.");

    public static Refusal RoleCodeTaken { get; } = new(RefusalKind.Conflict, "role.code-taken", "该角色代码已被使用。", "This role code is already in use.");

    public static Refusal NameFixed { get; } = new(RefusalKind.Conflict, "role.name-fixed", "内置角色的名称不能更改。", "The name of a built-in role cannot be changed.");

    public static Refusal TooManyRoles { get; } = new(RefusalKind.Conflict, "role.too-many", "角色数量已达上限 100 个。", "There are 100 roles already, which is the limit.");

    public static Refusal LastHolder { get; } = new(RefusalKind.Conflict, "role.last-holder",
        "至少要有一个账号长期、在全域范围内拥有用户管理和角色管理权限，否则系统将无人能管理。", "Somebody must keep managing users and roles over the whole campaign, without an end date; otherwise nobody could administer it any more.");

    public static Refusal AssignmentNotFound { get; } = new(RefusalKind.NotFound, "assignment.not-found", "没有这项授权。", "There is no such assignment.");

    public static Refusal AssignmentTaken { get; } = new(RefusalKind.Conflict, "assignment.taken", "该账号已有同样的授权。", "The account has this very assignment already.");

    public static Refusal ScopeUnfit { get; } = new(RefusalKind.Conflict, "assignment.scope-unfit", "该角色不能授予这样的范围。", "This role cannot be assigned over such a scope.");

    public static Refusal EndsBefore { get; } = new(RefusalKind.Conflict, "assignment.ends-before", "结束日期早于开始日期。", "The last day is before the first.");

    public static Refusal TooManyAssignments { get; } = new(RefusalKind.Conflict, "assignment.too-many", "一个账号最多 200 项授权。", "An account has at most 200 assignments.");

    public static Refusal OutOfScope { get; } = new(RefusalKind.Forbidden, "permission.out-of-scope", "超出您的管理范围。", "This is outside the scope you are responsible for.");

    public static Refusal UnknownPermission(string name) => new(RefusalKind.Conflict, "role.unknown-permission", $"没有名为“{name}”的权限。", $"There is no permission named “{name}”.");
}
