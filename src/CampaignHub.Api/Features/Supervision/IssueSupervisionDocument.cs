using System.Text.Json.Serialization;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Issues a document under the next number of its own series; its acts come into force and their deadlines run from now .</summary>
public sealed record IssueSupervisionDocument(int Version) : ICommand<Nothing>, ITransactional
{
    [JsonIgnore]
    public Guid DocumentId { get; init; }

    internal static void Map(RouteGroupBuilder documents) => documents.MapPost("/{documentId:guid}/issue", async (Guid documentId, IssueSupervisionDocument command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { DocumentId = documentId }, ct);
        return await pipe.Send(new GetSupervisionDocument(documentId), ct);
    }).Is<IssueSupervisionDocument>(SupervisionFeature.Issue);
}

internal sealed class IssueSupervisionDocumentHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<IssueSupervisionDocument, Nothing>
{
    public async Task<Nothing> Handle(IssueSupervisionDocument request, CancellationToken cancellationToken)
    {
        var (now, person) = (clock.GetUtcNow(), context.Actor.AsPerson());
        var paper = await db.SupervisionDocuments.AsNoTracking().Where(d => d.Id == request.DocumentId).Select(d => (SupervisionPaper?)d.Paper).FirstOrDefaultAsync(cancellationToken) ?? throw PaperRefusals.NotFound.AsException();
        var issuedOn = ZoneTime.DateOf(now, await db.CampaignZone(context, cancellationToken));

        // The series is held before the document is read, so that whoever issues it a second time finds it issued; a refusal gives the number back.
        var number = await db.NextNumber(context.Actor.Campaign, paper, issuedOn.Year, cancellationToken);
        var document = await db.LoadPaper(request.DocumentId, request.Version, cancellationToken);
        var acts = await db.SupervisionActs.Where(a => a.DocumentId == document.Id && a.State == ActState.Proposed).ToListAsync(cancellationToken);
        document.RequireIssuable(acts.Count);
        var triggers = await db.TriggerClock(context, clock, cancellationToken);
        var dueAt = document.Within is { } within ? triggers.After(within) : (DateTimeOffset?)null;
        var caseIds = acts.ConvertAll(a => a.CaseId);
        var threads = await db.SupervisionThreads.Where(t => caseIds.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);
        foreach (var act in acts)
        {
            act.CarryOut(null, dueAt, person, now);
            if (threads[act.CaseId].LastCode == act.StepCode) threads[act.CaseId].Settle(dueAt, triggers.Tomorrow, person, now);
        }

        var unitIds = acts.Select(a => a.UnitId).Distinct().ToList();
        var units = await db.Units.AsNoTracking().Where(u => unitIds.Contains(u.Id) || (document.UnitId != null && u.Id == document.UnitId)).Select(u => new { u.Id, u.NameZh, u.NameEn }).ToListAsync(cancellationToken);
        document.Issue(number, issuedOn, dueAt, units.ConvertAll(u => (u.Id, u.NameZh, u.NameEn)), acts.Count, person, now);
        return Nothing.Value;
    }
}
