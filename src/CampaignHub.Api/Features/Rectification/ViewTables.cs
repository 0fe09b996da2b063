using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Data;

/// <summary>Saved views of the ledger by name.</summary>
public sealed partial class HubDbContext
{
    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<DefaultView> DefaultViews => Set<DefaultView>();
}

internal sealed class ViewTables : ITables, ITakenNames
{
    public IReadOnlyDictionary<string, Refusal> Taken { get; } = new Dictionary<string, Refusal> { ["pk_saved_views"] = SavedViewRefusals.IdTaken };

    public IReadOnlySet<string> Races { get; } = new HashSet<string> { "pk_default_views" };

    public void Map(ModelBuilder model, HubDbContext db)
    {
        model.Entity<SavedView>(view =>
        {
            view.ToTable("saved_views");
            view.Property(v => v.Version).IsConcurrencyToken();
            view.Property(v => v.Filter).HasColumnType("jsonb");
            view.HasIndex(v => new { v.CampaignId, v.OwnerId });
            view.HasIndex(v => new { v.CampaignId, v.Reach }).HasFilter("reach <> 'Mine'");
        });
        model.Entity<DefaultView>(view =>
        {
            view.ToTable("default_views");
            view.HasKey(v => v.UserId);
            view.HasOne<SavedView>().WithMany().HasForeignKey(v => v.ViewId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
