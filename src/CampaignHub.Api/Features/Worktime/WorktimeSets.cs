using CampaignHub.Domain.Worktime;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Data;

/// <summary>The tables of the working calendar by name.</summary>
public sealed partial class HubDbContext
{
    public DbSet<WorkingTime> WorkingTimes => Set<WorkingTime>();

    public DbSet<CalendarDay> CalendarDays => Set<CalendarDay>();
}
