using System.Security.Cryptography;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>
/// Takes official divisions into the area tree from one or more CSV files, known ones by their code: new names and places are taken over,
/// nothing is ever removed. A row that does not fit is reported and does not stop the others. A dry run only counts.
/// </summary>
public sealed record ImportAreas(IReadOnlyList<DivisionUpload> Files, bool DryRun) : ICommand<AreaImportResult>, ITransactional
{
    private const long MostBytes = 20 * 1024 * 1024;

    public override string ToString() => $"{string.Join('\n', Files)} {DryRun}";

    internal static void Map(RouteGroupBuilder areas) => areas.MapPost("/import", async (IFormFileCollection files, [FromForm] bool? dryRun, Pipe pipe, CancellationToken ct) =>
    {
        if (files.Count == 0) throw new ValidationException([new ValidationFailure("files", OrganisationRefusals.FilesMissing.In(Problems.Language))]);
        if (files.Sum(f => f.Length) > MostBytes) return new RefusedResult(StatusCodes.Status413PayloadTooLarge, OrganisationRefusals.FilesTooLarge);
        var uploads = new List<DivisionUpload>();
        foreach (var file in files)
        {
            using var content = new MemoryStream((int)file.Length);
            await file.CopyToAsync(content, ct);
            uploads.Add(new(Path.GetFileName(file.FileName), content.ToArray()));
        }

        return Results.Ok(await pipe.Send(new ImportAreas(uploads, dryRun ?? false), ct));
    }).DisableAntiforgery().Is<ImportAreas>(OrganisationFeature.Edit).Produces<AreaImportResult>();
}

/// <summary>One uploaded file; what it says of itself tells it from another of the same name where a key is used again.</summary>
public sealed record DivisionUpload(string Name, ReadOnlyMemory<byte> Content)
{
    public override string ToString() => $"{Name} {Convert.ToHexStringLower(SHA256.HashData(Content.Span))}";
}

/// <summary>Data rows read and what became of them; rows = created + updated + unchanged + rows in error.</summary>
public sealed record AreaImportResult(int Rows, int Created, int Updated, int Unchanged, IReadOnlyList<ImportRowError> Errors);

internal sealed class ImportAreasHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ImportAreas, AreaImportResult>
{
    public async Task<AreaImportResult> Handle(ImportAreas request, CancellationToken cancellationToken)
    {
        var errors = new List<ImportRowError>();
        var lines = new List<DivisionLine>();
        foreach (var file in request.Files)
        {
            var (read, fault, column) = DivisionFile.Read(file.Name, file.Content.Span);
            lines.AddRange(read);
            if (fault is not null) errors.Add(Error(file.Name, 1, column, fault));
        }

        var tree = new AreaTree(await LoadAsync(request.DryRun, cancellationToken));
        var plan = DivisionPlan.Of(lines, tree.Codes);
        errors.AddRange(plan.Refused.Select(r => Error(r.Line.File, r.Line.Row, r.Column, r.Refusal)));
        var now = clock.GetUtcNow();
        var (created, updated) = (0, 0);
        foreach (var division in plan.Placed)
        {
            var parent = division.ParentCode is null ? null : tree[division.ParentCode];
            if (tree.Find(division.Line.Code) is { } known)
            {
                var renamed = known.Rename(division.Line.NameZh, division.Line.NameEn);
                var moved = tree.Move(known, parent);
                if (renamed || moved) updated++;
                continue;
            }

            var area = Area.Create(Guid.CreateVersion7(now), context.Actor.Campaign, division.Line.Code, division.Line.NameZh, division.Line.NameEn, division.Level, parent);
            tree.Add(area);
            if (!request.DryRun) db.Add(area);
            created++;
        }

        errors.Sort((a, b) => (string.CompareOrdinal(a.File, b.File), a.Row.CompareTo(b.Row)) switch { (0, var byRow) => byRow, (var byFile, _) => byFile });
        return new(lines.Count, created, updated, plan.Placed.Count - created - updated, errors);
    }

    /// <summary>All areas, with the tree locked against another import; untracked in a dry run, so that nothing is saved.</summary>
    private async Task<List<Area>> LoadAsync(bool dryRun, CancellationToken cancellationToken)
    {
        if (dryRun) return await db.Areas.AsNoTracking().ToListAsync(cancellationToken);
        await db.LockAsync("areas", context, cancellationToken);
        return await db.Areas.ToListAsync(cancellationToken);
    }

    private static ImportRowError Error(string file, int row, string? column, Refusal refusal) => new(file, row, column, refusal.Code, refusal.In(Problems.Language));
}

/// <summary>The campaign's areas in memory, by code and by parent.</summary>
internal sealed class AreaTree
{
    private readonly Dictionary<string, Area> byCode;
    private readonly Dictionary<Guid, List<Area>> below = [];

    public AreaTree(IReadOnlyCollection<Area> areas)
    {
        byCode = areas.ToDictionary(a => a.Code);
        foreach (var area in areas) NoteParent(area);
    }

    public IReadOnlySet<string> Codes => byCode.Keys.ToHashSet();

    public Area this[string code] => byCode[code];

    public Area? Find(string code) => byCode.GetValueOrDefault(code);

    public void Add(Area area)
    {
        byCode.Add(area.Code, area);
        NoteParent(area);
    }

    /// <summary>Moves an area with everything below it; false when it is there already.</summary>
    public bool Move(Area area, Area? parent)
    {
        var before = area.ParentId;
        if (!area.PlaceUnder(parent)) return false;
        if (before is { } left) below[left].Remove(area);
        NoteParent(area);
        RenewBelow(area);
        return true;
    }

    private void RenewBelow(Area parent)
    {
        if (!below.TryGetValue(parent.Id, out var children)) return;
        foreach (var child in children)
        {
            child.PlaceUnder(parent);
            RenewBelow(child);
        }
    }

    private void NoteParent(Area area)
    {
        if (area.ParentId is not { } parentId) return;
        if (!below.TryGetValue(parentId, out var children)) below.Add(parentId, children = []);
        children.Add(area);
    }
}
