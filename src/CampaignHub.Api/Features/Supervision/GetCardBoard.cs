using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>The board of a month: the colour every ranked unit's score stands for, the card it was given, its cards of the five months before, and the flag of the quarter.</summary>
public sealed record GetCardBoard(string Period) : IQuery<CardBoard>
{
    internal static void Map(RouteGroupBuilder supervision) =>
        supervision.MapGet("/board", (string period, Pipe pipe, CancellationToken ct) => pipe.Send(new GetCardBoard(period), ct)).Is<GetCardBoard>(SupervisionFeature.Read);
}

/// <param name="Closed">The month has been closed, so that there are scores.</param>
/// <param name="Months">The months of the columns, the asked one last.</param>
public sealed record CardBoard(string Period, bool Closed, int Green, int Yellow, int Red, IReadOnlyList<string> Months, IReadOnlyList<CardBoardRow> Units);

/// <param name="Proposed">What the score stands for; null for a unit without one.</param>
/// <param name="RedsInARow">Red cards in a row up to the asked month.</param>
public sealed record CardBoardRow(Guid UnitId, string UnitNameZh, string UnitNameEn, decimal? Score, CardColour? Proposed, CardRow? Card, CardRow? Flag, int RedsInARow, IReadOnlyList<CardColour?> Months);

public sealed record CardRow(Guid CardId, CardColour Colour, string Period, string Reason, DateTimeOffset GivenAt, string GivenBy);

internal sealed class GetCardBoardHandler(HubDbContext db, RequestContext context) : IHandle<GetCardBoard, CardBoard>
{
    private const int MonthsShown = 6;
    private const int MostUnits = 1000;

    public async Task<CardBoard> Handle(GetCardBoard request, CancellationToken cancellationToken)
    {
        var month = CardPeriod.Parse(request.Period);
        if (month.IsQuarter) throw CardRefusals.Period(request.Period).AsException();
        var settings = await db.SupervisionSettingsOf(context, cancellationToken);
        var months = new List<string>();
        for (var (at, n) = (month, 0); n < MonthsShown; (at, n) = (at.Before(), n + 1)) months.Insert(0, at.Key);
        var quarter = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{month.Year:D4}-Q{(month.Month + 2) / 3}");
        var closeId = await db.PeriodCloses.AsNoTracking().Where(c => c.Period == month.Key).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancellationToken);
        var units = context.Actor.Access.Units;
        var whole = context.Actor.Scope.WholeCampaign;
        var scores = closeId is null
            ? []
            : await db.PeriodStandings.AsNoTracking().Where(s => s.PeriodCloseId == closeId && s.Rank != null && (whole || units.Contains(s.UnitId))).Select(s => new { s.UnitId, s.Score }).Take(MostUnits).ToDictionaryAsync(s => s.UnitId, s => s.Score, cancellationToken);
        var cards = await db.UnitCards.AsNoTracking().Where(c => c.WithdrawnAt == null && (months.Contains(c.Period) || c.Period == quarter)).Take(MostUnits * (MonthsShown + 1)).ToListAsync(cancellationToken);
        var ids = scores.Keys.Union(cards.Select(c => c.UnitId)).ToList();
        var names = await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id)).OrderBy(u => u.Code).Select(u => new { u.Id, u.NameZh, u.NameEn }).ToListAsync(cancellationToken);
        var held = cards.ToLookup(c => c.UnitId);
        var rows = names.ConvertAll(u =>
        {
            var own = held[u.Id].ToDictionary(c => c.Period);
            var red = own.Values.Where(c => c.Colour is CardColour.Red).Select(c => c.Period).ToHashSet();
            decimal? score = scores.TryGetValue(u.Id, out var found) ? found : null;
            return new CardBoardRow(
                u.Id, u.NameZh, u.NameEn, score, score is { } s ? settings.ColourOf(s) : null, RowOf(own.GetValueOrDefault(month.Key)), RowOf(own.GetValueOrDefault(quarter)), month.RedsInARow(red),
                months.ConvertAll(m => own.GetValueOrDefault(m)?.Colour));
        });
        int Count(CardColour colour) => rows.Count(r => r.Card?.Colour == colour);
        return new(month.Key, closeId is not null, Count(CardColour.Green), Count(CardColour.Yellow), Count(CardColour.Red), months, rows);
    }

    private static CardRow? RowOf(UnitCard? card) => card is null ? null : new(card.Id, card.Colour, card.Period, card.Reason, card.GivenAt, card.GivenBy);
}
