using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Data;

/// <summary>The tables of the unit's desk by name.</summary>
public sealed partial class HubDbContext
{
    public DbSet<CaseReminder> CaseReminders => Set<CaseReminder>();

    public DbSet<ReminderSettings> ReminderSettings => Set<ReminderSettings>();
}
