using System.Globalization;
using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Duty;

/// <summary>Everything duty rosters and the site work of leaders refuse.</summary>
public static class DutyRefusals
{
    public static Refusal RosterNotFound { get; } = new(RefusalKind.NotFound, "duty.roster-not-found", "没有找到该值班安排。", "There is no such duty roster.");

    public static Refusal RosterChanged { get; } = new(RefusalKind.Conflict, "duty.roster-changed", "值班安排已被他人修改，请刷新后再试。", "Somebody else has changed the roster; reload it and try again.");

    public static Refusal RosterIdTaken { get; } = new(RefusalKind.Conflict, "duty.roster-id-taken", "该标识已属于另一个值班安排。", "This id already belongs to another roster.");

    public static Refusal WrongSubject { get; } = new(RefusalKind.Conflict, "duty.wrong-subject", "值班安排须属于机构、单位或区域。", "A roster belongs to a body, a unit or an area.");

    public static Refusal Days { get; } = new(RefusalKind.Conflict, "duty.days", "起止日期须先后有序、不超过两年，并至少选择一个星期几。", "The dates must be in order and at most two years apart, with at least one weekday.");

    public static Refusal NothingNeeded { get; } = new(RefusalKind.Conflict, "duty.nothing-needed", "须要求带班领导或填写最少人数。", "A roster needs a leader or a minimum number of people.");

    public static Refusal Bands { get; } = new(RefusalKind.Conflict, "duty.bands", "班次最多12个，起止时间不能相同。", "There are at most 12 shifts, and none begins and ends at the same time.");

    public static Refusal UnknownBand { get; } = new(RefusalKind.Conflict, "duty.unknown-band", "该值班安排没有这个班次。", "The roster has no such shift.");

    public static Refusal WrongFiller { get; } = new(RefusalKind.Conflict, "duty.wrong-filler",
        "带班领导和个人须填写姓名，单位须填写人数。", "A leader or a helper needs a name; a unit needs a number of people.");

    public static Refusal EntryNotFound { get; } = new(RefusalKind.NotFound, "duty.entry-not-found", "没有找到该值班记录。", "There is no such line in the roster.");

    public static Refusal EntryTaken { get; } = new(RefusalKind.Conflict, "duty.entry-taken", "该人员或单位当日已在同一班次。", "This person or unit is down for that shift already.");

    public static Refusal NotYours { get; } = new(RefusalKind.Forbidden, "duty.not-yours", "只能填报本单位的值班人员。", "You may put down people of your own unit only.");

    public static Refusal PresenceAhead { get; } = new(RefusalKind.Conflict, "duty.presence-ahead", "不能登记今天以后的到岗情况。", "Who came cannot be recorded before the day.");

    public static Refusal WrongPresence { get; } = new(RefusalKind.Conflict, "duty.wrong-presence", "到岗人数不正确。", "That cannot be the number of people who came.");

    public static Refusal Recorded { get; } = new(RefusalKind.Conflict, "duty.recorded", "已登记到岗情况，不能删除。", "Who came is recorded already; the line stays.");

    public static Refusal WarnedAlready { get; } = new(RefusalKind.Conflict, "duty.warned", "该日缺口已经提醒。", "This day's gap was told already.");

    public static Refusal SiteDutyRule { get; } = new(RefusalKind.Conflict, "site-duty.rule", "须选择机构中由个人担任的职务，每月0至31个半天。", "Choose posts of a body that people hold, and 0 to 31 half-days a month.");

    public static Refusal SiteDutyChanged { get; } = new(RefusalKind.Conflict, "site-duty.changed", "现场办公要求已被他人修改，请刷新后再试。", "Somebody else has changed the rule; reload it and try again.");

    public static Refusal SiteWorkAhead { get; } = new(RefusalKind.Conflict, "site-work.ahead", "不能登记今天以后的现场办公。", "Site work cannot be logged before its day.");

    public static Refusal SiteWorkHalfDays { get; } = new(RefusalKind.Conflict, "site-work.half-days", "现场办公按半天登记，每日1至2个半天。", "Site work is logged as one or two half-days.");

    public static Refusal SiteWorkNotYours { get; } = new(RefusalKind.Forbidden, "site-work.not-yours", "只能登记本人的现场办公。", "You may log your own site work only.");

    public static Refusal SiteWorkIdTaken { get; } = new(RefusalKind.Conflict, "site-work.id-taken", "该标识已属于另一条现场办公记录。", "This id already belongs to another entry.");

    public static Refusal NotADutyDay(DateOnly day) => new(RefusalKind.Conflict, "duty.not-a-duty-day",
        string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} 不是值班日。"), string.Create(CultureInfo.InvariantCulture, $"There is no duty on {day:yyyy-MM-dd}."));

    public static Refusal NotALeader(string name) => new(RefusalKind.Conflict, "duty.not-a-leader", $"{name}当日没有可带班的职务。", $"{name} holds no post that day that counts as leader.");
}
