using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>Lets one caller of a campaign at a time do what looks at a whole tree before it writes.</summary>
internal static class CampaignLock
{
    /// <summary>Waits for the named lock of the actor's campaign; held until the transaction ends.</summary>
    public static Task LockAsync(this HubDbContext db, string what, RequestContext context, CancellationToken cancellationToken)
    {
        var name = $"{what} {context.Actor.Campaign:N}";
        return db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))", cancellationToken);
    }
}
