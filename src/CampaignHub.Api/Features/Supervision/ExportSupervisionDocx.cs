using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>A document of supervision as a Word file in the form GB/T 9704-2012 gives its kind: file, letter or order (D-02, D-03, D-11).</summary>
public sealed record ExportSupervisionDocx
{
    internal static void Map(RouteGroupBuilder documents) => documents.MapGet("/{documentId:guid}/document.docx", async (Guid documentId, HubDbContext db, CancellationToken ct) =>
    {
        var (document, name) = await db.PrintablePaper(documentId, ct);
        return Results.File(RedHeaderDocx.Write(document), RedHeaderDocx.MediaType, $"{name}.docx");
    }).Is<ExportSupervisionDocx>(SupervisionFeature.Read).Produces<string>(StatusCodes.Status200OK, RedHeaderDocx.MediaType);
}
