using System.Security.Cryptography;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>
/// Draws which of the cases closed so many days ago are looked at again (回头看, R-16). The clock sends it every minute; each closing day is drawn from
/// once, days that were missed with the next.
/// </summary>
public sealed record DrawLookBacks : ICommand<Nothing>, ITransactional;

internal sealed class DrawLookBacksHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<DrawLookBacks, Nothing>
{
    private const int MostDays = 31;

    public async Task<Nothing> Handle(DrawLookBacks request, CancellationToken cancellationToken)
    {
        var (campaignId, now) = (context.Actor.Campaign, clock.GetUtcNow());
        var rules = await db.CaseRulesOf(cancellationToken);
        var zone = await db.CampaignZone(context, cancellationToken);
        var last = ZoneTime.DateOf(now, zone).AddDays(-rules.LookBackDays);
        if (await db.LookBackDraws.AnyAsync(d => d.LastDay >= last, cancellationToken)) return Nothing.Value;

        // Two servers wait for each other here, and the second finds the day drawn from.
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM campaigns WHERE id = {campaignId} FOR NO KEY UPDATE", cancellationToken);
        var drawn = await db.LookBackDraws.MaxAsync(d => (DateOnly?)d.LastDay, cancellationToken);
        if (drawn >= last) return Nothing.Value;
        var first = drawn is { } until ? until.AddDays(1) : last;
        if (first < last.AddDays(1 - MostDays)) first = last.AddDays(1 - MostDays);
        var draw = LookBackDraw.Over(Guid.CreateVersion7(now), campaignId, first, last, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), rules.LookBackPercent, now);
        var (start, end) = (ZoneTime.StartOf(first, zone).ToUniversalTime(), ZoneTime.StartOf(last.AddDays(1), zone).ToUniversalTime());
        var closed = await db.Cases.AsNoTracking().Where(c => c.State == CaseState.Closed && c.UnitId != null && c.ClosedAt >= start && c.ClosedAt < end)
            .OrderBy(c => c.Number).Select(c => new { c.Id, c.UnitId, c.AreaId, c.ClosedAt }).ToListAsync(cancellationToken);
        foreach (var one in closed.Where(c => draw.Chooses(c.Id))) db.Add(LookBack.Of(Guid.CreateVersion7(now), draw, one.Id, one.UnitId!.Value, one.AreaId, one.ClosedAt!.Value));
        db.Add(draw);
        return Nothing.Value;
    }
}
