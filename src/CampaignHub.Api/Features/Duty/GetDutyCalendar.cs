using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Duty;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Duty;

/// <summary>The days of duty of a roster between two dates, at most 62 days, each with who is down, who came and what is missing (O-22).</summary>
public sealed record GetDutyCalendar(Guid RosterId, DateOnly From, DateOnly Until) : IQuery<DutyCalendar>
{
    public const int MostDays = 62;

    internal static void Map(RouteGroupBuilder rosters) => rosters.MapGet("/{rosterId:guid}/days", (Guid rosterId, DateOnly from, DateOnly until, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new GetDutyCalendar(rosterId, from, until), ct)).Is<GetDutyCalendar>(DutyFeature.Read);
}

public sealed record DutyCalendar(DateOnly From, DateOnly Until, IReadOnlyList<DutyDayRow> Days, int ShortDays, int MissingLeaders, int MissingPeople);

/// <summary>A day of duty. Present is null while nobody has said who came; what is missing is reckoned from who came where that is known, and else from who is down.</summary>
public sealed record DutyDayRow(DateOnly Day, int Leaders, int Planned, int? Present, bool IsShort, int MissingLeaders, int MissingPeople, IReadOnlyList<BandGap> Bands);

internal sealed class GetDutyCalendarValidator : AbstractValidator<GetDutyCalendar>
{
    public GetDutyCalendarValidator()
    {
        RuleFor(c => c.From).NotEmpty();
        RuleFor(c => c.Until).Must((c, until) => until >= c.From && until.DayNumber - c.From.DayNumber < GetDutyCalendar.MostDays).WithMessage("At most 62 days, the first before the last.");
    }
}

internal sealed class GetDutyCalendarHandler(HubDbContext db) : IHandle<GetDutyCalendar, DutyCalendar>
{
    public async Task<DutyCalendar> Handle(GetDutyCalendar request, CancellationToken cancellationToken)
    {
        var roster = await db.DutyRosters.AsNoTracking().Include(r => r.Bands).FirstOrDefaultAsync(r => r.Id == request.RosterId, cancellationToken) ?? throw DutyRefusals.RosterNotFound.AsException();
        var days = (await DutyDays.ReadAsync(db, [roster], request.From, request.Until, cancellationToken))
            .Select(d => new DutyDayRow(d.Day, d.Leaders, d.Planned, d.Present, d.Gap.IsShort, d.Gap.Leaders, d.Gap.People, d.Gap.Bands)).ToList();
        return new(request.From, request.Until, days, days.Count(d => d.IsShort), days.Sum(d => d.MissingLeaders), days.Sum(d => d.MissingPeople));
    }
}
