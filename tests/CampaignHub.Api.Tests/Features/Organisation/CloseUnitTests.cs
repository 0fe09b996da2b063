using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class CloseUnitTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_closed_unit_leaves_the_list_and_its_people_stay_in_the_record()
    {
        using var office = await hub.SignInAsync("office");
        var unit = await hub.VillageAsync("V-09", "村长");

        var closed = await office.PostAsync<UnitDetail>($"/api/units/{unit}/close", new { lastDay = "2018-07-09" });

        Assert.Equal(new DateOnly(2018, 7, 9), closed.ClosedOn);
        Assert.DoesNotContain((await office.GetAsync<UnitPage>("/api/units")).Items, u => u.UnitId == unit);
        Assert.Contains((await office.GetAsync<UnitPage>("/api/units?closed=true")).Items, u => u.UnitId == unit);
        Assert.Equal("村长", await Appointments.HolderAsync(office, unit, PostType.PrincipalLeader, "2018-07-09"));
        Assert.Null(await Appointments.HolderAsync(office, unit, PostType.PrincipalLeader, "2018-07-10"));
        await Caller.RefusedAsync(await office.PostAsync($"/api/units/{unit}/close", new { lastDay = "2018-07-10" }), HttpStatusCode.Conflict, "unit.closed");
    }

    [Fact]
    public async Task A_unit_that_still_answers_for_a_case_is_refused()
    {
        using var office = await hub.SignInAsync("office");
        await hub.DispatchAsync(await hub.LogAsync(), hub.UnitA);

        await Caller.RefusedAsync(await office.PostAsync($"/api/units/{hub.UnitA}/close", new { lastDay = "2018-07-10" }), HttpStatusCode.Conflict, "unit.has-duties");
        await Caller.RefusedAsync(await office.PostAsync($"/api/units/{Guid.CreateVersion7()}/close", new { lastDay = "2018-07-10" }), HttpStatusCode.NotFound, "unit.not-found");
    }
}
