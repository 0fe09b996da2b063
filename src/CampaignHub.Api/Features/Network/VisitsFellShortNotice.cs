using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Domain.Network;

namespace CampaignHub.Api.Features.Network;

/// <summary>Tells the office how many visits a period has left owing, and the contacts of a unit their own.</summary>
internal sealed class VisitsFellShortNotice : INotify<VisitsFellShort>
{
    public Task<Notice?> Of(VisitsFellShort happened, CancellationToken cancellationToken) => Task.FromResult<Notice?>(new(
        "pairing.visits-short",
        $"{happened.Period} 有 {happened.Pairings} 对包联共欠走访 {happened.Visits} 次",
        $"{happened.Period}: {happened.Pairings} pairings made {happened.Visits} visits fewer than owed",
        $"/network/pairings?short={happened.Period}",
        happened.UnitId is { } unitId ? new Audience(NetworkFeature.Log, unitId) : new Audience(NetworkFeature.Edit)));
}
