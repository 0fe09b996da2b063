using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>
/// The draws of sampled verifying (抽查核查), newest first: which submitted case was drawn for verifying by hand and which was closed without, by which share, and what
/// came of it. Seed and number can be reckoned again.
/// </summary>
public sealed record ListCaseDraws : IQuery<CaseDrawPage>
{
    /// <summary>True: drawn for verifying by hand; false: closed without.</summary>
    public bool? ByHand { get; init; }

    public Guid? CaseId { get; init; }

    public Guid? UnitId { get; init; }

    public int? Limit { get; init; }

    public string? Cursor { get; init; }

    internal static void Map(RouteGroupBuilder draws) =>
        draws.MapGet("/", ([AsParameters] ListCaseDraws query, Pipe pipe, CancellationToken ct) => pipe.Send(query, ct)).Is<ListCaseDraws>(RectificationFeature.Verify);
}

/// <summary>What came of a draw.</summary>
public enum CaseDrawOutcome
{
    /// <summary>Not drawn: closed without being verified.</summary>
    ClosedUnchecked,

    /// <summary>Drawn, and still to be verified.</summary>
    ToVerify,

    /// <summary>Drawn, verified and closed.</summary>
    Verified,

    /// <summary>Drawn, and returned for rework.</summary>
    Returned,
}

/// <summary>Rows, the marker of the next page, and with the first page the total and how many of these were drawn for verifying by hand, each exact up to 10,000.</summary>
public sealed record CaseDrawPage(IReadOnlyList<CaseDrawRow> Items, string? Next, int? Total, bool TotalIsCapped, int? ByHand, bool ByHandIsCapped);

/// <param name="Round">The version of the case that was submitted; with the seed and the case it gives the number.</param>
/// <param name="Percent">The share that held: a number below so many hundreds is verified by hand.</param>
public sealed record CaseDrawRow(
    Guid CaseId, string CaseNumber, string Description, string? DescriptionEn, Guid? UnitId, string? UnitNameZh, string? UnitNameEn, DateTimeOffset At, int Round, string Seed, int DrawNumber, int Percent, bool ByHand,
    CaseDrawOutcome Outcome, DateTimeOffset? OutcomeAt, string? OutcomeBy);

internal sealed class ListCaseDrawsHandler(HubDbContext db) : IHandle<ListCaseDraws, CaseDrawPage>
{
    public async Task<CaseDrawPage> Handle(ListCaseDraws request, CancellationToken cancellationToken)
    {
        // A draw is in sight where its case is.
        var all = from d in db.CaseDraws.AsNoTracking() join c in db.Cases on d.CaseId equals c.Id select new { Draw = d, Case = c };
        if (request.ByHand is { } byHand) all = all.Where(r => r.Draw.ByHand == byHand);
        if (request.CaseId is { } caseId) all = all.Where(r => r.Draw.CaseId == caseId);
        if (request.UnitId is { } unitId) all = all.Where(r => r.Case.UnitId == unitId);
        var total = await Keyset.TotalAsync(all, request.Cursor, cancellationToken: cancellationToken);
        var drawn = request.ByHand is { } one ? (one ? total : total with { Count = total.Count is null ? null : 0, IsCapped = false }) : await Keyset.TotalAsync(all.Where(r => r.Draw.ByHand), request.Cursor, cancellationToken: cancellationToken);
        if (Cursor.Read(request.Cursor) is { At: { } at, Id: var id }) all = all.Where(r => r.Draw.At < at || (r.Draw.At == at && r.Draw.CaseId < id));
        var limit = Keyset.Limit(request.Limit);
        var rows = await (
            from r in all.OrderByDescending(r => r.Draw.At).ThenByDescending(r => r.Draw.CaseId).Take(limit + 1)
            join unit in db.Units on r.Case.UnitId equals unit.Id into units
            from unit in units.DefaultIfEmpty()
            orderby r.Draw.At descending, r.Draw.CaseId descending
            select new
            {
                r.Draw,
                r.Case.Number,
                r.Case.Description,
                r.Case.DescriptionEn,
                r.Case.UnitId,
                unit.NameZh,
                unit.NameEn,
                Verified = db.CaseEvents.Where(e => e.CaseId == r.Draw.CaseId && e.Sequence > r.Draw.Round && (e.Kind == CaseEventKind.Closed || e.Kind == CaseEventKind.Returned)).OrderBy(e => e.Sequence)
                    .Select(e => new { e.Kind, e.At, e.ByName }).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        var more = Keyset.Cut(rows, limit);
        return new(
            rows.ConvertAll(r => new CaseDrawRow(
                r.Draw.CaseId, CaseNumbers.Text(r.Number), r.Description, r.DescriptionEn, r.UnitId, r.NameZh, r.NameEn, r.Draw.At, r.Draw.Round, r.Draw.Seed, r.Draw.Number, r.Draw.Percent, r.Draw.ByHand,
                OutcomeOf(r.Draw.ByHand, r.Verified?.Kind), r.Draw.ByHand ? r.Verified?.At : r.Draw.At, r.Draw.ByHand ? r.Verified?.ByName : null)),
            more ? new Cursor(rows[^1].Draw.At, rows[^1].Draw.CaseId).ToString() : null, total.Count, total.IsCapped, drawn.Count, drawn.IsCapped);
    }

    private static CaseDrawOutcome OutcomeOf(bool byHand, CaseEventKind? then) => (byHand, then) switch
    {
        (false, _) => CaseDrawOutcome.ClosedUnchecked,
        (_, CaseEventKind.Closed) => CaseDrawOutcome.Verified,
        (_, CaseEventKind.Returned) => CaseDrawOutcome.Returned,
        _ => CaseDrawOutcome.ToVerify,
    };
}
