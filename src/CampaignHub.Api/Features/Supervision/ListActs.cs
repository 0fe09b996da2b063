using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Acts of supervision in the caller's sight, newest first, by case, unit, step, form and state.</summary>
public sealed record ListActs : IQuery<ActPage>
{
    public Guid? CaseId { get; init; }

    public Guid? UnitId { get; init; }

    public Guid? DocumentId { get; init; }

    public string? StepCode { get; init; }

    public StepForm? Form { get; init; }

    public ActState? State { get; init; }

    public int? Limit { get; init; }

    public string? Cursor { get; init; }

    internal static void Map(RouteGroupBuilder supervision) =>
        supervision.MapGet("/", ([AsParameters] ListActs query, Pipe pipe, CancellationToken ct) => pipe.Send(query, ct)).Is<ListActs>(SupervisionFeature.Read);
}

/// <summary>Rows, the marker of the next page, and with the first page the total.</summary>
public sealed record ActPage(IReadOnlyList<ActRow> Items, string? Next, int? Total, bool TotalIsCapped);

/// <summary>One act on one case.</summary>
public sealed record ActRow(
    Guid ActId, Guid CaseId, string CaseNumber, string Description, string? DescriptionEn, Guid UnitId, string UnitNameZh, string UnitNameEn, string StepCode, string StepNameZh, string StepNameEn, StepForm Form,
    StepIssuer Issuer, StepAddressee Addressee, ActState State, EscalationReason Reason, string? Note, DateTimeOffset At, string ByName, DateTimeOffset? DueAt, DateTimeOffset? CarriedOutAt, string? CarriedOutBy,
    DateTimeOffset? LiftedAt, Guid? DocumentId);

internal sealed class ListActsHandler(HubDbContext db) : IHandle<ListActs, ActPage>
{
    public async Task<ActPage> Handle(ListActs request, CancellationToken cancellationToken)
    {
        var all = db.SupervisionActs.AsNoTracking();
        if (request.CaseId is { } caseId) all = all.Where(a => a.CaseId == caseId);
        if (request.UnitId is { } unitId) all = all.Where(a => a.UnitId == unitId);
        if (request.DocumentId is { } documentId) all = all.Where(a => a.DocumentId == documentId);
        if (request.StepCode is { Length: > 0 } code) all = all.Where(a => a.StepCode == code);
        if (request.Form is { } form) all = all.Where(a => a.Form == form);
        if (request.State is { } state) all = all.Where(a => a.State == state);
        var total = await Keyset.TotalAsync(all, request.Cursor, cancellationToken: cancellationToken);
        if (Cursor.Read(request.Cursor) is { At: { } at, Id: var id }) all = all.Where(a => a.At < at || (a.At == at && a.Id < id));
        var limit = Keyset.Limit(request.Limit);
        var rows = await db.ReadActs(all.OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(limit + 1), cancellationToken);
        var more = Keyset.Cut(rows, limit);
        return new(rows, more ? new Cursor(rows[^1].At, rows[^1].ActId).ToString() : null, total.Count, total.IsCapped);
    }
}

internal static class ActReads
{
    /// <summary>Reads the rows in the given order.</summary>
    public static async Task<List<ActRow>> ReadActs(this HubDbContext db, IQueryable<SupervisionAct> acts, CancellationToken cancellationToken)
    {
        var found = await (
            from act in acts
            join unit in db.Units on act.UnitId equals unit.Id
            join about in db.Cases on act.CaseId equals about.Id into cases
            from about in cases.DefaultIfEmpty()
            select new { Act = act, Number = (long?)about.Number, about.Description, about.DescriptionEn, unit.NameZh, unit.NameEn }).ToListAsync(cancellationToken);
        return found.ConvertAll(f => new ActRow(
            f.Act.Id, f.Act.CaseId, f.Number is { } number ? CaseNumbers.Text(number) : "", f.Description ?? "", f.DescriptionEn, f.Act.UnitId, f.NameZh, f.NameEn, f.Act.StepCode, f.Act.StepNameZh, f.Act.StepNameEn,
            f.Act.Form, f.Act.Issuer, f.Act.Addressee, f.Act.State, f.Act.Reason, f.Act.Note, f.Act.At, f.Act.ByName, f.Act.DueAt, f.Act.CarriedOutAt, f.Act.CarriedOutBy, f.Act.LiftedAt, f.Act.DocumentId));
    }
}
