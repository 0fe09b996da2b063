using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class EditUnitTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Names_category_group_and_area_change_together()
    {
        using var office = await hub.SignInAsync("office");
        var area = await hub.TownAsync("330300");

        var edited = await office.PutAsync<UnitDetail>($"/api/units/{hub.UnitB}", new { nameZh = "交通运输局", nameEn = "Transport Authority", category = "institution", areaId = area });

        Assert.Equal(("交通运输局", UnitCategory.Institution, area), (edited.NameZh, edited.Category, edited.AreaId!.Value));
        Assert.Null(edited.RankingGroupId);
    }

    [Fact]
    public async Task What_it_points_to_must_exist()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        object Of(Guid? group, Guid? area) => new { nameZh = "局", nameEn = "Bureau", category = "department", rankingGroupId = group, areaId = area };

        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, $"/api/units/{hub.UnitA}", Of(Guid.CreateVersion7(), null)), HttpStatusCode.NotFound, "ranking-group.not-found");
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, $"/api/units/{hub.UnitA}", Of(null, Guid.CreateVersion7())), HttpStatusCode.NotFound, "area.not-found");
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, $"/api/units/{Guid.CreateVersion7()}", Of(null, null)), HttpStatusCode.NotFound, "unit.not-found");
        await Caller.RefusedAsync(await contact.SendAsync(HttpMethod.Put, $"/api/units/{hub.UnitA}", Of(null, null)), HttpStatusCode.Forbidden, "permission.denied");
    }
}
