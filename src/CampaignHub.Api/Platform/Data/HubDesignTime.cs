using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CampaignHub.Api.Platform.Data;

/// <summary>How the migrations tool makes a context: the model only, no database behind it.</summary>
internal sealed class HubDesignTime : IDesignTimeDbContextFactory<HubDbContext>
{
    public HubDbContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<HubDbContext>().UseNpgsql("Host=none").Options);
}
