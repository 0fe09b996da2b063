using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Imports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Imports;

/// <summary>Uploads a ledger and shows what importing it would do; no case is written .</summary>
public sealed record PreviewLedger(string FileName, ReadOnlyMemory<byte> Content, Guid MappingId) : ICommand<LedgerImport>
{
    internal static void Map(RouteGroupBuilder imports) => imports.MapPost("/", async (IFormFile? file, [FromForm] Guid mappingId, Pipe pipe, CancellationToken ct) =>
    {
        var upload = LedgerUpload.Require(file);
        if (upload.IsTooLarge) return LedgerUpload.TooLarge;
        return Results.Ok(await pipe.Send(new PreviewLedger(upload.Name, await upload.ReadAsync(ct), mappingId), ct));
    }).DisableAntiforgery().Is<PreviewLedger>(ImportsFeature.Import).Produces<LedgerImport>();
}

internal sealed class PreviewLedgerHandler(HubDbContext db, LedgerFiles files, RequestContext context, TimeProvider clock) : IHandle<PreviewLedger, LedgerImport>
{
    private const int ShownRows = 100;

    public async Task<LedgerImport> Handle(PreviewLedger request, CancellationToken cancellationToken)
    {
        var mapping = await db.LedgerMappings.FirstOrDefaultAsync(m => m.Id == request.MappingId, cancellationToken) ?? throw LedgerRefusals.MappingNotFound.AsException();
        var file = LedgerFile.Read(request.Content.Span);
        var lines = LedgerReading.Read(file.Header, file.Records, mapping.Rules, await db.CampaignZone(context, cancellationToken));
        var units = await db.UnitsNamedIn(lines, cancellationToken);
        var compared = await db.Compare(lines, mapping.Rules, units, cancellationToken);

        var now = clock.GetUtcNow();
        var hash = await files.KeepAsync(request.Content, cancellationToken);
        var run = LedgerImportRun.Preview(Guid.CreateVersion7(now), context.Actor.Campaign, request.FileName, hash, file.Encoding, mapping, lines.Count, compared.Tally(), context.Actor.AsPerson(), now);
        var preview = new LedgerPreview { ImportId = run.Id, Rows = [.. compared.Take(ShownRows).Select(Shown)] };
        var problems = compared.ProblemsOf(run.CampaignId, run.Id).ToList();
        db.Add(run);
        db.Add(preview);
        db.AddRange(problems);
        return LedgerImport.Of(run, problems, preview.Rows, Problems.Language);
    }

    private static LedgerPreviewRow Shown(ComparedLine compared) => new(
        compared.Line.Row, compared.Line.Key, compared.Line.Description, compared.Line.UnitCode ?? "", compared.Line.LoggedAt, compared.Line.DueAt, compared.Line.ClosedAt, compared.Outcome);
}
