using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>One case with its timeline, its photos and the verbs open to the caller now.</summary>
public sealed record GetCase(Guid CaseId) : IQuery<CaseDetail>
{
    internal static void Map(RouteGroupBuilder cases) =>
        cases.MapGet("/{caseId:guid}", (Guid caseId, Pipe pipe, CancellationToken ct) => pipe.Send(new GetCase(caseId), ct)).Is<GetCase>(RectificationFeature.Read);
}

public enum CaseVerb
{
    Dispatch,
    Accept,
    Submit,
    Close,
    Return,
    Ask,
    Decide,
    Withdraw,
    Resume,
    File,
    NotAccept,
    Void,
    SendBack,
    Assign,
    Unmerge,
}

public sealed record CaseDetail(
    Guid CaseId, string Number, string Description, string? DescriptionEn, string? Category, CaseState State, CaseSource Source, Deadline Deadline, Guid? UnitId, string? UnitNameZh, string? UnitNameEn,
    Guid? PointId, string? PointNameZh, string? PointNameEn, string? Address, DateTimeOffset LoggedAt, DateTimeOffset? DueAt, DateTimeOffset? ClosedAt, int ReturnCount, int WrongDispatchCount, int ReboundCount, DateTimeOffset? FiledAt, DateTimeOffset? ScoreDueAt, DateTimeOffset? PausedUntil,
    string? AreaNameZh, string? AreaNameEn, double? Longitude, double? Latitude, string LoggedByName, string? SourceSystem, string? SourceKey, Guid? InspectionId, Guid? SuggestedUnitId,
    string? AssigneeName, bool PhotoRequired, int Version, MergedInto? MergedInto, IReadOnlyList<CaseVerb> Verbs, AskedException? Asked, IReadOnlyList<CaseEventRow> Timeline, IReadOnlyList<CasePhotoRow> Photos)
    : CaseRow(CaseId, Number, Description, DescriptionEn, Category, State, Source, Deadline, UnitId, UnitNameZh, UnitNameEn, PointId, PointNameZh, PointNameEn, Address, LoggedAt, DueAt, ClosedAt, ReturnCount);

/// <summary>The case a merged one is told as a report of.</summary>
public sealed record MergedInto(Guid CaseId, string Number);

/// <summary>What was asked for the case and waits to be decided.</summary>
public sealed record AskedException(Guid RequestId, CaseRequestKind Kind, SupportCause? Cause, string Reason, DateTimeOffset Until, bool NeedsHigher, string AskedByName, DateTimeOffset AskedAt, int Version);

public sealed record CaseEventRow(int Sequence, CaseEventKind Kind, DateTimeOffset At, string ByName, string? ByUnitNameZh, string? ByUnitNameEn, string? Note, DateTimeOffset? DueAt, string? UnitNameZh, string? UnitNameEn);

public sealed record CasePhotoRow(Guid PhotoId, PhotoPhase Phase, DateTimeOffset At, string ByName);

internal sealed class GetCaseHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<GetCase, CaseDetail>
{
    public async Task<CaseDetail> Handle(GetCase request, CancellationToken cancellationToken)
    {
        var found = await (
            from one in db.Cases.AsNoTracking()
            join unit in db.Units on one.UnitId equals (Guid?)unit.Id into units
            from unit in units.DefaultIfEmpty()
            join point in db.Points on one.PointId equals (Guid?)point.Id into points
            from point in points.DefaultIfEmpty()
            join area in db.Areas on one.AreaId equals (Guid?)area.Id into areas
            from area in areas.DefaultIfEmpty()
            where one.Id == request.CaseId
            select new { Case = one, UnitZh = unit.NameZh, UnitEn = unit.NameEn, PointZh = point.NameZh, PointEn = point.NameEn, AreaZh = area.NameZh, AreaEn = area.NameEn })
            .FirstOrDefaultAsync(cancellationToken) ?? throw RectificationRefusals.NotFound.AsException();
        var scope = context.Actor.Scope;
        var (wholeStory, unitsInSight) = (scope.WholeCampaign || scope.Covers(null, found.Case.AreaId, found.Case.LoggedBy), scope.Units);
        var timeline = await (
            from happened in db.CaseEvents
            join unit in db.Units on happened.UnitId equals unit.Id into units
            from unit in units.DefaultIfEmpty()
            join byUnit in db.Units on happened.ByUnitId equals byUnit.Id into byUnits
            from byUnit in byUnits.DefaultIfEmpty()
            where happened.CaseId == request.CaseId && (wholeStory || happened.UnitId == null || unitsInSight.Contains(happened.UnitId!.Value))
            orderby happened.Sequence
            select new CaseEventRow(happened.Sequence, happened.Kind, happened.At, happened.ByName, byUnit.NameZh, byUnit.NameEn, happened.Note, happened.DueAt, unit.NameZh, unit.NameEn)).ToListAsync(cancellationToken);
        var photos = await db.CasePhotos.Where(p => p.CaseId == request.CaseId).OrderBy(p => p.At).ThenBy(p => p.PhotoId)
            .Select(p => new CasePhotoRow(p.PhotoId, p.Phase, p.At, p.ByName)).ToListAsync(cancellationToken);
        var asked = await db.CaseRequests.AsNoTracking().FirstOrDefaultAsync(r => r.CaseId == request.CaseId && r.State == CaseRequestState.Asked, cancellationToken);
        var c = found.Case;
        var (mergedInto, mayPart) = c.State is CaseState.Void ? await MergedIntoOf(c.Id, cancellationToken) : (null, false);
        var rules = await db.PhotoRulesOf([c.Category], cancellationToken);
        return new(
            c.Id, CaseNumbers.Text(c.Number), c.Description, c.DescriptionEn, c.Category, c.State, c.Source, Deadlines.Of(c.State, c.DueAt, c.ScoreDueAt, c.ClosedAt, clock.GetUtcNow()), c.UnitId, found.UnitZh, found.UnitEn,
            c.PointId, found.PointZh, found.PointEn, c.Address, c.LoggedAt, c.DueAt, c.ClosedAt, c.ReturnCount, c.WrongDispatchCount, c.ReboundCount, c.FiledAt, c.ScoreDueAt, c.PausedUntil, found.AreaZh, found.AreaEn, c.Longitude, c.Latitude, c.LoggedByName, c.SourceSystem, c.SourceKey, c.InspectionId,
            c.SuggestedUnitId, c.AssigneeName, rules.Needed(c.Category), c.Version, mergedInto, VerbsOf(c, asked, mayPart), asked is null ? null : new(asked.Id, asked.Kind, asked.Cause, asked.Reason, asked.Until, asked.NeedsHigher, asked.AskedByName, asked.AskedAt, asked.Version), timeline, photos);
    }

    /// <summary>The case it was merged into, and whether it may be taken apart from it again.</summary>
    private async Task<(MergedInto? Kept, bool Apart)> MergedIntoOf(Guid caseId, CancellationToken cancellationToken)
    {
        var kept = await db.CaseReports.Where(r => r.MergedCaseId == caseId).Join(db.Cases, r => r.CaseId, k => k.Id, (r, k) => new { k.Id, k.Number, r.MergedFrom }).FirstOrDefaultAsync(cancellationToken);
        return kept is null ? (null, false) : (new(kept.Id, CaseNumbers.Text(kept.Number)), kept.MergedFrom is not null);
    }

    private List<CaseVerb> VerbsOf(RectificationCase c, CaseRequest? asked, bool mayPart)
    {
        var actor = context.Actor;
        var rights = new ExceptionRights(actor);
        bool May(Permission permission) => actor.Access.ScopeOf(permission.Name) is { } reach && reach.Covers(c.UnitId, c.AreaId, c.LoggedBy);
        var own = c.UnitId is { } unitId && actor.Access.Units.Contains(unitId);
        var verbs = new List<CaseVerb>();
        if (May(RectificationFeature.Dispatch)) verbs.AddRange(RoutingOf(c));
        if (mayPart && May(RectificationFeature.Dispatch)) verbs.Add(CaseVerb.Unmerge);
        if (c.State is CaseState.Dispatched && own && May(RectificationFeature.Accept)) verbs.AddRange([CaseVerb.Accept, CaseVerb.SendBack]);
        if (c.State is CaseState.Accepted or CaseState.Returned or CaseState.Rebounded && own && May(RectificationFeature.Submit)) verbs.Add(CaseVerb.Submit);
        if (c.State is CaseState.Dispatched or CaseState.Accepted or CaseState.Returned or CaseState.Rebounded && own && May(RectificationFeature.Submit)) verbs.Add(CaseVerb.Assign);
        if (c.State is CaseState.Submitted && c.HandledBy != actor.UserId && !own && May(RectificationFeature.Verify)) verbs.AddRange([CaseVerb.Close, CaseVerb.Return]);
        if (c.PausedAt is not null && May(RectificationFeature.Defer)) verbs.Add(CaseVerb.Resume);
        if (asked is null && c.IsInHand && May(RectificationFeature.Ask)) verbs.Add(CaseVerb.Ask);
        if (asked is not null && rights.Decide(asked)) verbs.Add(CaseVerb.Decide);
        if (asked is not null && rights.Withdraw(asked)) verbs.Add(CaseVerb.Withdraw);
        return verbs;
    }

    private static IEnumerable<CaseVerb> RoutingOf(RectificationCase c)
    {
        if ((c.AwaitsDispatch || c.State is CaseState.Dispatched) && !c.Withheld) yield return CaseVerb.Dispatch;
        if (c.State is CaseState.Logged && !c.Withheld) yield return CaseVerb.File;
        if (c.State is CaseState.Logged) yield return CaseVerb.NotAccept;
        if (c.AwaitsDispatch || c.State is CaseState.Dispatched or CaseState.Accepted or CaseState.Returned or CaseState.Rebounded) yield return CaseVerb.Void;
    }
}
