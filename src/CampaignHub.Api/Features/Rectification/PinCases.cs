using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>The open cases with a place, for the map: at most 5,000, the nearest time limits first, beside the number of all of them.</summary>
public sealed record PinCases(CaseFilter Filter) : IQuery<CasePins>
{
    public const int Most = 5_000;

    internal static void Map(RouteGroupBuilder cases) =>
        cases.MapGet("/map", ([AsParameters] CaseFilter filter, Pipe pipe, CancellationToken ct) => pipe.Send(new PinCases(filter), ct)).Is<PinCases>(RectificationFeature.Read);

    /// <summary>Cases with a place as pins, the nearest time limits first.</summary>
    internal static Task<List<CasePin>> PinsOf(IQueryable<RectificationCase> all, DateTimeOffset now, int most, CancellationToken cancellationToken) => all.OrderBy(c => c.DueAt).ThenBy(c => c.Id)
        .Take(most)
        .Select(c => new CasePin(c.Id, CaseNumbers.Text(c.Number), c.Longitude!.Value, c.Latitude!.Value, Deadlines.Of(c.State, c.DueAt, c.ScoreDueAt, c.ClosedAt, now), c.Description, c.DescriptionEn))
        .ToListAsync(cancellationToken);
}

/// <summary>Pins and the number of cases they stand for: exact up to 10,000.</summary>
public sealed record CasePins(IReadOnlyList<CasePin> Items, int Total, bool TotalIsCapped);

public sealed record CasePin(Guid CaseId, string Number, double Longitude, double Latitude, Deadline Deadline, string Description, string? DescriptionEn);

internal sealed class PinCasesHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<PinCases, CasePins>
{
    public async Task<CasePins> Handle(PinCases request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var all = request.Filter.On(db, await db.CampaignZone(context, cancellationToken), now).Open().Where(c => c.Longitude != null && c.Latitude != null);
        var total = await all.Take(Keyset.CountCap + 1).CountAsync(cancellationToken);
        var pins = await PinCases.PinsOf(all, now, PinCases.Most, cancellationToken);
        return new(pins, Math.Min(total, Keyset.CountCap), total > Keyset.CountCap);
    }
}
