using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Worktime;

/// <summary>Everything the campaign's calendar refuses.</summary>
public static class WorktimeRefusals
{
    public static Refusal Changed { get; } = new(RefusalKind.Conflict, "worktime.changed",
        "工作日历刚刚被他人修改，请刷新后重试。", "Somebody else has just changed the working calendar; reload and try again.");

    public static Refusal NameMissing { get; } = new(RefusalKind.Conflict, "worktime.name-missing",
        "请写明节日或调休的名称。", "Say what the holiday or make-up day is called.");
}
