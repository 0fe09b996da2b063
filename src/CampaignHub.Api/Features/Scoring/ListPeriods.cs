using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Scoring;

/// <summary>The closed periods of one kind, newest first: the latest 400.</summary>
public sealed record ListPeriods(PeriodKind Kind) : IQuery<IReadOnlyList<PeriodRow>>
{
    internal static void Map(RouteGroupBuilder periods) =>
        periods.MapGet("/", (PeriodKind? kind, Pipe pipe, CancellationToken ct) => pipe.Send(new ListPeriods(kind ?? PeriodKind.Month), ct)).Is<ListPeriods>(ScoringFeature.Read);
}

/// <summary>From and To are the first and the last business date; the circular is named only where the caller may see it.</summary>
public sealed record PeriodRow(
    string Period, PeriodKind Kind, DateOnly From, DateOnly To, DateTimeOffset ClosedAt, string ByName, int SchemeVersion, string ContentHash, Guid? CircularId);

internal sealed class ListPeriodsHandler(HubDbContext db) : IHandle<ListPeriods, IReadOnlyList<PeriodRow>>
{
    private const int Cap = 400;

    public async Task<IReadOnlyList<PeriodRow>> Handle(ListPeriods request, CancellationToken cancellationToken) =>
        await db.PeriodCloses.AsNoTracking().Where(c => c.Kind == request.Kind).OrderByDescending(c => c.FirstDay).Take(Cap)
            .Select(c => new PeriodRow(c.Period, c.Kind, c.FirstDay, c.LastDay, c.ClosedAt, c.ByName, c.SchemeVersion, c.ContentHash, db.Circulars.Where(x => x.PeriodCloseId == c.Id).Select(x => (Guid?)x.Id).FirstOrDefault()))
            .ToListAsync(cancellationToken);
}
