using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>One document with its words, its cases, its receipts with the answers, and the verbs open to the caller now.</summary>
public sealed record GetSupervisionDocument(Guid DocumentId) : IQuery<PaperDetail>
{
    internal static void Map(RouteGroupBuilder documents) =>
        documents.MapGet("/{documentId:guid}", (Guid documentId, Pipe pipe, CancellationToken ct) => pipe.Send(new GetSupervisionDocument(documentId), ct)).Is<GetSupervisionDocument>(SupervisionFeature.Read);
}

public enum PaperVerb
{
    Edit,
    Approve,
    Issue,
    Withdraw,
    Acknowledge,
    Reply,
    Extend,
    Lift,
    Join,
}

public sealed record PaperDetail(
    Guid DocumentId, SupervisionPaper Paper, PaperState State, string Title, string? Number, string Addressees, string Opening, string Requirements, string AuthorityZh, StepIssuer Issuer, Span? Within, DateTimeOffset DraftedAt,
    string? ApprovedBy, DateOnly? IssuedOn, DateTimeOffset? DueAt, DateTimeOffset? LiftedAt, string? LiftedBecause, PaperEvent LastEvent, string LastBy, DateTimeOffset LastAt, int Version, IReadOnlyList<PaperVerb> Verbs,
    IReadOnlyList<PaperReceipt> Receipts, IReadOnlyList<ActRow> Acts);

public sealed record PaperReceipt(Guid UnitId, string UnitNameZh, string UnitNameEn, DateTimeOffset? AcknowledgedAt, string? AcknowledgedBy, DateTimeOffset? RepliedAt, string? RepliedBy, string? ReplyText);

internal sealed class GetSupervisionDocumentHandler(HubDbContext db, RequestContext context) : IHandle<GetSupervisionDocument, PaperDetail>
{
    private const int MostActs = 200;

    public async Task<PaperDetail> Handle(GetSupervisionDocument request, CancellationToken cancellationToken)
    {
        var d = await db.SupervisionDocuments.AsNoTracking().Include(x => x.Receipts).FirstOrDefaultAsync(x => x.Id == request.DocumentId, cancellationToken) ?? throw PaperRefusals.NotFound.AsException();
        var acts = await db.ReadActs(db.SupervisionActs.AsNoTracking().Where(a => a.DocumentId == d.Id).OrderBy(a => a.UnitId).ThenBy(a => a.CaseId).Take(MostActs), cancellationToken);
        return new(
            d.Id, d.Paper, d.State, d.Title, d.Number, d.Addressees, d.Opening, d.Requirements, d.AuthorityZh, d.Issuer, d.Within, d.DraftedAt, d.ApprovedBy, d.IssuedOn, d.DueAt, d.LiftedAt, d.LiftedBecause, d.LastEvent, d.LastBy,
            d.LastAt, d.Version, VerbsOf(d, await MayJoin(d, cancellationToken)),
            [.. d.Receipts.OrderBy(r => r.UnitNameZh, StringComparer.Ordinal).Select(r => new PaperReceipt(r.UnitId, r.UnitNameZh, r.UnitNameEn, r.AcknowledgedAt, r.AcknowledgedBy, r.RepliedAt, r.RepliedBy, r.ReplyText))], acts);
    }

    private async Task<bool> MayJoin(SupervisionDocument d, CancellationToken cancellationToken) =>
        d.IsJoinable && await db.SupervisionDocuments.AnyAsync(o => o.Id != d.Id && o.Paper == d.Paper && o.StepCode == d.StepCode && (o.State == PaperState.Draft || o.State == PaperState.Approved), cancellationToken);

    private List<PaperVerb> VerbsOf(SupervisionDocument d, bool joinable)
    {
        var access = context.Actor.Access;
        bool May(Permission permission) => access.ScopeOf(permission.Name) is not null;
        var verbs = new List<PaperVerb>();
        var open = d.State is PaperState.Draft or PaperState.Approved;
        if (d.State is PaperState.Draft && d.EditedBy != context.Actor.UserId && May(SupervisionFeature.Approve)) verbs.Add(PaperVerb.Approve);
        if (open && May(SupervisionFeature.Issue))
        {
            if (d.Issuer is StepIssuer.Office || d.State is PaperState.Approved) verbs.Add(PaperVerb.Issue);
            verbs.AddRange([PaperVerb.Edit, PaperVerb.Withdraw]);
            if (joinable) verbs.Add(PaperVerb.Join);
        }

        if (d.State is PaperState.Issued && May(SupervisionFeature.Answer))
        {
            var own = d.Receipts.Where(r => access.Units.Contains(r.UnitId)).ToList();
            if (own.Any(r => r.AcknowledgedAt is null)) verbs.Add(PaperVerb.Acknowledge);
            if (own.Any(r => r.RepliedAt is null)) verbs.Add(PaperVerb.Reply);
        }

        if (d.State is PaperState.Issued && May(SupervisionFeature.Issue)) verbs.AddRange([PaperVerb.Extend, PaperVerb.Lift]);
        return verbs;
    }
}
