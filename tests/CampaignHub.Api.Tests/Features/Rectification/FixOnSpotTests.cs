using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class FixOnSpotTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_small_finding_is_logged_and_closed_in_one_step_once()
    {
        using var inspector = await hub.SignInAsync("inspector");
        var (id, before, after) = (Guid.CreateVersion7(), await inspector.UploadPhotoAsync(), await inspector.UploadPhotoAsync());
        var body = new { caseId = id, description = "乱停放", unitId = hub.UnitA, beforePhotoIds = new[] { before }, afterPhotoIds = new[] { after }, note = "已摆正" };

        var receipt = await inspector.PostAsync<CaseReceipt>("/api/cases/on-the-spot", body);
        var again = await inspector.PostAsync<CaseReceipt>("/api/cases/on-the-spot", body);

        Assert.Equal(receipt, again);
        var detail = await inspector.GetAsync<CaseDetail>($"/api/cases/{id}");
        Assert.Equal((CaseState.Closed, Deadline.ClosedOnTime, hub.UnitA), (detail.State, detail.Deadline, detail.UnitId));
        Assert.Equal([CaseEventKind.Logged, CaseEventKind.FixedOnSpot], detail.Timeline.Select(e => e.Kind));
        Assert.Equal([PhotoPhase.Before, PhotoPhase.After], detail.Photos.Select(p => p.Phase).Order());
    }

    [Fact]
    public async Task It_needs_both_photos_and_is_not_for_the_unit_itself()
    {
        using var inspector = await hub.SignInAsync("inspector");
        using var contact = await hub.SignInAsync("contact.a");
        var photo = await inspector.UploadPhotoAsync();

        await Caller.RefusedAsync(await inspector.PostAsync("/api/cases/on-the-spot", Body([], [photo])), HttpStatusCode.Conflict, "case.before-photo-required");
        await Caller.RefusedAsync(await inspector.PostAsync("/api/cases/on-the-spot", Body([photo], [])), HttpStatusCode.Conflict, "case.photo-required");
        await Caller.RefusedAsync(await inspector.PostAsync("/api/cases/on-the-spot", Body([photo], [photo])), HttpStatusCode.Conflict, "case.photo-same-as-before");
        await Caller.RefusedAsync(await contact.PostAsync("/api/cases/on-the-spot", Body([photo], [photo])), HttpStatusCode.Forbidden, "permission.denied");
    }

    private object Body(Guid[] before, Guid[] after) => new { caseId = Guid.CreateVersion7(), description = "乱停放", unitId = hub.UnitA, beforePhotoIds = before, afterPhotoIds = after };
}
