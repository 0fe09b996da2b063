using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;

namespace CampaignHub.Api.Features.Circulars;

/// <summary>A circular as a Word document with the red header of GB/T 9704-2012 (D-01); one that is not issued is marked as a draft.</summary>
public sealed record ExportCircularDocx
{
    internal static void Map(RouteGroupBuilder circulars) => circulars.MapGet("/{circularId:guid}/document.docx", async (Guid circularId, HubDbContext db, CancellationToken ct) =>
    {
        var (document, name) = await db.LoadPaper(circularId, ct);
        return Results.File(RedHeaderDocx.Write(document), RedHeaderDocx.MediaType, $"{name}.docx");
    }).Is<ExportCircularDocx>(CircularsFeature.Read).Produces<string>(StatusCodes.Status200OK, RedHeaderDocx.MediaType);
}
