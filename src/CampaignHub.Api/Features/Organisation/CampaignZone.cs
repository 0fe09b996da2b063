using System.Collections.Concurrent;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>The time zone business dates are read in; it never changes after a campaign has started, so it is asked once.</summary>
internal static class CampaignZones
{
    private static readonly ConcurrentDictionary<Guid, TimeZoneInfo> Known = new();

    public static async ValueTask<TimeZoneInfo> CampaignZone(this HubDbContext db, RequestContext context, CancellationToken cancellationToken)
    {
        var campaignId = context.Actor.Campaign;
        if (Known.TryGetValue(campaignId, out var known)) return known;
        var name = await db.Campaigns.Where(c => c.Id == campaignId).Select(c => c.TimeZone).FirstAsync(cancellationToken);
        return Known[campaignId] = ZoneTime.Zone(name);
    }

    /// <summary>The campaign's business date.</summary>
    public static async ValueTask<DateOnly> TodayAsync(this HubDbContext db, RequestContext context, TimeProvider clock, CancellationToken cancellationToken) =>
        ZoneTime.DateOf(clock.GetUtcNow(), await db.CampaignZone(context, cancellationToken));
}
