using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class EditAreaTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_new_name_number_and_content_are_taken_over_once_per_version()
    {
        using var office = await hub.SignInAsync("office");
        var grid = await office.AddAreaAsync("E-G", AreaLevel.Grid);
        var (key, change) = (Guid.CreateVersion7(), new { grid.Version, nameZh = "新名", nameEn = "New name", number = 4, content = "巡查" });

        var first = await Caller.ReadAsync<AreaDetail>(await office.SendAsync(HttpMethod.Put, $"/api/areas/{grid.AreaId}", change, key));
        var again = await Caller.ReadAsync<AreaDetail>(await office.SendAsync(HttpMethod.Put, $"/api/areas/{grid.AreaId}", change, key));

        Assert.Equal(("新名", "New name", 4, "巡查"), (first.NameZh, first.NameEn, first.Number!.Value, first.Content));
        Assert.Equal((grid.Version + 1, first.Version), (first.Version, again.Version));
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, $"/api/areas/{grid.AreaId}", change), HttpStatusCode.Conflict, "area.changed");
    }

    [Fact]
    public async Task An_unknown_area_an_empty_name_and_a_missing_permission_are_refused()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var grid = await office.AddAreaAsync("E-X", AreaLevel.Grid);

        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, $"/api/areas/{Guid.CreateVersion7()}", new { version = 1, nameZh = "x" }), HttpStatusCode.NotFound, "area.not-found");
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, $"/api/areas/{grid.AreaId}", new { grid.Version, nameZh = "" }), HttpStatusCode.BadRequest, "validation.failed");
        await Caller.RefusedAsync(await contact.SendAsync(HttpMethod.Put, $"/api/areas/{grid.AreaId}", new { grid.Version, nameZh = "x" }), HttpStatusCode.Forbidden, "permission.denied");
    }
}
