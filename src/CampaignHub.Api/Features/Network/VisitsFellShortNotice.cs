using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Network;

namespace CampaignHub.Api.Features.Network;

/// <summary>Tells the office how many visits a period has left owing, and the contacts of a unit and the members of a body their own.</summary>
internal sealed class VisitsFellShortNotice : INotify<VisitsFellShort>
{
    public Task<Notice?> Of(VisitsFellShort happened, CancellationToken cancellationToken) => Task.FromResult<Notice?>(new(
        "pairing.visits-short",
        $"{happened.Period} 有 {happened.Pairings} 项联系走访共欠 {happened.Visits} 次",
        $"{happened.Period}: {happened.Pairings} pairings made {happened.Visits} visits fewer than owed",
        $"/network/pairings?short={happened.Period}",
        happened switch
        {
            { UnitId: { } unitId } => new Audience(NetworkFeature.Log, unitId),
            { BodyId: { } bodyId } => new Audience(NetworkFeature.Log, bodyId) { Kind = ScopeKind.Body },
            _ => new Audience(NetworkFeature.Edit),
        }));
}
