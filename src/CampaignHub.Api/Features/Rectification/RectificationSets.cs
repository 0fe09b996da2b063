using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Data;

/// <summary>Rectification's tables by name.</summary>
public sealed partial class HubDbContext
{
    public DbSet<RectificationCase> Cases => Set<RectificationCase>();

    public DbSet<CaseEvent> CaseEvents => Set<CaseEvent>();

    public DbSet<CasePause> CasePauses => Set<CasePause>();

    public DbSet<CaseDraw> CaseDraws => Set<CaseDraw>();

    public DbSet<CaseRequest> CaseRequests => Set<CaseRequest>();

    public DbSet<CaseSettings> CaseSettings => Set<CaseSettings>();

    public DbSet<LookBack> LookBacks => Set<LookBack>();

    public DbSet<LookBackDraw> LookBackDraws => Set<LookBackDraw>();

    public DbSet<CasePhoto> CasePhotos => Set<CasePhoto>();

    public DbSet<PlaceArbitration> Arbitrations => Set<PlaceArbitration>();

    public DbSet<ArbitrationSettings> ArbitrationSettings => Set<ArbitrationSettings>();
}
