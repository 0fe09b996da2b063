using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class WithdrawExposureTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_wrong_exposure_is_withdrawn_once_with_a_reason_and_stays_to_be_read()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var path = $"/api/supervision/exposures/{await office.ExposeAsync("2018-07-05", await hub.DispatchedAsync())}/withdraw";
        await Caller.RefusedAsync(await contact.PostAsync(path, new { reason = "不服" }), HttpStatusCode.Forbidden, "permission.denied");

        await office.PostAsync<Nothing>(path, new { reason = "登错问题" });

        Assert.Equal("登错问题", Assert.Single((await contact.GetAsync<ExposurePage>("/api/supervision/exposures")).Items).WithdrawnBecause);
        await Caller.RefusedAsync(await office.PostAsync(path, new { reason = "再撤" }), HttpStatusCode.Conflict, "exposure.withdrawn");
        await Caller.RefusedAsync(await office.PostAsync($"/api/supervision/exposures/{Guid.CreateVersion7()}/withdraw", new { reason = "无" }), HttpStatusCode.NotFound, "exposure.not-found");
    }
}
