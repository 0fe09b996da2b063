using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class CountExposuresTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task An_exposure_counts_once_for_each_unit_in_its_month_unless_it_is_withdrawn()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.b");
        var (one, two, b) = (await hub.DispatchedAsync(), await hub.DispatchedAsync(), await hub.DispatchedAsync(toB: true));
        await office.ExposeAsync("2018-07-05", one, two, b);
        await office.ExposeAsync("2018-06-30", one);
        await office.PostAsync<Nothing>($"/api/supervision/exposures/{await office.ExposeAsync("2018-07-06", b)}/withdraw", new { reason = "误登" });

        var all = await office.GetAsync<ExposureCounts>("/api/supervision/exposures/counts?year=2018");

        Assert.Equal([(hub.UnitA, 1, 1, 2), (hub.UnitB, 0, 1, 1)], all.Units.Select(u => (u.UnitId, u.Months[5], u.Months[6], u.Total)));
        Assert.Equal([hub.UnitB], (await contact.GetAsync<ExposureCounts>("/api/supervision/exposures/counts?year=2018")).Units.Select(u => u.UnitId));
        Assert.Empty((await office.GetAsync<ExposureCounts>("/api/supervision/exposures/counts?year=2017")).Units);
        Assert.Equal(HttpStatusCode.BadRequest, (await office.GetAsync("/api/supervision/exposures/counts?year=0")).StatusCode);
    }
}
