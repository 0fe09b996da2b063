using System.Globalization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Worktime;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CampaignHub.Api.Features.Worktime;

internal sealed class WorktimeTables : ITables, ITakenNames
{
    private static readonly ValueComparer<IReadOnlyList<WorkingSchedule>> Same = new((a, b) => Text(a!) == Text(b!), schedules => Text(schedules).GetHashCode(StringComparison.Ordinal), schedules => schedules);

    public IReadOnlyDictionary<string, Refusal> Taken { get; } = new Dictionary<string, Refusal>
    {
        ["pk_working_times"] = WorktimeRefusals.Changed,
        ["ix_calendar_days_campaign_id_date"] = WorktimeRefusals.Changed,
    };

    public void Map(ModelBuilder model, HubDbContext db)
    {
        model.Entity<WorkingTime>(working =>
        {
            working.ToTable("working_times");
            working.Property(w => w.Version).IsConcurrencyToken();
            working.Property(w => w.Schedules).HasConversion(list => Text(list), text => Read(text), Same).HasMaxLength(4000);
        });
        model.Entity<CalendarDay>(day =>
        {
            day.ToTable("calendar_days");
            day.Property(d => d.NameZh).HasMaxLength(100);
            day.Property(d => d.NameEn).HasMaxLength(200);
            day.Property(d => d.Source).HasMaxLength(200);
            day.HasIndex(d => new { d.CampaignId, d.Date }).IsUnique();
        });
    }

    /// <summary>"2026-06-01 Monday Tuesday 08:30-12:00 15:00-18:00; …": an auditor reads it as it stands.</summary>
    private static string Text(IReadOnlyList<WorkingSchedule> schedules) => string.Join("; ", schedules.Select(s =>
        string.Join(' ', [s.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), .. s.Weekdays.Order().Select(d => d.ToString()), .. s.Spans.Select(p => $"{Clock(p.From)}-{Clock(p.Until)}")])));

    private static List<WorkingSchedule> Read(string text) => [.. text.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(ReadOne)];

    private static WorkingSchedule ReadOne(string text)
    {
        var words = text.Split(' ');
        var hours = words.Where(w => w.Contains(':', StringComparison.Ordinal)).Select(w => w.Split('-')).Select(w => new WorkingSpan(TimeOnly.Parse(w[0], CultureInfo.InvariantCulture), TimeOnly.Parse(w[1], CultureInfo.InvariantCulture)));
        return new(DateOnly.ParseExact(words[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), hours, words.Skip(1).Where(w => char.IsLetter(w[0])).Select(Enum.Parse<DayOfWeek>));
    }

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
