using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

internal sealed class DeskTables : ITables, ITakenNames
{
    public IReadOnlyDictionary<string, Refusal> Taken { get; } = new Dictionary<string, Refusal>();

    public IReadOnlySet<string> Races { get; } = new HashSet<string> { "pk_reminder_settings" };

    public void Map(ModelBuilder model, HubDbContext db)
    {
        model.Entity<RectificationCase>().Property(c => c.AssigneeName).HasMaxLength(100);
        model.Entity<RectificationCase>().HasIndex(c => new { c.CampaignId, c.AssigneeUserId, c.DueAt }).HasFilter("assignee_user_id IS NOT NULL");
        model.Entity<CaseReminder>(reminder =>
        {
            reminder.ToTable("case_reminders");
            reminder.HasKey(r => new { r.CaseId, r.DueAt, r.Step });
            reminder.Property(r => r.Step).HasMaxLength(16);
        });
        model.Entity<ReminderSettings>(settings =>
        {
            settings.ToTable("reminder_settings");
            settings.Ignore(s => s.Rules);
            settings.Property(s => s.Version).IsConcurrencyToken();
        });
    }
}
