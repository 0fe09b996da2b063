using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>The roster of a body on a business date as a Word document (O-05); a list without number.</summary>
public sealed record ExportRosterDocx
{
    internal static void Map(RouteGroupBuilder bodies) => bodies.MapGet("/{bodyId:guid}/roster.docx", async (Guid bodyId, DateOnly? on, HubDbContext db, RequestContext context, TimeProvider clock, CancellationToken ct) =>
    {
        var (document, name) = await db.LoadRosterPaper(bodyId, on ?? await db.TodayAsync(context, clock, ct), ct);
        return Results.File(RedHeaderDocx.Write(document), RedHeaderDocx.MediaType, $"{name}.docx");
    }).Is<ExportRosterDocx>(OrganisationFeature.Read).Produces<string>(StatusCodes.Status200OK, RedHeaderDocx.MediaType);
}
