using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Network;

/// <summary>How far the network of responsibility is closed on a day, in the whole campaign or in one area and below (O-20).</summary>
public sealed record CountGaps(Guid? AreaId, DateOnly? On) : IQuery<GapCounts>
{
    internal static void Map(RouteGroupBuilder network) => network.MapGet("/gaps/counts", (Guid? areaId, DateOnly? on, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new CountGaps(areaId, on), ct)).Is<CountGaps>(NetworkFeature.Read);
}

public sealed record GapCounts(DateOnly On, CoverageCount Areas, CoverageCount Points, CoverageCount Items);

/// <summary>How many there are, and how many of them lack a unit or a person.</summary>
public sealed record CoverageCount(int Total, int WithoutUnit, int WithoutPerson)
{
    public static CoverageCount None { get; } = new(0, 0, 0);
}

internal sealed class CountGapsHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<CountGaps, GapCounts>
{
    public async Task<GapCounts> Handle(CountGaps request, CancellationToken cancellationToken)
    {
        var day = await NetworkDay.OfAsync(db, context, clock, request.On, cancellationToken);
        var gaps = await GapQuery.OfAsync(db, day, request.AreaId, cancellationToken);
        return new(day.Date, await CountAsync(gaps.Areas(), cancellationToken), await CountAsync(gaps.Points(), cancellationToken), await CountAsync(gaps.Items(), cancellationToken));
    }

    private static async Task<CoverageCount> CountAsync<T>(IQueryable<GapQuery.Duty<T>> duties, CancellationToken cancellationToken) =>
        await duties.Select(d => new { NoUnit = d.UnitId == null, NoPerson = !d.HasPerson }).GroupBy(_ => 1)
            .Select(g => new CoverageCount(g.Count(), g.Count(d => d.NoUnit), g.Count(d => d.NoPerson))).FirstOrDefaultAsync(cancellationToken) ?? CoverageCount.None;
}
