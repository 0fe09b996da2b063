using CampaignHub.Api.Features.Cycles;
using CampaignHub.Api.Features.Network;
using CampaignHub.Api.Platform.Scheduling;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Network;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Features.Network;

/// <summary>Pairings over HTTP. The clock of a hub stands at Tuesday, 10 July 2018.</summary>
internal static class Pairings
{
    public static object Of(Guid areaId, Guid? unitId, string? leader = null, string from = "2018-07-02", int visits = 1, PeriodKind per = PeriodKind.Week, PairingKind? kind = null, Guid? id = null, string? until = null, Guid? bodyId = null) => new
    {
        pairingId = id ?? Guid.CreateVersion7(),
        kind = kind ?? (leader is null ? PairingKind.SupportUnit : PairingKind.AdoptingLeader),
        areaId,
        unitId,
        bodyId,
        personName = leader,
        visits,
        per,
        from,
        until,
    };

    public static Task<PairingRow> PairAsync(this Caller office, Guid areaId, Guid? unitId, string? leader = null, string from = "2018-07-02", int visits = 1, PeriodKind per = PeriodKind.Week) =>
        office.PostAsync<PairingRow>("/api/pairings", Of(areaId, unitId, leader, from, visits, per));

    public static object Visit(string day, Guid? id = null, Guid? photoId = null, int? visitors = null, IEnumerable<Guid>? points = null) =>
        new { visitId = id ?? Guid.CreateVersion7(), day, visitor = "王主任", what = "走访困难户", photoId, visitors, pointIds = points };

    public static Task<VisitRow> VisitAsync(this Caller caller, Guid pairingId, string day) => caller.PostAsync<VisitRow>($"/api/pairings/{pairingId}/visits", Visit(day));

    /// <summary>What the clock sends every minute.</summary>
    public static Task SweepAsync(this Hub hub) => hub.Services.GetRequiredService<ITickReceiver>().ReceiveAsync(CycleTicks.Sweep, hub.CampaignId, hub.Clock.Now, CancellationToken.None);
}
