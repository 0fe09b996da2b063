using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class GetStaffMemberTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_unit_contact_finds_only_the_units_own()
    {
        using var office = await hub.SignInAsync("office");
        using var own = await hub.SignInAsync("contact.a");
        using var foreign = await hub.SignInAsync("contact.b");
        var id = Guid.CreateVersion7();
        await office.PostAsync<StaffRow>("/api/staff", new { staffMemberId = id, code = "P-1", nameZh = "张三", unitId = hub.UnitA });

        Assert.Equal("张三", (await own.GetAsync<StaffRow>($"/api/staff/{id}")).NameZh);
        await Caller.RefusedAsync(await foreign.GetAsync($"/api/staff/{id}"), HttpStatusCode.NotFound, "staff.not-found");
    }
}
