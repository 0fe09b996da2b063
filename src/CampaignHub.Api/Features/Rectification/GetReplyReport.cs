using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>What a unit reports back on chosen cases (整改情况反馈表): the problem, what was done, when and by whom, with photos of before and after; in the order of their numbers.</summary>
public sealed record GetReplyReport(IReadOnlyList<Guid> CaseIds) : IQuery<ReplyReport>
{
    public const int Most = 50;

    internal static void Map(RouteGroupBuilder desk) => desk.MapGet("/report", (Guid[] caseId, Pipe pipe, CancellationToken ct) => pipe.Send(new GetReplyReport(caseId), ct)).Is<GetReplyReport>(RectificationFeature.Read);
}

public sealed record ReplyReport(string AgencyZh, string AgencyEn, string TimeZone, DateTimeOffset At, IReadOnlyList<ReplyReportRow> Rows);

public sealed record ReplyReportRow(
    Guid CaseId, string Number, string Description, string? DescriptionEn, string? CategoryZh, string? CategoryEn, string? PlaceZh, string? PlaceEn, string? UnitNameZh, string? UnitNameEn, DateTimeOffset FoundAt, DateTimeOffset? DueAt,
    string? Measure, DateTimeOffset? DoneAt, string? DoneByName, string? AssigneeName, CaseState State, DateTimeOffset? ClosedAt, IReadOnlyList<Guid> Before, IReadOnlyList<Guid> After);

internal sealed class GetReplyReportValidator : AbstractValidator<GetReplyReport>
{
    public GetReplyReportValidator() => RuleFor(r => r.CaseIds).Cascade(CascadeMode.Stop).NotEmpty().Must(ids => ids.Count <= GetReplyReport.Most);
}

internal sealed class GetReplyReportHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<GetReplyReport, ReplyReport>
{
    public async Task<ReplyReport> Handle(GetReplyReport request, CancellationToken cancellationToken)
    {
        var (ids, campaignId) = (request.CaseIds.Distinct().ToList(), context.Actor.Campaign);
        var found = await db.CasesInSight().Where(c => ids.Contains(c.Id)).OrderBy(c => c.Number).Select(c => new
        {
            Case = c,
            Unit = db.Units.Where(u => u.Id == c.UnitId).Select(u => new { u.NameZh, u.NameEn }).FirstOrDefault(),
            Point = db.Points.Where(p => p.Id == c.PointId).Select(p => new { p.NameZh, p.NameEn }).FirstOrDefault(),
            Done = db.CaseEvents.Where(e => e.CaseId == c.Id && (e.Kind == CaseEventKind.Submitted || e.Kind == CaseEventKind.FixedOnSpot)).OrderByDescending(e => e.Sequence).Select(e => new { e.At, e.ByName, e.Note }).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        if (found.Count != ids.Count) throw RectificationRefusals.NotFound.AsException();
        var photos = (await db.CasePhotos.AsNoTracking().Where(p => ids.Contains(p.CaseId)).OrderBy(p => p.At).ThenBy(p => p.PhotoId).Select(p => new { p.CaseId, p.PhotoId, p.Phase }).ToListAsync(cancellationToken)).ToLookup(p => (p.CaseId, p.Phase), p => p.PhotoId);
        var words = found.Select(f => f.Case.Category).OfType<string>().Distinct().ToList();
        var categories = await db.CaseCategories.AsNoTracking().Where(c => words.Contains(c.Code) || words.Contains(c.NameZh)).ToListAsync(cancellationToken);
        var campaign = await db.Campaigns.Where(c => c.Id == campaignId).Select(c => new { c.NameZh, c.NameEn, c.TimeZone }).FirstAsync(cancellationToken);
        return new(campaign.NameZh, campaign.NameEn, campaign.TimeZone, clock.GetUtcNow(), found.ConvertAll(f =>
        {
            var (c, category) = (f.Case, f.Case.Category is { } word ? CaseCategories.Meant(categories, word) : null);
            return new ReplyReportRow(
                c.Id, CaseNumbers.Text(c.Number), c.Description, c.DescriptionEn, category?.NameZh ?? c.Category, category?.NameEn ?? c.Category, f.Point?.NameZh ?? c.Address, f.Point?.NameEn ?? c.Address, f.Unit?.NameZh, f.Unit?.NameEn, c.LoggedAt, c.DueAt,
                f.Done?.Note, f.Done?.At, f.Done?.ByName, c.AssigneeName, c.State, c.ClosedAt, [.. photos[(c.Id, PhotoPhase.Before)]], [.. photos[(c.Id, PhotoPhase.After)]]);
        }));
    }
}
