using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>
/// Takes outlines from one or more GeoJSON files into the areas of the tree, found by official code or by name. The datum is said by the
/// one who knows the files. All or nothing: with one fault none is drawn. A dry run only says what would change.
/// </summary>
public sealed record ImportOutlines(IReadOnlyList<DivisionUpload> Files, Datum Datum, bool DryRun) : ICommand<OutlineImportResult>, ITransactional
{
    private const long MostBytes = 20 * 1024 * 1024;

    public override string ToString() => $"{string.Join('\n', Files)} {Datum} {DryRun}";

    internal static void Map(RouteGroupBuilder areas) => areas.MapPost("/outlines/import", async (IFormFileCollection files, [FromForm] string? datum, [FromForm] bool? dryRun, Pipe pipe, CancellationToken ct) =>
    {
        if (files.Count == 0) throw new ValidationException([new ValidationFailure("files", OutlineRefusals.FilesMissing.In(Problems.Language))]);
        // The form's own reader knows enums by their exact case only.
        if (!Enum.TryParse<Datum>(datum, ignoreCase: true, out var measured) || !Enum.IsDefined(measured)) throw new ValidationException([new ValidationFailure("datum", OutlineRefusals.DatumMissing.In(Problems.Language))]);
        if (files.Sum(f => f.Length) > MostBytes) return new RefusedResult(StatusCodes.Status413PayloadTooLarge, OrganisationRefusals.FilesTooLarge);
        var uploads = new List<DivisionUpload>();
        foreach (var file in files)
        {
            using var content = new MemoryStream((int)file.Length);
            await file.CopyToAsync(content, ct);
            uploads.Add(new(Path.GetFileName(file.FileName), content.ToArray()));
        }

        return Results.Ok(await pipe.Send(new ImportOutlines(uploads, measured, dryRun ?? false), ct));
    }).DisableAntiforgery().Is<ImportOutlines>(OrganisationFeature.Edit).Produces<OutlineImportResult>();
}

/// <summary>What became of an area's outline.</summary>
public enum OutlineChangeKind
{
    Drawn,
    Redrawn,
    Unchanged,
}

public sealed record OutlineChange(string File, int Feature, Guid AreaId, string Code, string NameZh, string? NameEn, OutlineChangeKind Kind, int Vertices);

/// <summary>Features read and what became of them. Applied is false for a dry run and when there is any error; a row in an error is the number of a feature, 0 the file.</summary>
public sealed record OutlineImportResult(int Features, int Drawn, int Redrawn, int Unchanged, bool Applied, IReadOnlyList<OutlineChange> Changes, IReadOnlyList<ImportRowError> Errors);

internal sealed class ImportOutlinesHandler(HubDbContext db, RequestContext context, AreaMaps maps) : IHandle<ImportOutlines, OutlineImportResult>
{
    public async Task<OutlineImportResult> Handle(ImportOutlines request, CancellationToken cancellationToken)
    {
        if (!request.DryRun) await db.LockAsync("areas", context, cancellationToken);
        var tree = await AreaBrief.AllAsync(db, cancellationToken);
        var plan = OutlinePlan.Of(request.Files, request.Datum, tree);
        var errors = plan.Errors.ToList();
        var ids = plan.Placed.Select(p => p.Area.AreaId).ToList();
        var areas = await db.Areas.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellationToken);
        var changes = plan.Placed.Select(p => (Planned: p, Kind: KindOf(areas[p.Area.AreaId], p.Outline))).ToList();
        var fresh = changes.Where(c => c.Kind is not OutlineChangeKind.Unchanged).Select(c => c.Planned).ToList();
        if (fresh.Count > 0)
        {
            var faults = new OutlineCheck(await maps.OfAsync(db, context, cancellationToken), tree).Faults([.. fresh.Select(f => (f.Area, f.Outline))]);
            errors.AddRange(faults.Select(f => OutlinePlan.Error(fresh.First(p => p.Area.AreaId == f.AreaId).Feature, f.Refusal)));
        }

        var applied = !request.DryRun && errors.Count == 0;
        if (applied && fresh.Count > 0)
        {
            var stamp = await db.NextOutlineStamp(context, cancellationToken);
            foreach (var planned in fresh) areas[planned.Area.AreaId].Draw(planned.Outline, stamp);
        }

        int Count(OutlineChangeKind kind) => changes.Count(c => c.Kind == kind);
        return new(
            plan.Features, Count(OutlineChangeKind.Drawn), Count(OutlineChangeKind.Redrawn), Count(OutlineChangeKind.Unchanged), applied,
            [.. changes.Select(c => Row(c.Planned, c.Kind))], [.. errors.OrderBy(e => e.File, StringComparer.Ordinal).ThenBy(e => e.Row)]);
    }

    private static OutlineChangeKind KindOf(Area area, Outline outline) =>
        area.HasOutline(outline) ? OutlineChangeKind.Unchanged : area.OutlineJson is null ? OutlineChangeKind.Drawn : OutlineChangeKind.Redrawn;

    private static OutlineChange Row(PlannedOutline planned, OutlineChangeKind kind) => new(
        planned.Feature.File, planned.Feature.Number, planned.Area.AreaId, planned.Area.Code, planned.Area.NameZh, planned.Area.NameEn, kind, planned.Outline.Polygons.Sum(p => p.Sum(r => r.Length)));
}
