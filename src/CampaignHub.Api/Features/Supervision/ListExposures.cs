using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>One page of exposures, latest first, withdrawn ones among them, with what has become of their cases (R-11, M-15). A unit sees those of its own cases, and of each only these.</summary>
public sealed record ListExposures : IQuery<ExposurePage>
{
    public Guid? UnitId { get; init; }

    public Guid? CaseId { get; init; }

    public ExposureOrigin? Origin { get; init; }

    public ExposureMedium? Medium { get; init; }

    public ExposureOutcome? Outcome { get; init; }

    public int? Limit { get; init; }

    public string? Cursor { get; init; }

    internal static void Map(RouteGroupBuilder exposures) =>
        exposures.MapGet("/", ([AsParameters] ListExposures query, Pipe pipe, CancellationToken ct) => pipe.Send(query, ct)).Is<ListExposures>(SupervisionFeature.Read);
}

/// <summary>What followed: one case is still open, or none is and some are solved. A case that was merged stands as the one it was merged into; one that was struck out is neither.</summary>
public enum ExposureOutcome
{
    Open,
    Solved,
}

/// <summary>Rows, the marker of the next page, and with the first page the total.</summary>
public sealed record ExposurePage(IReadOnlyList<ExposureRow> Items, string? Next, int? Total, bool TotalIsCapped);

/// <param name="Outcome">Null where no case in sight is open or solved.</param>
public sealed record ExposureRow(
    Guid ExposureId, ExposureOrigin Origin, ExposureMedium Medium, string Column, string? Issue, DateOnly AiredOn, string Title, string? Link, Guid? PhotoId, string RecordedBy, DateTimeOffset RecordedAt,
    DateTimeOffset? WithdrawnAt, string? WithdrawnBecause, ExposureOutcome? Outcome, IReadOnlyList<ExposedCaseRow> Cases);

/// <summary>A case that was exposed, the unit that had it then, and where it stands now.</summary>
public sealed record ExposedCaseRow(Guid CaseId, string CaseNumber, string Description, string? DescriptionEn, CaseState State, Guid? UnitId, string? UnitNameZh, string? UnitNameEn, Guid? ActId);

internal sealed class ListExposuresHandler(HubDbContext db, RequestContext context) : IHandle<ListExposures, ExposurePage>
{
    public async Task<ExposurePage> Handle(ListExposures request, CancellationToken cancellationToken)
    {
        var all = db.Exposures.AsNoTracking();
        if (request.UnitId is { } unitId) all = all.Where(e => e.Cases.Any(l => l.UnitId == unitId));
        if (request.CaseId is { } caseId) all = all.Where(e => e.Cases.Any(l => l.CaseId == caseId));
        if (request.Origin is { } origin) all = all.Where(e => e.Origin == origin);
        if (request.Medium is { } medium) all = all.Where(e => e.Medium == medium);
        if (request.Outcome is { } outcome)
        {
            var standing = Standing();
            var open = standing.Where(s => s.State != CaseState.Closed);
            all = outcome is ExposureOutcome.Open
                ? all.Where(e => open.Any(s => s.ExposureId == e.Id))
                : all.Where(e => standing.Any(s => s.ExposureId == e.Id) && !open.Any(s => s.ExposureId == e.Id));
        }

        var total = await Keyset.TotalAsync(all, request.Cursor, cancellationToken: cancellationToken);
        if (Cursor.Read(request.Cursor) is { Day: { } day } seen) all = all.Where(e => e.AiredOn < day || (e.AiredOn == day && e.Id < seen.Id));
        var limit = Keyset.Limit(request.Limit);
        var found = await all.OrderByDescending(e => e.AiredOn).ThenByDescending(e => e.Id).Take(limit + 1).ToListAsync(cancellationToken);
        var more = Keyset.Cut(found, limit);
        var ids = found.ConvertAll(e => e.Id);
        var lines = (await (
            from line in db.ExposureCases.AsNoTracking()
            join exposed in db.Cases on line.CaseId equals exposed.Id
            join unit in db.Units on line.UnitId equals (Guid?)unit.Id into units
            from unit in units.DefaultIfEmpty()
            where ids.Contains(line.ExposureId)
            orderby exposed.Number
            select new { line.ExposureId, line.CaseId, exposed.Number, exposed.Description, exposed.DescriptionEn, exposed.State, line.UnitId, unit.NameZh, unit.NameEn, line.ActId })
            .ToListAsync(cancellationToken)).ToLookup(l => l.ExposureId, l => new ExposedCaseRow(l.CaseId, CaseNumbers.Text(l.Number), l.Description, l.DescriptionEn, l.State, l.UnitId, l.NameZh, l.NameEn, l.ActId));
        var states = (await Standing().Where(s => ids.Contains(s.ExposureId)).ToListAsync(cancellationToken)).ToLookup(s => s.ExposureId, s => s.State);
        var rows = found.ConvertAll(e => new ExposureRow(
            e.Id, e.Origin, e.Medium, e.Column, e.Issue, e.AiredOn, e.Title, e.Link, e.PhotoId, e.RecordedBy, e.RecordedAt, e.WithdrawnAt, e.WithdrawnBecause,
            !states.Contains(e.Id) ? null : states[e.Id].All(s => s is CaseState.Closed) ? ExposureOutcome.Solved : ExposureOutcome.Open, [.. lines[e.Id]]));
        return new(rows, more ? Cursor.After(rows[^1].AiredOn, rows[^1].ExposureId) : null, total.Count, total.IsCapped);
    }

    /// <summary>The exposed cases in sight that are open or solved, and for merged ones those they were merged into, however often.</summary>
    private IQueryable<StandingCase> Standing()
    {
        var own = db.ExposureCases.AsNoTracking().Join(db.Cases, l => l.CaseId, c => c.Id, (l, c) => new StandingCase { ExposureId = l.ExposureId, State = c.State });
        var kept = db.ExposureCases.AsNoTracking().Join(Kept(), l => l.CaseId, k => k.MergedId, (l, k) => new { l.ExposureId, k.KeptId })
            .Join(db.Cases, m => m.KeptId, c => c.Id, (m, c) => new StandingCase { ExposureId = m.ExposureId, State = c.State });
        return own.Concat(kept).Where(s => s.State != CaseState.Void && s.State != CaseState.NotAccepted);
    }

    /// <summary>Every case on the way from an exposed one to the one it stands as now. Which of them are in sight, the lines of exposures and the cases joined to it decide.</summary>
    private IQueryable<KeptCase> Kept()
    {
        var campaignId = context.Actor.Campaign;
        return db.Database.SqlQuery<KeptCase>($"""
            WITH RECURSIVE kept (merged_id, kept_id) AS (
              SELECT r.merged_case_id, r.case_id FROM case_reports r WHERE r.campaign_id = {campaignId} AND r.merged_case_id IS NOT NULL
                AND EXISTS (SELECT FROM exposure_cases l WHERE l.case_id = r.merged_case_id)
              UNION SELECT k.merged_id, r.case_id FROM kept k JOIN case_reports r ON r.merged_case_id = k.kept_id)
            SELECT merged_id AS "MergedId", kept_id AS "KeptId" FROM kept
            """);
    }

    private sealed record KeptCase(Guid MergedId, Guid KeptId);

    private sealed record StandingCase
    {
        public Guid ExposureId { get; init; }

        public CaseState State { get; init; }
    }
}
