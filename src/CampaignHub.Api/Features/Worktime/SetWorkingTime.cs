using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Worktime;
using FluentValidation;

namespace CampaignHub.Api.Features.Worktime;

/// <summary>Sets the working hours from date to date and whether the published public holidays hold; limits that run already keep their moment.</summary>
public sealed record SetWorkingTime(int Version, IReadOnlyList<WorkingHoursRow> Schedules, bool PublicHolidays) : ICommand<WorkingTimeRules>
{
    internal static void Map(RouteGroupBuilder worktime) =>
        worktime.MapPut("/", (SetWorkingTime command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<SetWorkingTime>(WorktimeFeature.Edit);
}

internal sealed class SetWorkingTimeValidator : AbstractValidator<SetWorkingTime>
{
    public SetWorkingTimeValidator()
    {
        RuleFor(w => w.Schedules).Cascade(CascadeMode.Stop).NotEmpty().Must(s => s.Count <= WorkingTime.MostSchedules);
        RuleForEach(w => w.Schedules).Cascade(CascadeMode.Stop).NotNull()
            .Must(s => s is { Weekdays: not null, Stretches: not null } && s.Weekdays.All(Enum.IsDefined) && s.Stretches.All(p => p is not null));
    }
}

internal sealed class SetWorkingTimeHandler(HubDbContext db, RequestContext context) : IHandle<SetWorkingTime, WorkingTimeRules>
{
    public async Task<WorkingTimeRules> Handle(SetWorkingTime request, CancellationToken cancellationToken)
    {
        var working = await db.LoadWorkingTime(context, cancellationToken);
        if (working.Version != request.Version) throw WorktimeRefusals.Changed.AsException();
        working.Set([.. request.Schedules.Select(s => new WorkingSchedule(s.From, s.Stretches.Select(p => new WorkingSpan(p.From, p.Until)), s.Weekdays))], request.PublicHolidays);
        return working.AsRules((await db.CampaignCalendar(context, cancellationToken)).Zone);
    }
}
