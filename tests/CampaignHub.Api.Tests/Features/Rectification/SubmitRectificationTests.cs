using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class SubmitRectificationTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_unit_reports_the_problem_rectified_with_a_photo_of_afterwards()
    {
        var id = await AcceptedAsync();

        var detail = await hub.SubmitAsync(id);

        Assert.Equal((CaseState.Submitted, "已清理"), (detail.State, detail.Timeline[^1].Note));
        Assert.Equal(PhotoPhase.After, Assert.Single(detail.Photos).Phase);
        Assert.Empty(detail.Verbs);
    }

    [Fact]
    public async Task Without_a_photo_or_with_one_nobody_uploaded_it_is_refused()
    {
        var id = await AcceptedAsync();
        using var contact = await hub.SignInAsync("contact.a");

        await Caller.RefusedAsync(await Submit(contact, id), HttpStatusCode.Conflict, "case.photo-required");
        await Caller.RefusedAsync(await Submit(contact, id, Guid.CreateVersion7()), HttpStatusCode.NotFound, "photo.not-found");
        await Caller.RefusedAsync(await contact.ActAsync(id, "submit", version => new { version, note = "" }), HttpStatusCode.BadRequest, "validation.failed");
        await Caller.RefusedAsync(await Submit(contact, id, [.. Enumerable.Range(0, 10).Select(_ => Guid.CreateVersion7())]), HttpStatusCode.BadRequest, "validation.failed");
    }

    [Fact]
    public async Task A_returned_case_is_submitted_again_with_a_new_photo_not_the_old_one()
    {
        var id = await AcceptedAsync();
        using var contact = await hub.SignInAsync("contact.a");
        var photo = await contact.UploadPhotoAsync();
        await Caller.ReadAsync<CaseDetail>(await Submit(contact, id, photo));
        await hub.ReturnAsync(id);

        await Caller.RefusedAsync(await Submit(contact, id, photo), HttpStatusCode.Conflict, "case.photo-used");
        var detail = await Caller.ReadAsync<CaseDetail>(await Submit(contact, id, await contact.UploadPhotoAsync()));

        Assert.Equal((CaseState.Submitted, 1, 2), (detail.State, detail.ReturnCount, detail.Photos.Count));
    }

    [Fact]
    public async Task The_same_picture_as_before_or_as_last_time_is_refused_even_when_it_is_uploaded_anew()
    {
        byte[] taken = [.. Caller.Png, 1], done = [.. Caller.Png, 2];
        var id = Guid.CreateVersion7();
        using var inspector = await hub.SignInAsync("inspector");
        await inspector.PostAsync<CaseReceipt>("/api/cases", new { caseId = id, description = "垃圾暴露", photoIds = new[] { await inspector.UploadPhotoAsync(taken) } });
        await hub.DispatchAsync(id, hub.UnitA);
        await hub.AcceptAsync(id);
        using var contact = await hub.SignInAsync("contact.a");
        using var english = await hub.SignInAsync("contact.a", "en");

        var zh = await Caller.RefusedAsync(await Submit(contact, id, await contact.UploadPhotoAsync(), await contact.UploadPhotoAsync(taken)), HttpStatusCode.Conflict, "case.photo-same-as-before");
        var en = await Caller.RefusedAsync(await Submit(english, id, await english.UploadPhotoAsync(taken)), HttpStatusCode.Conflict, "case.photo-same-as-before");
        await Caller.ReadAsync<CaseDetail>(await Submit(contact, id, await contact.UploadPhotoAsync(done)));
        await hub.ReturnAsync(id);
        await Caller.RefusedAsync(await Submit(contact, id, await contact.UploadPhotoAsync(done)), HttpStatusCode.Conflict, "case.photo-used");

        Assert.Contains("同一张", zh["title"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("Take a new one", en["title"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(CaseState.Submitted, (await Caller.ReadAsync<CaseDetail>(await Submit(contact, id, await contact.UploadPhotoAsync()))).State);
    }

    [Fact]
    public async Task What_was_not_accepted_cannot_be_submitted()
    {
        var id = await hub.LogAsync();
        await hub.DispatchAsync(id, hub.UnitA);
        using var contact = await hub.SignInAsync("contact.a");

        await Caller.RefusedAsync(await Submit(contact, id, await contact.UploadPhotoAsync()), HttpStatusCode.Conflict, "case.not-submittable");
    }

    private static Task<HttpResponseMessage> Submit(Caller caller, Guid caseId, params Guid[] photoIds) => caller.ActAsync(caseId, "submit", version => new { version, note = "已清理", photoIds });

    private async Task<Guid> AcceptedAsync()
    {
        var id = await hub.LogAsync();
        await hub.DispatchAsync(id, hub.UnitA);
        await hub.AcceptAsync(id);
        return id;
    }
}
