using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Circulars;

/// <summary>Issues an approved circular (印发) under the next number of the agency's series of the year, without gaps (D-07).</summary>
public sealed record IssueCircular(int Version) : ICommand<Nothing>, ITransactional
{
    [JsonIgnore]
    public Guid CircularId { get; init; }

    internal static void Map(RouteGroupBuilder circulars) => circulars.MapPost("/{circularId:guid}/issue", async (Guid circularId, IssueCircular command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { CircularId = circularId }, ct);
        return await pipe.Send(new GetCircular(circularId), ct);
    }).Is<IssueCircular>(CircularsFeature.Issue);
}

internal sealed class IssueCircularHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<IssueCircular, Nothing>
{
    public async Task<Nothing> Handle(IssueCircular request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var campaignId = context.Actor.Campaign;
        var zone = await db.Campaigns.AsNoTracking().Where(c => c.Id == campaignId).Select(c => c.TimeZone).FirstAsync(cancellationToken);
        var issuedOn = ZoneTime.DateOf(now, ZoneTime.Zone(zone));

        // The series is held before the circular is read, so that whoever issues it a second time finds it issued.
        var series = await db.HoldSeriesAsync(campaignId, issuedOn.Year, cancellationToken);
        var circular = await db.LoadCircular(request.CircularId, request.Version, cancellationToken);
        var units = await db.PeriodStandings.AsNoTracking().Where(s => s.PeriodCloseId == circular.PeriodCloseId).OrderBy(s => s.Position).ToListAsync(cancellationToken);
        circular.Issue(series, issuedOn, units, context.Actor.AsPerson(), now);
        return Nothing.Value;
    }
}
