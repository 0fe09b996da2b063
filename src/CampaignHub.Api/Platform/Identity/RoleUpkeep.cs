using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Identity;

/// <summary>Gives campaigns their built-in roles, and those roles the permissions that a new version brings.</summary>
internal sealed class RoleUpkeep(IDbContextFactory<HubDbContext> contexts, PermissionTable table, TimeProvider clock)
{
    /// <summary>The built-in roles of a new campaign with their default sets.</summary>
    public IReadOnlyDictionary<Role, CampaignRole> Found(Guid campaignId, Func<Guid> newId) =>
        Enum.GetValues<Role>().ToDictionary(r => r, r => BuiltInRoles.Create(r, newId(), campaignId, table.DefaultsOf(r)));

    /// <summary>
    /// At every start: adds built-in roles that a campaign does not have yet, and permissions no built-in role was ever offered. What an
    /// administrator has taken away stays away.
    /// </summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var context = new RequestContext { Actor = Actor.System, Command = nameof(RoleUpkeep) };
        await using var db = (await contexts.CreateDbContextAsync(cancellationToken)).For(context, clock);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(7161967)", cancellationToken);
        var roles = (await db.Set<CampaignRole>().Where(r => r.BuiltIn).ToListAsync(cancellationToken)).ToLookup(r => r.CampaignId);
        foreach (var campaignId in await db.Campaigns.Select(c => c.Id).ToListAsync(cancellationToken))
        {
            foreach (var role in Enum.GetValues<Role>())
            {
                if (roles[campaignId].FirstOrDefault(r => r.Code == BuiltInRoles.CodeOf(role)) is { } there) there.Complete(table.DefaultsOf(role));
                else db.Add(BuiltInRoles.Create(role, Guid.CreateVersion7(now), campaignId, table.DefaultsOf(role)));
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
