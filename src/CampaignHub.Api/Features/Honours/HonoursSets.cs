using CampaignHub.Domain.Honours;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Data;

/// <summary>Honours' tables by name.</summary>
public sealed partial class HubDbContext
{
    public DbSet<CivilisedTitle> CivilisedTitles => Set<CivilisedTitle>();

    public DbSet<TitleChange> TitleChanges => Set<TitleChange>();
}
