using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Accountability;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Accountability;

/// <summary>One page of the records of accountability, newest decision first, those withdrawn among them .</summary>
public sealed record ListActions(AccountabilityKind? Kind, Guid? UnitId, Guid? CaseId, int? Limit, string? Cursor) : IQuery<ActionPage>
{
    internal static void Map(RouteGroupBuilder actions) => actions.MapGet("/", (AccountabilityKind? kind, Guid? unitId, Guid? caseId, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListActions(kind, unitId, caseId, limit, cursor), ct)).Is<ListActions>(AccountabilityFeature.ReadActions);
}

/// <summary>Rows, the marker of the next page, and with the first page the total.</summary>
public sealed record ActionPage(IReadOnlyList<ActionRow> Items, string? Next, int? Total, bool TotalIsCapped);

/// <summary>One decision and what it rests on.</summary>
public sealed record ActionRow(
    Guid ActionId, AccountabilityKind Kind, Guid UnitId, string UnitNameZh, string? UnitNameEn, string? PersonName, string? JobTitle, DateOnly DecidedOn, string DecidedBy, string Reason,
    Guid? CircularId, string? CircularTitle, Guid? CaseId, Guid? LetterId, string? LetterTitle, string RecordedBy, DateTimeOffset RecordedAt, DateTimeOffset? WithdrawnAt, string? WithdrawnBecause,
    ActOfAction? Act);

/// <summary>The act of supervision a decision goes with.</summary>
public sealed record ActOfAction(Guid ActId, Guid CaseId, string CaseNumber, string StepNameZh, string StepNameEn);

internal sealed class ListActionsHandler(HubDbContext db) : IHandle<ListActions, ActionPage>
{
    public async Task<ActionPage> Handle(ListActions request, CancellationToken cancellationToken)
    {
        var all = db.AccountabilityActions.AsNoTracking();
        if (request.Kind is { } kind) all = all.Where(a => a.Kind == kind);
        if (request.UnitId is { } unitId) all = all.Where(a => a.UnitId == unitId);
        if (request.CaseId is { } caseId) all = all.Where(a => a.CaseId == caseId);
        var total = await Keyset.TotalAsync(all, request.Cursor, cancellationToken: cancellationToken);
        if (Cursor.Read(request.Cursor) is { Day: { } day } seen) all = all.Where(a => a.DecidedOn < day || (a.DecidedOn == day && a.Id < seen.Id));

        var limit = Keyset.Limit(request.Limit);
        var found = await all.OrderByDescending(a => a.DecidedOn).ThenByDescending(a => a.Id).Take(limit + 1).Select(a => new
        {
            Action = a,
            Unit = db.Units.Where(u => u.Id == a.UnitId).Select(u => new { u.NameZh, u.NameEn }).First(),
            Circular = db.Circulars.Where(c => c.Id == a.CircularId).Select(c => c.Title).FirstOrDefault(),
            Act = db.SupervisionActs.Where(s => s.Id == a.ActId).Select(s => new { s.Id, s.CaseId, Number = db.Cases.Where(c => c.Id == s.CaseId).Select(c => (long?)c.Number).FirstOrDefault(), s.StepNameZh, s.StepNameEn }).FirstOrDefault(),
            Letter = db.ResponsibilityLetters.Where(l => l.Id == a.LetterId).Select(l => l.Title).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        var rows = found.ConvertAll(f => new ActionRow(
            f.Action.Id, f.Action.Kind, f.Action.UnitId, f.Unit.NameZh, f.Unit.NameEn, f.Action.PersonName, f.Action.JobTitle, f.Action.DecidedOn, f.Action.DecidedBy, f.Action.Reason,
            f.Action.CircularId, f.Circular, f.Action.CaseId, f.Action.LetterId, f.Letter, f.Action.RecordedBy, f.Action.RecordedAt, f.Action.WithdrawnAt, f.Action.WithdrawnBecause,
            f.Act is null ? null : new(f.Act.Id, f.Act.CaseId, f.Act.Number is { } number ? CaseNumbers.Text(number) : "", f.Act.StepNameZh, f.Act.StepNameEn)));
        var more = Keyset.Cut(rows, limit);
        return new(rows, more ? Cursor.After(rows[^1].DecidedOn, rows[^1].ActionId) : null, total.Count, total.IsCapped);
    }
}
