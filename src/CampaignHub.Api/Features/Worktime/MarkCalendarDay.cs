using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Worktime;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Worktime;

/// <summary>Marks a date as a holiday, a make-up day or an ordinary day; without a kind it is again what was published for it.</summary>
public sealed record MarkCalendarDay(int Version, DayKind? Kind, string? NameZh, string? NameEn, string? Source) : ICommand<Nothing>
{
    [JsonIgnore]
    public DateOnly Date { get; init; }

    internal static void Map(RouteGroupBuilder worktime) => worktime.MapPut("/days/{date}", async (DateOnly date, MarkCalendarDay command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { Date = date }, ct);
        return await pipe.Send(new GetCalendarYear(date.Year), ct);
    }).Is<MarkCalendarDay>(WorktimeFeature.Edit);
}

internal sealed class MarkCalendarDayValidator : AbstractValidator<MarkCalendarDay>
{
    public MarkCalendarDayValidator()
    {
        RuleFor(d => d.Date).Must(d => d.Year is >= 2000 and <= 2100);
        RuleFor(d => d.Kind).IsInEnum();
        RuleFor(d => d.NameZh).MaximumLength(100);
        RuleFor(d => d.NameEn).MaximumLength(200);
        RuleFor(d => d.Source).MaximumLength(200);
    }
}

internal sealed class MarkCalendarDayHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<MarkCalendarDay, Nothing>
{
    public async Task<Nothing> Handle(MarkCalendarDay request, CancellationToken cancellationToken)
    {
        var working = await db.LoadWorkingTime(context, cancellationToken);
        if (working.Version != request.Version) throw WorktimeRefusals.Changed.AsException();
        var marked = await db.CalendarDays.FirstOrDefaultAsync(d => d.Date == request.Date, cancellationToken);
        if (request.Kind is { } kind)
        {
            var (zh, en) = (request.NameZh?.Trim() ?? "", request.NameEn?.Trim() ?? "");
            if (kind is not DayKind.Ordinary && (zh.Length == 0 || en.Length == 0)) throw WorktimeRefusals.NameMissing.AsException();
            if (marked is not null) marked.Amend(kind, zh, en, request.Source);
            else db.Add(CalendarDay.Mark(Guid.CreateVersion7(clock.GetUtcNow()), context.Actor.Campaign, request.Date, kind, zh, en, request.Source));
        }
        else if (marked is not null) db.Remove(marked);

        working.DaysChanged();
        return Nothing.Value;
    }
}
