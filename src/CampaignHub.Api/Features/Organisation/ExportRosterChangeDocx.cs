using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>The notice of a change of a roster (调整通知) as a Word document (O-05); without a number it is marked as a draft.</summary>
public sealed record ExportRosterChangeDocx
{
    internal static void Map(RouteGroupBuilder bodies) => bodies.MapGet("/changes/{rosterChangeId:guid}/notice.docx", async (Guid rosterChangeId, HubDbContext db, CancellationToken ct) =>
    {
        var (document, name) = await db.LoadChangePaper(rosterChangeId, ct);
        return Results.File(RedHeaderDocx.Write(document), RedHeaderDocx.MediaType, $"{name}.docx");
    }).Is<ExportRosterChangeDocx>(OrganisationFeature.Read).Produces<string>(StatusCodes.Status200OK, RedHeaderDocx.MediaType);
}
