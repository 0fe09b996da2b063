using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>How many red cards in a row units hold, and the interview that follows from it.</summary>
internal static class RedCards
{
    private const int MostMonths = 12;

    /// <summary>Units that hold a red card, with how many in a row up to the latest one.</summary>
    public static async Task<(Guid[] Units, int[] Reds)> InARowAsync(HubDbContext db, CancellationToken cancellationToken)
    {
        var red = (await db.UnitCards.AsNoTracking().Where(c => c.Colour == CardColour.Red && c.WithdrawnAt == null).OrderByDescending(c => c.Period).Select(c => new { c.UnitId, c.Period }).Take(MostMonths * 1000).ToListAsync(cancellationToken))
            .GroupBy(c => c.UnitId).Select(g => (Unit: g.Key, Reds: CardPeriod.Parse(g.Max(c => c.Period)!).RedsInARow(g.Select(c => c.Period).ToHashSet()))).ToList();
        return ([.. red.Select(r => r.Unit)], [.. red.Select(r => r.Reds)]);
    }

    /// <summary>Proposes an interview of every unit whose red card of a month is the last of as many in a row as the settings say; returns the first.</summary>
    public static async Task<Guid?> ProposeAsync(HubDbContext db, RequestContext context, IReadOnlyList<Guid> unitIds, CardPeriod month, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (unitIds.Count == 0) return null;
        var settings = await db.SupervisionSettingsOf(context, cancellationToken);
        var before = (await db.UnitCards.AsNoTracking().Where(c => unitIds.Contains(c.UnitId) && c.Colour == CardColour.Red && c.WithdrawnAt == null).Select(c => new { c.UnitId, c.Period }).ToListAsync(cancellationToken)).ToLookup(c => c.UnitId, c => c.Period);
        Guid? first = null;
        foreach (var unitId in unitIds)
        {
            var reds = month.RedsInARow(before[unitId].Append(month.Key).ToHashSet());
            if (reds < settings.RedsInARow || reds % settings.RedsInARow != 0) continue;
            var proposed = Interview.Propose(Guid.CreateVersion7(now), context.Actor.Campaign, unitId, new($"{UpTo(month)}连续 {reds} 次红牌", $"{reds} red cards in a row up to {month.Key}"), context.Actor.AsPerson(), now);
            db.Add(proposed);
            first ??= proposed.Id;
        }

        return first;
    }

    /// <summary>The interview that a red card of a month, given to a unit at that moment, has brought about.</summary>
    public static Task<Guid?> ProposedByAsync(HubDbContext db, Guid unitId, CardPeriod month, DateTimeOffset givenAt, CancellationToken cancellationToken)
    {
        var because = UpTo(month);
        return db.Interviews.Where(i => i.UnitId == unitId && i.ProposedAt == givenAt && i.Because.StartsWith(because)).Select(i => (Guid?)i.Id).FirstOrDefaultAsync(cancellationToken);
    }

    private static string UpTo(CardPeriod month) => $"截至 {month.Key} ";
}
