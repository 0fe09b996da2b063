using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Cycles;

namespace CampaignHub.Api.Features.Demo;

/// <summary>Whether this is a demo whose clock can be moved on, and to when: the moment this month's cycle runs.</summary>
public sealed record GetDemoClock : IQuery<DemoClock>
{
    internal static void Map(RouteGroupBuilder demo) => demo.MapGet("/clock", (Pipe pipe, CancellationToken ct) => pipe.Send(new GetDemoClock(), ct)).Is<GetDemoClock>(DemoFeature.ReadClock);
}

public sealed record DemoClock(bool CanMove, DateTimeOffset Now, DateTimeOffset Next);

internal sealed class GetDemoClockHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<GetDemoClock, DemoClock>
{
    public async Task<DemoClock> Handle(GetDemoClock request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var zone = await db.CampaignZone(context, cancellationToken);
        var month = Period.Containing(PeriodKind.Month, ZoneTime.DateOf(now, zone));
        return new(clock is HubClock { CanMove: true }, now, Cycle.Monthly.DueFor(month, zone));
    }
}
