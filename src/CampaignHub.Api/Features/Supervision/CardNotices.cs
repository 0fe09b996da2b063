using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Tells the contacts of a unit which card it was given.</summary>
internal sealed class CardGivenNotice : INotify<CardGiven>
{
    public Task<Notice?> Of(CardGiven happened, CancellationToken cancellationToken)
    {
        var (zh, en) = CardNotices.NameOf(happened.Colour);
        return Task.FromResult<Notice?>(new("supervision.card", $"贵单位 {happened.Period} 被评为{zh}", $"Your unit was given a {en} for {happened.Period}", $"/supervision/board?period={happened.Period}", new Audience(SupervisionFeature.Answer, happened.UnitId)));
    }
}

/// <summary>Tells the office that a unit is to be interviewed.</summary>
internal sealed class InterviewProposedNotice(HubDbContext db) : INotify<InterviewProposed>
{
    public async Task<Notice?> Of(InterviewProposed happened, CancellationToken cancellationToken)
    {
        var unit = await db.Units.AsNoTracking().Where(u => u.Id == happened.UnitId).Select(u => new { u.NameZh, u.NameEn }).FirstAsync(cancellationToken);
        return new("supervision.interview", $"建议约谈{unit.NameZh}：{happened.Because.Zh}", $"An interview of {unit.NameEn} is proposed: {happened.Because.En}", "/supervision/board", new Audience(SupervisionFeature.Act));
    }
}

/// <summary>What the notices of cards have in common.</summary>
internal static class CardNotices
{
    public static (string Zh, string En) NameOf(CardColour colour) => colour switch
    {
        CardColour.Green => ("绿牌", "green card"),
        CardColour.Yellow => ("黄牌", "yellow card"),
        CardColour.Red => ("红牌", "red card"),
        _ => ("黑旗", "black flag"),
    };
}
