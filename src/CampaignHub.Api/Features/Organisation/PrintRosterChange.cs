using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>The notice of a change of a roster (调整通知) as a page to print (O-05). It may style itself and nothing else.</summary>
public sealed record PrintRosterChange
{
    private const string ContentPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    internal static void Map(RouteGroupBuilder bodies) => bodies.MapGet("/changes/{rosterChangeId:guid}/print", async (Guid rosterChangeId, HubDbContext db, HttpContext http, CancellationToken ct) =>
    {
        var (document, _) = await db.LoadChangePaper(rosterChangeId, ct);
        http.Response.Headers.ContentSecurityPolicy = ContentPolicy;
        return Results.Content(RedHeaderHtml.Write(document), RedHeaderHtml.MediaType);
    }).Is<PrintRosterChange>(OrganisationFeature.Read).Produces<string>(StatusCodes.Status200OK, "text/html");
}
