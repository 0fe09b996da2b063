using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Files;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using CampaignHub.Domain.Supervision;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>
/// Seals the file of a case for discipline inspection: its facts, its timeline, its supervision, the documents and the photos, each with its hash in a
/// manifest whose own hash is recorded. The client makes the id: sent again, it answers the same.
/// </summary>
public sealed record SealTransfer(Guid TransferId, Guid CaseId, Guid? ActId, AccountabilityCause Cause, string Reason) : ICommand<SealedTransfer>
{
    internal static void Map(RouteGroupBuilder transfers) => transfers.MapPost("/", (SealTransfer command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<SealTransfer>(SupervisionFeature.Transfer);
}

public sealed record SealedTransfer(Guid TransferId, string ManifestHash);

internal sealed class SealTransferValidator : AbstractValidator<SealTransfer>
{
    public SealTransferValidator()
    {
        RuleFor(t => t.TransferId).NotEmpty();
        RuleFor(t => t.CaseId).NotEmpty();
        RuleFor(t => t.Cause).IsInEnum();
        RuleFor(t => t.Reason).NotEmpty().MaximumLength(2000);
    }
}

internal sealed class SealTransferHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<SealTransfer, SealedTransfer>, IReplay<SealTransfer, SealedTransfer>
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public async Task<SealedTransfer> Handle(SealTransfer request, CancellationToken cancellationToken)
    {
        if (await FirstAnswer(request, cancellationToken) is { } before) return before;
        if (await db.DisciplineTransfers.AnyAsync(t => t.Id == request.TransferId, cancellationToken)) throw TransferRefusals.IdTaken.AsException();
        var (now, person) = (clock.GetUtcNow(), context.Actor.AsPerson());
        var c = await db.Cases.AsNoTracking().FirstOrDefaultAsync(x => x.Id == request.CaseId, cancellationToken) ?? throw RectificationRefusals.NotFound.AsException();
        if (c.UnitId is not { } unitId) throw TransferRefusals.WithoutUnit.AsException();
        var unit = await db.Units.AsNoTracking().Where(u => u.Id == unitId).Select(u => new { u.NameZh, u.NameEn }).FirstAsync(cancellationToken);
        var events = await db.CaseEvents.AsNoTracking().Where(e => e.CaseId == c.Id).OrderBy(e => e.Sequence).Select(e => new { e.Sequence, Kind = e.Kind.ToString(), e.At, e.ByName, e.Note, e.DueAt }).ToListAsync(cancellationToken);
        var acts = await db.ReadActs(db.SupervisionActs.AsNoTracking().Where(a => a.CaseId == c.Id).OrderBy(a => a.At).ThenBy(a => a.Id), cancellationToken);
        var files = new List<(string Name, string Sha256, byte[]? Content)>
        {
            Written("case.json", new { number = CaseNumbers.Text(c.Number), c.Description, c.DescriptionEn, c.Category, c.State, c.Source, c.Address, c.Longitude, c.Latitude, unitZh = unit.NameZh, unitEn = unit.NameEn, c.LoggedAt, c.DueAt, c.ClosedAt, c.ReturnCount, request.Cause, request.Reason }),
            Written("timeline.json", events),
            Written("supervision.json", acts.Select(a => new { a.StepNameZh, a.StepNameEn, a.State, a.Reason, a.Note, a.At, a.ByName, a.DueAt, a.CarriedOutAt, a.CarriedOutBy, a.LiftedAt })),
        };
        foreach (var documentId in acts.Where(a => a.DocumentId is not null && a.CarriedOutAt is not null).Select(a => a.DocumentId!.Value).Distinct())
        {
            var (document, name) = await db.PrintablePaper(documentId, cancellationToken);
            var bytes = RedHeaderDocx.Write(document);
            files.Add(($"documents/{Plain(name)}.docx", Hash(bytes), bytes));
        }

        var photos = await (
            from photo in db.CasePhotos.AsNoTracking()
            join kept in db.Set<Photo>() on photo.PhotoId equals kept.Id
            where photo.CaseId == c.Id
            orderby photo.PhotoId
            select new { photo.Phase, kept.Sha256, kept.ContentType }).ToListAsync(cancellationToken);
        files.AddRange(photos.Select((p, i) => ($"photos/{p.Phase.ToString().ToLowerInvariant()}-{i + 1:D2}.{p.ContentType.Split('/')[^1]}", p.Sha256, (byte[]?)null)));
        var manifest = JsonSerializer.Serialize(new { transferId = request.TransferId, caseNumber = CaseNumbers.Text(c.Number), sealedAt = now, sealedBy = person.Name, files = files.Select(f => new { name = f.Name, sha256 = f.Sha256 }) }, Readable);
        var hash = Hash(Encoding.UTF8.GetBytes(manifest));
        db.Add(DisciplineTransfer.Seal(request.TransferId, context.Actor.Campaign, c.Id, unitId, request.Cause, request.Reason.Trim(), manifest, hash, files, person, now));
        if (request.ActId is { } actId)
        {
            var act = await db.SupervisionActs.FirstOrDefaultAsync(a => a.Id == actId && a.CaseId == c.Id, cancellationToken) ?? throw SupervisionRefusals.ActNotFound.AsException();
            act.RequireForm(StepForm.Transfer);
            act.RecordAs(request.TransferId);
            await db.BringIntoForce(act, $"sha256 {hash}", context, clock, cancellationToken);
        }

        return new(request.TransferId, hash);
    }

    public async Task<SealedTransfer?> FirstAnswer(SealTransfer request, CancellationToken cancellationToken)
    {
        var reason = request.Reason.Trim();
        var carriedOut = await db.SupervisionActs.Where(a => a.CaseId == request.CaseId && a.RecordId == request.TransferId).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(cancellationToken);
        if (carriedOut != request.ActId) return null;
        return await db.DisciplineTransfers.Where(t => t.Id == request.TransferId && t.CaseId == request.CaseId && t.Cause == request.Cause && t.Reason == reason).Select(t => new SealedTransfer(t.Id, t.ManifestHash)).FirstOrDefaultAsync(cancellationToken);
    }

    private static (string Name, string Sha256, byte[]? Content) Written(string name, object facts)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(facts, Readable);
        return (name, Hash(bytes), bytes);
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string Plain(string name) => string.Concat(name.Select(c => "/\\:*?\"<>|".Contains(c, StringComparison.Ordinal) ? '_' : c));
}
