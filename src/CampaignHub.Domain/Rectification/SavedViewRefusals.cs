using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>Why a saved view is refused.</summary>
public static class SavedViewRefusals
{
    public static Refusal NotFound { get; } = new(RefusalKind.NotFound, "view.not-found", "没有找到该视图，可能已被删除。", "There is no such view; it may have been deleted.");

    public static Refusal IdTaken { get; } = new(RefusalKind.Conflict, "view.id-taken", "该标识已属于另一个视图。", "This id already belongs to another view.");

    public static Refusal TooMany { get; } = new(RefusalKind.Conflict, "view.too-many", "每人最多保存 50 个视图，请先删除不用的。", "You can keep 50 views at most. Delete one you no longer use.");

    public static Refusal Changed { get; } = new(RefusalKind.Conflict, "view.changed", "该视图刚被修改，请重新载入后再改。", "This view has just been changed. Reload it first.");

    public static Refusal NotYours { get; } = new(RefusalKind.Forbidden, "view.not-yours", "这是他人的视图，您只能使用，不能修改。", "This is somebody else's view: you can use it, not change it.");

    public static Refusal SharingDenied { get; } = new(RefusalKind.Forbidden, "view.sharing-denied", "您没有共享视图的权限，只能保存为自己的视图。", "You may not share views; keep this one for yourself.");

    public static Refusal RoleNotFound { get; } = new(RefusalKind.NotFound, "view.role-not-found", "没有找到要共享的角色。", "There is no such role to share with.");
}
