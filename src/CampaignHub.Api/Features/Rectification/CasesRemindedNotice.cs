using System.Globalization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Tells a person that a case of the unit is theirs to do.</summary>
internal sealed class CaseAssignedNotice(HubDbContext db) : INotify<CaseAssigned>
{
    public async Task<Notice?> Of(CaseAssigned happened, CancellationToken cancellationToken)
    {
        var told = await db.TellingOf(happened.CaseId, cancellationToken);
        return new("case.assigned", $"问题 {told.Number} 已分派给您办理：{told.Zh}", $"Case {told.Number} has been assigned to you: {told.En}", $"/my-cases/{happened.CaseId}") { UserIds = [happened.UserId] };
    }
}

/// <summary>Reminds the contacts of a unit, and those who do the cases, of limits that come near or are past: one line for a unit and step.</summary>
internal sealed class CasesRemindedNotice(HubDbContext db) : INotify<CasesReminded>
{
    private const int UrgentHours = 12;

    public async Task<Notice?> Of(CasesReminded happened, CancellationToken cancellationToken)
    {
        var (zh, en, group) = ReminderStep.Read(happened.Step) switch
        {
            (true, var hours) => ($"将在 {hours} 小时内到期", string.Create(CultureInfo.InvariantCulture, $"due within {hours} {(hours == 1 ? "hour" : "hours")}"), ""),
            (false, var days) => ($"已逾期 {days} 个工作日", string.Create(CultureInfo.InvariantCulture, $"overdue by {days} working {(days == 1 ? "day" : "days")}"), "?group=overdue"),
            null => ("已到整改时限", "at the limit", "?group=overdue"),
        };
        var audience = new Audience(RectificationFeature.Submit, happened.UnitId);
        var urgent = ReminderStep.Read(happened.Step) is { Before: true, Count: <= UrgentHours };
        if (happened.Cases > 1)
        {
            return new("case.reminder", $"限期提醒：贵单位有 {happened.Cases} 件问题{zh}，请抓紧整改", $"Reminder: {happened.Cases} cases of your unit are {en}; please rectify them", $"/my-cases{group}", audience) { UserIds = happened.UserIds, Urgent = urgent };
        }

        var told = await db.TellingOf(happened.CaseId, cancellationToken);
        var limit = await db.Cases.AsNoTracking().Where(c => c.Id == happened.CaseId).Select(c => new { c.DueAt, Zone = db.Campaigns.Where(k => k.Id == c.CampaignId).Select(k => k.TimeZone).First() }).FirstAsync(cancellationToken);
        var at = limit.DueAt is { } due ? TimeZoneInfo.ConvertTime(due, ZoneTime.Zone(limit.Zone)) : (DateTimeOffset?)null;
        var (atZh, atEn) = at is { } local ? (string.Create(CultureInfo.InvariantCulture, $"（{local.Month}月{local.Day}日 {local:HH:mm}）"), string.Create(CultureInfo.InvariantCulture, $" ({local:d MMM HH:mm})")) : ("", "");
        return new("case.reminder", $"限期提醒：问题 {told.Number} {zh}{atZh}：{told.Zh}", $"Reminder: case {told.Number} is {en}{atEn}: {told.En}", $"/my-cases/{happened.CaseId}", audience) { UserIds = happened.UserIds, Urgent = urgent };
    }
}
