using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>The open cases with a place, for the map: at most 5,000, the nearest time limits first.</summary>
public sealed record PinCases(CaseFilter Filter) : IQuery<IReadOnlyList<CasePin>>
{
    public const int Most = 5_000;

    internal static void Map(RouteGroupBuilder cases) =>
        cases.MapGet("/map", ([AsParameters] CaseFilter filter, Pipe pipe, CancellationToken ct) => pipe.Send(new PinCases(filter), ct)).Is<PinCases>(RectificationFeature.Read);
}

public sealed record CasePin(Guid CaseId, string Number, double Longitude, double Latitude, Deadline Deadline, string Description);

internal sealed class PinCasesHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<PinCases, IReadOnlyList<CasePin>>
{
    public async Task<IReadOnlyList<CasePin>> Handle(PinCases request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await request.Filter.On(db, await db.CampaignZone(context, cancellationToken), now)
            .Where(c => c.State != CaseState.Closed && c.Longitude != null && c.Latitude != null)
            .OrderBy(c => c.DueAt).ThenBy(c => c.Id)
            .Take(PinCases.Most)
            .Select(c => new CasePin(c.Id, CaseNumbers.Text(c.Number), c.Longitude!.Value, c.Latitude!.Value, Deadlines.Of(c.State, c.DueAt, c.ClosedAt, now), c.Description))
            .ToListAsync(cancellationToken);
    }
}
