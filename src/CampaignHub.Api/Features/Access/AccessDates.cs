using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Access;

/// <summary>The business date that assignments are read by, and the guard of the last administrator.</summary>
internal sealed class AccessDates(HubDbContext db, RequestContext context, TimeProvider clock)
{
    public async Task<DateOnly> TodayAsync(CancellationToken cancellationToken) => await db.TodayAsync(context, clock, cancellationToken);

    /// <summary>Changes of roles and assignments wait for one another, so that two administrators cannot remove each other at once.</summary>
    public Task LockAsync(CancellationToken cancellationToken) => db.LockAsync("access", context, cancellationToken);

    /// <summary>To be asked after a change, while the lock is held. Refused: role.last-holder.</summary>
    public async Task RequireLastHolderAsync(CancellationToken cancellationToken)
    {
        var roles = await db.CampaignRoles.ToListAsync(cancellationToken);
        var kept = roles.Where(r => LastHolder.Kept.Any(r.Holds)).Select(r => r.Id).ToList();

        // Tracked rows come back with the change that is not stored yet.
        var assignments = await db.RoleAssignments.Where(a => kept.Contains(a.RoleId) && a.ScopeKind == ScopeKind.Campaign).ToListAsync(cancellationToken);
        LastHolder.Require(roles, assignments, await TodayAsync(cancellationToken));
    }
}
