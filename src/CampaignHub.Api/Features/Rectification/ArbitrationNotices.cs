using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Tells the office that a case's place belongs to no area or to two, or that no unit will have it.</summary>
internal sealed class PlaceDoubtedNotice(HubDbContext db) : INotify<PlaceDoubted>
{
    public async Task<Notice?> Of(PlaceDoubted happened, CancellationToken cancellationToken)
    {
        var told = await db.TellingOf(happened.CaseId, cancellationToken);
        if (await db.Arbitrations.AnyAsync(a => a.Id == happened.ArbitrationId && a.Doubt == PlaceDoubt.OwnershipDisputed, cancellationToken))
            return new("case.ownership-disputed", $"问题 {told.Number} 多次回退，责任单位待裁定：{told.Zh}", $"Case {told.Number} has been sent back again; it must be decided whose it is: {told.En}", ArbitrationNotices.Link, new Audience(RectificationFeature.Arbitrate));
        return new("case.place-doubted", $"问题 {told.Number} 的位置归属待裁定：{told.Zh}", $"It must be decided whose place case {told.Number} is: {told.En}", ArbitrationNotices.Link, new Audience(RectificationFeature.Arbitrate));
    }
}

/// <summary>Tells the office that nobody decided in time.</summary>
internal sealed class PlaceFellBackNotice(HubDbContext db) : INotify<PlaceFellBack>
{
    public async Task<Notice?> Of(PlaceFellBack happened, CancellationToken cancellationToken)
    {
        var told = await db.TellingOf(happened.CaseId, cancellationToken);
        var unit = await db.Units.AsNoTracking().Where(u => u.Id == happened.UnitId).Select(u => new { u.NameZh, u.NameEn }).FirstAsync(cancellationToken);
        return new("case.place-fell-back", $"问题 {told.Number} 逾期未裁定，已转交兜底单位{unit.NameZh}", $"Case {told.Number} was not decided in time and has gone to {unit.NameEn}, the fallback unit", told.Link, new Audience(RectificationFeature.Arbitrate));
    }
}

internal static class ArbitrationNotices
{
    public const string Link = "/arbitration";
}
