using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Worktime;

namespace CampaignHub.Api.Features.Worktime;

/// <summary>The working hours from date to date, and whether the published public holidays hold.</summary>
public sealed record GetWorkingTime : IQuery<WorkingTimeRules>
{
    internal static void Map(RouteGroupBuilder worktime) =>
        worktime.MapGet("/", (Pipe pipe, CancellationToken ct) => pipe.Send(new GetWorkingTime(), ct)).Is<GetWorkingTime>(WorktimeFeature.Read);
}

/// <summary>PublishedYears are those whose public holidays the server brings along.</summary>
public sealed record WorkingTimeRules(IReadOnlyList<WorkingHoursRow> Schedules, bool PublicHolidays, int Version, string TimeZone, IReadOnlyList<int> PublishedYears);

/// <summary>Hours of the working days from a date on; a stretch until 00:00 lasts to midnight.</summary>
public sealed record WorkingHoursRow(DateOnly From, IReadOnlyList<DayOfWeek> Weekdays, IReadOnlyList<WorkingStretch> Stretches);

public sealed record WorkingStretch(TimeOnly From, TimeOnly Until);

internal sealed class GetWorkingTimeHandler(HubDbContext db, RequestContext context) : IHandle<GetWorkingTime, WorkingTimeRules>
{
    public async Task<WorkingTimeRules> Handle(GetWorkingTime request, CancellationToken cancellationToken) =>
        (await db.WorkingTimeOf(context, cancellationToken)).AsRules((await db.CampaignCalendar(context, cancellationToken)).Zone);
}

internal static class WorkingTimeRows
{
    public static WorkingTimeRules AsRules(this WorkingTime working, TimeZoneInfo zone)
    {
        IReadOnlyList<WorkingSchedule> schedules = working.Schedules.Count > 0 ? working.Schedules : [WorkingSchedule.Usual];
        return new([.. schedules.Select(Row)], working.PublicHolidays, working.Version, zone.Id, PublicHolidays.Years);
    }

    private static WorkingHoursRow Row(WorkingSchedule schedule) =>
        new(schedule.From, [.. schedule.Weekdays.OrderBy(d => ((int)d + 6) % 7)], [.. schedule.Spans.Select(s => new WorkingStretch(s.From, s.Until))]);
}
