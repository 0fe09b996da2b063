using System.Net;
using CampaignHub.Api.Features.Accountability;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Accountability;

public sealed class WithdrawActionTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_wrong_record_is_marked_and_stays_to_be_read()
    {
        using var office = await hub.SignInAsync("office");
        var id = Guid.CreateVersion7();
        await office.PostAsync<RecordedAction>("/api/accountability-actions", Letters.Action(id, hub.UnitB));

        Assert.True((await office.PostAsync($"/api/accountability-actions/{id}/withdraw", new { reason = "录入单位有误" })).IsSuccessStatusCode);

        var row = Assert.Single((await office.GetAsync<ActionPage>("/api/accountability-actions?kind=interview")).Items);
        Assert.Equal(("录入单位有误", hub.Clock.Now), (row.WithdrawnBecause, row.WithdrawnAt!.Value));
        await Caller.RefusedAsync(await office.PostAsync($"/api/accountability-actions/{id}/withdraw", new { reason = "再撤" }), HttpStatusCode.Conflict, "accountability.withdrawn");
        await Caller.RefusedAsync(await office.PostAsync($"/api/accountability-actions/{Guid.CreateVersion7()}/withdraw", new { reason = "无" }), HttpStatusCode.NotFound, "accountability.not-found");
    }
}
