using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;

namespace CampaignHub.Api.Features.Circulars;

/// <summary>A circular as a page to print: the same bytes the PDF is printed from. It may style itself and nothing else.</summary>
public sealed record PrintCircular
{
    private const string ContentPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    internal static void Map(RouteGroupBuilder circulars) => circulars.MapGet("/{circularId:guid}/print", async (Guid circularId, HubDbContext db, HttpContext http, CancellationToken ct) =>
    {
        var (document, _) = await db.LoadPaper(circularId, ct);
        http.Response.Headers.ContentSecurityPolicy = ContentPolicy;
        return Results.Content(RedHeaderHtml.Write(document), RedHeaderHtml.MediaType);
    }).Is<PrintCircular>(CircularsFeature.Read).Produces<string>(StatusCodes.Status200OK, "text/html");
}
