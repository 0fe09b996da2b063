using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using CampaignHub.Domain.Supervision;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Drafts a correction notice (整改通知, D-11, R-15) to a unit, a person or a household. The client makes the id: sent again, it answers the same.</summary>
public sealed record DraftCorrectionNotice(Guid DocumentId, Guid? UnitId, string Addressees, string Problems, Span? Within) : ICommand<DraftedPaper>
{
    internal static void Map(RouteGroupBuilder documents) =>
        documents.MapPost("/correction-notices", (DraftCorrectionNotice command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<DraftCorrectionNotice>(SupervisionFeature.Issue);
}

public sealed record DraftedPaper(Guid DocumentId);

internal sealed class DraftCorrectionNoticeValidator : AbstractValidator<DraftCorrectionNotice>
{
    public DraftCorrectionNoticeValidator()
    {
        RuleFor(d => d.DocumentId).NotEmpty();
        RuleFor(d => d.Addressees).NotEmpty().MaximumLength(200);
        RuleFor(d => d.Problems).NotEmpty().MaximumLength(3000);
        RuleFor(d => d.Within).Must(w => w is null || (w.Length is >= 1 and <= 365 && Enum.IsDefined(w.Unit)));
    }
}

internal sealed class DraftCorrectionNoticeHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<DraftCorrectionNotice, DraftedPaper>, IReplay<DraftCorrectionNotice, DraftedPaper>
{
    public async Task<DraftedPaper> Handle(DraftCorrectionNotice request, CancellationToken cancellationToken)
    {
        if (request.UnitId is { } unitId && !await db.Units.AnyAsync(u => u.Id == unitId, cancellationToken)) throw OrganisationRefusals.UnitNotFound.AsException();
        var campaignId = context.Actor.Campaign;
        var wording = PaperWordings.Of(SupervisionPaper.CorrectionNotice, "", 0, request.Within);
        var authority = await db.AuthorityOf(campaignId, SupervisionPaper.CorrectionNotice, cancellationToken);
        db.Add(SupervisionDocument.Draft(
            request.DocumentId, campaignId, SupervisionPaper.CorrectionNotice, StepIssuer.Office, null, request.Addressees.Trim(), wording with { Opening = $"{wording.Opening}\n{request.Problems.Trim()}" }, request.Within, authority,
            context.Actor.AsPerson(), clock.GetUtcNow(), request.UnitId));
        return new(request.DocumentId);
    }

    public async Task<DraftedPaper?> FirstAnswer(DraftCorrectionNotice request, CancellationToken cancellationToken) =>
        await db.SupervisionDocuments.AnyAsync(d => d.Id == request.DocumentId && d.Paper == SupervisionPaper.CorrectionNotice && d.Addressees == request.Addressees.Trim(), cancellationToken) ? new(request.DocumentId) : null;
}
