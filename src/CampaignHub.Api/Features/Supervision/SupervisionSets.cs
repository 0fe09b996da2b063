using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Data;

/// <summary>Supervision's tables by name.</summary>
public sealed partial class HubDbContext
{
    public DbSet<Ladder> Ladders => Set<Ladder>();

    public DbSet<LadderRun> LadderRuns => Set<LadderRun>();

    public DbSet<SupervisionThread> SupervisionThreads => Set<SupervisionThread>();

    public DbSet<SupervisionAct> SupervisionActs => Set<SupervisionAct>();

    public DbSet<SupervisionDocument> SupervisionDocuments => Set<SupervisionDocument>();

    public DbSet<SupervisionReceipt> SupervisionReceipts => Set<SupervisionReceipt>();
}
