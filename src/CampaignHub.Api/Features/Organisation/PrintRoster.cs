using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>The roster of a body on a business date as a page to print (O-05). It may style itself and nothing else.</summary>
public sealed record PrintRoster
{
    private const string ContentPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    internal static void Map(RouteGroupBuilder bodies) => bodies.MapGet("/{bodyId:guid}/print", async (Guid bodyId, DateOnly? on, HubDbContext db, RequestContext context, TimeProvider clock, HttpContext http, CancellationToken ct) =>
    {
        var (document, _) = await db.LoadRosterPaper(bodyId, on ?? await db.TodayAsync(context, clock, ct), ct);
        http.Response.Headers.ContentSecurityPolicy = ContentPolicy;
        return Results.Content(RedHeaderHtml.Write(document), RedHeaderHtml.MediaType);
    }).Is<PrintRoster>(OrganisationFeature.Read).Produces<string>(StatusCodes.Status200OK, "text/html");
}
