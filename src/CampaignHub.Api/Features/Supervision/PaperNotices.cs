using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Asks the leaders to approve a document.</summary>
internal sealed class PaperAwaitsApprovalNotice : INotify<PaperAwaitsApproval>
{
    public Task<Notice?> Of(PaperAwaitsApproval happened, CancellationToken cancellationToken) => Task.FromResult<Notice?>(
        new("supervision.approve", $"督办文书《{happened.Title}》待批准", $"The document “{happened.Title}” waits for approval", PaperNotices.Link(happened.DocumentId), new Audience(SupervisionFeature.Approve)) { ForDecision = true });
}

/// <summary>Tells the contacts of every unit a document concerns that it is out.</summary>
internal sealed class PaperIssuedNotice(HubDbContext db) : INotify<PaperIssued>
{
    public async Task<Notice?> Of(PaperIssued happened, CancellationToken cancellationToken) =>
        new("supervision.issued", $"{happened.Number}《{happened.Title}》已印发，请签收并按期回复", $"{happened.Number}, “{happened.Title}”, has been issued; please acknowledge and answer it in time",
            PaperNotices.Link(happened.DocumentId), [.. await db.AudienceOf(happened.DocumentId, cancellationToken)]);
}

/// <summary>Tells the office that a unit has answered.</summary>
internal sealed class PaperRepliedNotice : INotify<PaperReplied>
{
    public Task<Notice?> Of(PaperReplied happened, CancellationToken cancellationToken) => Task.FromResult<Notice?>(
        new("supervision.replied", $"{happened.UnitNameZh}已回复{happened.Number}", $"{happened.UnitNameEn} has answered {happened.Number}", PaperNotices.Link(happened.DocumentId), new Audience(SupervisionFeature.Issue)));
}

/// <summary>Tells the units a document concerned that it is lifted.</summary>
internal sealed class PaperLiftedNotice(HubDbContext db) : INotify<PaperLifted>
{
    public async Task<Notice?> Of(PaperLifted happened, CancellationToken cancellationToken) =>
        new("supervision.lifted", $"{happened.Number}《{happened.Title}》已销号", $"{happened.Number}, “{happened.Title}”, has been lifted", PaperNotices.Link(happened.DocumentId), [.. await db.AudienceOf(happened.DocumentId, cancellationToken)]);
}

/// <summary>What the notices of documents have in common.</summary>
internal static class PaperNotices
{
    public static string Link(Guid documentId) => $"/supervision/documents/{documentId}";

    public static async Task<List<Audience>> AudienceOf(this HubDbContext db, Guid documentId, CancellationToken cancellationToken) =>
        (await db.SupervisionReceipts.AsNoTracking().Where(r => r.DocumentId == documentId).Select(r => r.UnitId).ToListAsync(cancellationToken)).ConvertAll(unitId => new Audience(SupervisionFeature.Answer, unitId));
}
