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
        var found = await (
            from one in db.CasesInSight()
            join unit in db.Units on one.UnitId equals (Guid?)unit.Id into units
            from unit in units.DefaultIfEmpty()
            join point in db.Points on one.PointId equals (Guid?)point.Id into points
            from point in points.DefaultIfEmpty()
            where ids.Contains(one.Id)
            orderby one.Number
            select new { Case = one, UnitZh = unit.NameZh, UnitEn = unit.NameEn, PointZh = point.NameZh, PointEn = point.NameEn }).ToListAsync(cancellationToken);
        if (found.Count != ids.Count) throw RectificationRefusals.NotFound.AsException();
        var replies = (await db.CaseEvents.AsNoTracking().Where(e => ids.Contains(e.CaseId) && (e.Kind == CaseEventKind.Submitted || e.Kind == CaseEventKind.FixedOnSpot)).OrderBy(e => e.Sequence)
            .Select(e => new { e.CaseId, e.At, e.ByName, e.Note }).ToListAsync(cancellationToken)).ToLookup(e => e.CaseId);
        var photos = (await db.CasePhotos.AsNoTracking().Where(p => ids.Contains(p.CaseId)).OrderBy(p => p.At).ThenBy(p => p.PhotoId).Select(p => new { p.CaseId, p.PhotoId, p.Phase }).ToListAsync(cancellationToken)).ToLookup(p => (p.CaseId, p.Phase), p => p.PhotoId);
        var words = found.Select(f => f.Case.Category).OfType<string>().Distinct().ToList();
        var categories = await db.CaseCategories.AsNoTracking().Where(c => words.Contains(c.Code) || words.Contains(c.NameZh)).ToListAsync(cancellationToken);
        var campaign = await db.Campaigns.Where(c => c.Id == campaignId).Select(c => new { c.NameZh, c.NameEn, c.TimeZone }).FirstAsync(cancellationToken);
        return new(campaign.NameZh, campaign.NameEn, campaign.TimeZone, clock.GetUtcNow(), found.ConvertAll(f =>
        {
            var (c, category, done) = (f.Case, f.Case.Category is { } word ? CaseCategories.Meant(categories, word) : null, replies[f.Case.Id].LastOrDefault());
            return new ReplyReportRow(
                c.Id, CaseNumbers.Text(c.Number), c.Description, c.DescriptionEn, category?.NameZh ?? c.Category, category?.NameEn ?? c.Category, f.PointZh ?? c.Address, f.PointEn ?? c.Address, f.UnitZh, f.UnitEn, c.LoggedAt, c.DueAt,
                done?.Note, done?.At, done?.ByName, c.AssigneeName, c.State, c.ClosedAt, [.. photos[(c.Id, PhotoPhase.Before)]], [.. photos[(c.Id, PhotoPhase.After)]]);
        }));
    }
}
