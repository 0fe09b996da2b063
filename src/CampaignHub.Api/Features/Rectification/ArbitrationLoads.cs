using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Geometry;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>What the handlers of doubtful places have in common.</summary>
internal static class ArbitrationLoads
{
    /// <summary>Where a place lies; null where the campaign has no outlines that could tell.</summary>
    public static async Task<Placement?> PlacementOf(this AreaMaps maps, HubDbContext db, RequestContext context, GeoPoint place, CancellationToken cancellationToken)
    {
        var map = await maps.OfAsync(db, context, cancellationToken);
        return map.Count == 0 ? null : map.At(place.Longitude, place.Latitude);
    }

    /// <summary>The question to put to the office when a case's place is in doubt; null when it is clear.</summary>
    public static async Task<PlaceArbitration?> QuestionOf(this HubDbContext db, RequestContext context, Guid caseId, GeoPoint place, Placement found, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (found.State is PlaceState.Resolved) return null;
        var settings = await db.ArbitrationSettingsOf(context, cancellationToken);
        var doubt = found.State is PlaceState.Disputed ? PlaceDoubt.ClaimedTwice : PlaceDoubt.OutsideEveryArea;
        return PlaceArbitration.Open(Guid.CreateVersion7(now), context.Actor.Campaign, caseId, doubt, place, found.Claims, settings.Hours, now);
    }

    /// <summary>The campaign's settings, or those it starts with.</summary>
    public static async Task<ArbitrationSettings> ArbitrationSettingsOf(this HubDbContext db, RequestContext context, CancellationToken cancellationToken) =>
        await db.ArbitrationSettings.AsNoTracking().FirstOrDefaultAsync(cancellationToken) ?? ArbitrationSettings.Initial(context.Actor.Campaign);
}
