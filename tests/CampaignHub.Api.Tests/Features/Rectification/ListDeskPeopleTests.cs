using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class ListDeskPeopleTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Accounts_and_registered_people_of_ones_own_unit_and_no_other()
    {
        using var office = await hub.SignInAsync("office");
        foreach (var (code, name, unitId) in new[] { ("A-1", "王师傅", hub.UnitA), ("B-1", "李师傅", hub.UnitB) })
            await office.PostAsync<StaffRow>("/api/staff", new { staffMemberId = Guid.CreateVersion7(), code, nameZh = name, unitId, jobTitle = "班长" });
        using var contact = await hub.SignInAsync("contact.a");

        var people = await contact.GetAsync<IReadOnlyList<DeskPerson>>("/api/desk/people");
        Assert.Equal([("contact.a", true, null), ("王师傅", false, "班长")], people.Select(p => (p.Name, p.UserId is not null, p.JobTitle)));
        Assert.Equal("王师傅", Assert.Single(await contact.GetAsync<IReadOnlyList<DeskPerson>>("/api/desk/people?search=王")).Name);
        await Caller.RefusedAsync(await office.GetAsync("/api/desk/people"), HttpStatusCode.Forbidden, "permission.denied");
    }
}
