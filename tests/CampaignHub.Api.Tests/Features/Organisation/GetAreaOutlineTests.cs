using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class GetAreaOutlineTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task An_area_has_its_outline_or_none()
    {
        using var office = await hub.SignInAsync("office");
        using var inspector = await hub.SignInAsync("inspector");
        var (drawn, bare) = (await office.AddAreaAsync("O-1", AreaLevel.Grid), await office.AddAreaAsync("O-2", AreaLevel.Grid));
        await office.DrawAsync(drawn.AreaId, Grounds.Square(120, 30, 0.1));

        var outline = await inspector.GetAsync<AreaOutline>($"/api/areas/{drawn.AreaId}/outline");

        Assert.Equal((Datum.Wgs84, 120.1), (outline.Datum!.Value, outline.Wgs84[0][0][1][0]));
        Assert.Equal((null, 0), ((await inspector.GetAsync<AreaOutline>($"/api/areas/{bare.AreaId}/outline")).Datum, (await inspector.GetAsync<AreaOutline>($"/api/areas/{bare.AreaId}/outline")).Wgs84.Length));
        await Caller.RefusedAsync(await inspector.GetAsync($"/api/areas/{Guid.CreateVersion7()}/outline"), HttpStatusCode.NotFound, "area.not-found");
    }
}
