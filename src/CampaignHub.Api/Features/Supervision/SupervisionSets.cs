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

    public DbSet<SupervisionSettings> SupervisionSettings => Set<SupervisionSettings>();

    public DbSet<UnitCard> UnitCards => Set<UnitCard>();

    public DbSet<Interview> Interviews => Set<Interview>();

    public DbSet<Commitment> Commitments => Set<Commitment>();

    public DbSet<DisciplineTransfer> DisciplineTransfers => Set<DisciplineTransfer>();

    public DbSet<Exposure> Exposures => Set<Exposure>();

    public DbSet<ExposureCase> ExposureCases => Set<ExposureCase>();

    public DbSet<UnitVerdict> UnitVerdicts => Set<UnitVerdict>();

    public DbSet<TransferFile> TransferFiles => Set<TransferFile>();
}
