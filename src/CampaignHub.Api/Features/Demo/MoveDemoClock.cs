using CampaignHub.Api.Features.Cycles;
using CampaignHub.Api.Platform;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Cycles;

namespace CampaignHub.Api.Features.Demo;

/// <summary>Moves a demo's clock on to the moment the running month is over, and runs the cycles that have come due. Refused: demo.clock-fixed.</summary>
public sealed record MoveDemoClock : ICommand<DemoClock>
{
    internal static void Map(RouteGroupBuilder demo) => demo.MapPost("/clock", async (Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(new MoveDemoClock(), ct);
        return await pipe.Send(new GetDemoClock(), ct);
    }).Is<MoveDemoClock>(DemoFeature.MoveClock);
}

internal static class DemoRefusals
{
    public static Refusal ClockFixed { get; } = new(RefusalKind.Conflict, "demo.clock-fixed", "只有演示环境的时钟可以拨动。", "Only a demo's clock can be moved.");
}

internal sealed class MoveDemoClockHandler(RequestContext context, TimeProvider clock, Pipe pipe, IServiceScopeFactory scopes) : IHandle<MoveDemoClock, DemoClock>
{
    public async Task<DemoClock> Handle(MoveDemoClock request, CancellationToken cancellationToken)
    {
        if (clock is not HubClock { CanMove: true } demo) throw DemoRefusals.ClockFixed.AsException();
        var before = await pipe.Send(new GetDemoClock(), cancellationToken);
        demo.MoveOnTo(before.Next);
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = Actor.SystemIn(context.Actor.Campaign);
        foreach (var cycle in Cycle.All) await scope.ServiceProvider.GetRequiredService<Pipe>().Send(new RunDueCycles(cycle.Code), cancellationToken);
        return before;
    }
}
