using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Honours;

/// <summary>Everything the register of titles refuses.</summary>
public static class TitleRefusals
{
    public static Refusal NotFound { get; } = new(RefusalKind.NotFound, "title.not-found", "没有找到该称号。", "There is no such title.");

    public static Refusal IdTaken { get; } = new(RefusalKind.Conflict, "title.id-taken", "该标识已属于另一个称号。", "This id already belongs to another title.");

    public static Refusal Held { get; } = new(RefusalKind.Conflict, "title.held", "该单位同日授予的同级同类称号已登记。", "This title of the unit, of the same kind, level and day, is on record already.");

    public static Refusal Ahead { get; } = new(RefusalKind.Conflict, "title.ahead", "日期不能晚于今天。", "The day cannot lie ahead.");

    public static Refusal Backwards { get; } = new(RefusalKind.Conflict, "title.backwards", "有效期截止日期不能早于授予日期。", "The last day of the term cannot lie before the day of the award.");

    public static Refusal TooEarly { get; } = new(RefusalKind.Conflict, "title.too-early", "日期不能早于上一次变更。", "The day cannot lie before the last change.");

    public static Refusal ActElsewhere { get; } = new(RefusalKind.Conflict, "title.act-elsewhere", "该督办事项不是对该单位称号的这种处理。", "That act of supervision does not ask for this change, or concerns another unit.");

    public static Refusal BasisNotFound { get; } = new(RefusalKind.NotFound, "title.basis-not-found", "没有找到所依据的问题或通报。", "There is no such case or circular to rest the change on.");

    public static Refusal NotNow(TitleState state)
    {
        var (zh, en) = state switch
        {
            TitleState.Valid => ("有效", "valid"),
            TitleState.Warned => ("已警告", "warned"),
            TitleState.Revoked => ("已撤销", "revoked"),
            TitleState.Expired => ("已到期", "expired"),
            _ => ("误登已撤回", "withdrawn"),
        };
        return new(RefusalKind.Conflict, "title.not-now", $"该称号当时{zh}，不能这样办理。", $"The title was {en} on that day, so this cannot be done.");
    }

    public static Refusal Changed(string byName) => new(RefusalKind.Conflict, "title.changed", $"{byName}刚刚变更了该称号，请刷新后再办理。", $"{byName} has just changed this title. Reload it before you go on.");
}
