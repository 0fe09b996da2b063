using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Worktime;

/// <summary>The days of a year: which are worked, and what holidays and make-up days there are.</summary>
public sealed record GetCalendarYear(int Year) : IQuery<CalendarYear>
{
    internal static void Map(RouteGroupBuilder worktime) =>
        worktime.MapGet("/years/{year}", (int year, Pipe pipe, CancellationToken ct) => pipe.Send(new GetCalendarYear(year), ct)).Is<GetCalendarYear>(WorktimeFeature.Read);
}

/// <summary>IsPublished: the year's public holidays are known, or the campaign has marked days of it.</summary>
public sealed record CalendarYear(int Year, int WorkingDays, bool IsPublished, int Version, IReadOnlyList<CalendarDayRow> Days);

/// <summary>Kind is null for a day like every other of its weekday; IsOwn where the campaign itself has marked it.</summary>
public sealed record CalendarDayRow(DateOnly Date, bool IsWorked, DayKind? Kind, string? NameZh, string? NameEn, string? Source, bool IsOwn);

internal sealed class GetCalendarYearValidator : AbstractValidator<GetCalendarYear>
{
    public GetCalendarYearValidator() => RuleFor(y => y.Year).InclusiveBetween(2000, 2100);
}

internal sealed class GetCalendarYearHandler(HubDbContext db, RequestContext context) : IHandle<GetCalendarYear, CalendarYear>
{
    public async Task<CalendarYear> Handle(GetCalendarYear request, CancellationToken cancellationToken)
    {
        var working = await db.WorkingTimeOf(context, cancellationToken);
        var calendar = await db.CampaignCalendar(context, cancellationToken);
        var (first, last) = (new DateOnly(request.Year, 1, 1), new DateOnly(request.Year, 12, 31));
        var own = await db.CalendarDays.AsNoTracking().Where(d => d.Date >= first && d.Date <= last).ToDictionaryAsync(d => d.Date, cancellationToken);
        var rows = new List<CalendarDayRow>();
        for (var date = first; date <= last; date = date.AddDays(1))
        {
            var worked = calendar.IsWorkingDay(date);
            if (own.GetValueOrDefault(date) is { } marked) rows.Add(new(date, worked, marked.Kind, marked.NameZh, marked.NameEn, marked.Source, true));
            else if (working.PublicHolidays && PublicHolidays.Days.GetValueOrDefault(date) is { } published) rows.Add(new(date, worked, published.Kind, published.NameZh, published.NameEn, published.Source, false));
            else rows.Add(new(date, worked, null, null, null, null, false));
        }

        return new(request.Year, rows.Count(r => r.IsWorked), own.Count > 0 || (working.PublicHolidays && PublicHolidays.Years.Contains(request.Year)), working.Version, rows);
    }
}
