using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Domain.Circulars;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Circulars;

/// <summary>Tells every leader that a circular waits for approval.</summary>
internal sealed class CircularSubmittedNotice : INotify<CircularSubmitted>
{
    public Task<Notice?> Of(CircularSubmitted happened, CancellationToken cancellationToken) => Task.FromResult<Notice?>(
        new("circular.submitted", $"{happened.ByName}送审通报《{happened.Title}》，请审批", $"{happened.ByName} has submitted the circular “{happened.Title}” for approval", CircularNotices.Link(happened.CircularId), new Audience(CircularsFeature.Approve)) { ForDecision = true });
}

/// <summary>Tells the office that a leader wants its circular changed.</summary>
internal sealed class CircularReturnedNotice : INotify<CircularReturned>
{
    public Task<Notice?> Of(CircularReturned happened, CancellationToken cancellationToken) => Task.FromResult<Notice?>(
        new("circular.returned", $"{happened.ByName}退回通报《{happened.Title}》：{happened.Remark}", $"{happened.ByName} has returned the circular “{happened.Title}”: {happened.Remark}", CircularNotices.Link(happened.CircularId), new Audience(CircularsFeature.Issue)));
}

/// <summary>Tells the contacts of every unit a circular is addressed to that it is out and waits to be acknowledged.</summary>
internal sealed class CircularIssuedNotice(HubDbContext db) : INotify<CircularIssued>
{
    public async Task<Notice?> Of(CircularIssued happened, CancellationToken cancellationToken)
    {
        var units = await db.UnitReceipts.AsNoTracking().Where(r => r.CircularId == happened.CircularId).Select(r => r.UnitId).ToListAsync(cancellationToken);
        return new("circular.issued", $"通报{happened.DocumentNumber}《{happened.Title}》已印发，请签收", $"Circular {happened.DocumentNumber}, “{happened.Title}”, has been issued; please acknowledge it",
            CircularNotices.Link(happened.CircularId), [.. units.Select(unitId => new Audience(CircularsFeature.Acknowledge, unitId))]);
    }
}

/// <summary>What the notices of a circular have in common.</summary>
internal static class CircularNotices
{
    public static string Link(Guid circularId) => $"/circulars/{circularId}";
}
