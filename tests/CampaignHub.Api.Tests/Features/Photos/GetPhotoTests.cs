using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Photos;

public sealed class GetPhotoTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_photo_is_shown_to_whoever_sees_the_case_it_proves_and_to_no_other_unit()
    {
        using var inspector = await hub.SignInAsync("inspector");
        using var a = await hub.SignInAsync("contact.a");
        using var b = await hub.SignInAsync("contact.b");
        var (id, photo) = (Guid.CreateVersion7(), await inspector.UploadPhotoAsync());
        await inspector.PostAsync<CaseReceipt>("/api/cases", new { caseId = id, description = "乱堆", photoIds = new[] { photo } });

        await Caller.RefusedAsync(await a.GetAsync($"/api/photos/{photo}"), HttpStatusCode.NotFound, "photo.not-found");
        await hub.DispatchAsync(id, hub.UnitA);

        foreach (var caller in new[] { inspector, a })
        {
            var answer = await caller.GetAsync($"/api/photos/{photo}");
            Assert.Equal(("image/png", "nosniff"), (answer.Content.Headers.ContentType?.MediaType, answer.Headers.GetValues("X-Content-Type-Options").Single()));
            Assert.Equal(Caller.Png, (await answer.Content.ReadAsByteArrayAsync())[..Caller.Png.Length]);
        }

        await Caller.RefusedAsync(await b.GetAsync($"/api/photos/{photo}"), HttpStatusCode.NotFound, "photo.not-found");
    }

    [Fact]
    public async Task A_unit_contact_sees_its_own_uploads_before_they_belong_to_a_case()
    {
        using var a = await hub.SignInAsync("contact.a");
        using var b = await hub.SignInAsync("contact.b");
        var photo = await a.UploadPhotoAsync();

        Assert.Equal(HttpStatusCode.OK, (await a.GetAsync($"/api/photos/{photo}")).StatusCode);
        await Caller.RefusedAsync(await b.GetAsync($"/api/photos/{photo}"), HttpStatusCode.NotFound, "photo.not-found");
    }

    [Fact]
    public async Task Nobody_sees_a_photo_without_a_session()
    {
        using var nobody = hub.Anonymous();

        await Caller.RefusedAsync(await nobody.GetAsync($"/api/photos/{Guid.CreateVersion7()}"), HttpStatusCode.Unauthorized, "session.required");
    }
}
