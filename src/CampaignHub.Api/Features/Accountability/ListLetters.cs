using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Accountability;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Accountability;

/// <summary>One page of the responsibility letters, newest term first; a unit contact finds its own unit's (P-16).</summary>
public sealed record ListLetters(LetterState? State, LetterResult? Result, Guid? UnitId, int? Limit, string? Cursor) : IQuery<LetterPage>
{
    internal static void Map(RouteGroupBuilder letters) => letters.MapGet("/", (LetterState? state, LetterResult? result, Guid? unitId, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListLetters(state, result, unitId, limit, cursor), ct)).Is<ListLetters>(AccountabilityFeature.ReadLetters);
}

/// <summary>Rows, the marker of the next page, and with the first page the total.</summary>
public sealed record LetterPage(IReadOnlyList<LetterRow> Items, string? Next, int? Total, bool TotalIsCapped);

internal sealed class ListLettersHandler(HubDbContext db) : IHandle<ListLetters, LetterPage>
{
    public async Task<LetterPage> Handle(ListLetters request, CancellationToken cancellationToken)
    {
        var all = db.ResponsibilityLetters.AsNoTracking();
        if (request.State is { } state) all = all.Where(l => l.State == state);
        if (request.Result is { } result) all = all.Where(l => l.Result == result);
        if (request.UnitId is { } unitId) all = all.Where(l => l.UnitId == unitId);
        var total = await Keyset.TotalAsync(all, request.Cursor, cancellationToken: cancellationToken);
        if (Cursor.Read(request.Cursor) is { Day: { } from } seen) all = all.Where(l => l.From < from || (l.From == from && l.Id < seen.Id));

        var limit = Keyset.Limit(request.Limit);
        var rows = await db.ReadLetters(all.OrderByDescending(l => l.From).ThenByDescending(l => l.Id).Take(limit + 1), cancellationToken);
        var more = Keyset.Cut(rows, limit);
        return new(rows, more ? Cursor.After(rows[^1].From, rows[^1].LetterId) : null, total.Count, total.IsCapped);
    }
}
