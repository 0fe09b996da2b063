using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class ListStaffTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task People_are_found_by_name_and_a_contact_finds_only_its_own_units()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        foreach (var (code, name, unitId) in new[] { ("L-1", "王敏", hub.UnitA), ("L-2", "李强", hub.UnitA), ("L-3", "王芳", hub.UnitB) })
            await office.PostAsync<StaffRow>("/api/staff", new { staffMemberId = Guid.CreateVersion7(), code, nameZh = name, unitId });

        var first = await office.GetAsync<StaffPage>("/api/staff?limit=2");
        var rest = await office.GetAsync<StaffPage>($"/api/staff?limit=2&cursor={first.Next}");

        Assert.Equal(["L-1", "L-2", "L-3"], first.Items.Concat(rest.Items).Select(m => m.Code));
        Assert.Equal(["L-1", "L-3"], (await office.GetAsync<StaffPage>("/api/staff?search=王")).Items.Select(m => m.Code));
        Assert.Equal(["L-1"], (await contact.GetAsync<StaffPage>("/api/staff?search=王")).Items.Select(m => m.Code));
        Assert.Equal((2, 3), ((await contact.GetAsync<StaffPage>("/api/staff")).Total, first.Total));
    }
}
