using CampaignHub.Api.Features.Duty;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Duty;

[Collection(DutyDefinition.Name)]
public sealed class ListSiteWorkTests(Hub hub)
{
    [Fact]
    public async Task Site_work_is_paged_by_day_and_a_contact_meets_that_of_its_units_leaders()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var bodyId = await office.GroupAsync();
        var member = await office.PostAsync<StaffRow>("/api/staff", new { staffMemberId = Guid.CreateVersion7(), code = "SW-1", nameZh = "孙局长", unitId = hub.UnitA });
        foreach (var day in new[] { "2018-06-29", "2018-07-02", "2018-07-05" }) await office.PostAsync<LoggedSiteWork>("/api/duty/site-work", Rosters.Site(bodyId, "王书记", day));
        await office.PostAsync<LoggedSiteWork>("/api/duty/site-work", new { siteWorkId = Guid.CreateVersion7(), bodyId, staffMemberId = member.StaffMemberId, day = "2018-07-04", halfDays = 1, decided = "协调路灯" });

        var first = await office.GetAsync<SiteWorkPage>($"/api/duty/site-work?bodyId={bodyId}&month=2018-07&limit=2");
        var second = await office.GetAsync<SiteWorkPage>($"/api/duty/site-work?bodyId={bodyId}&month=2018-07&limit=2&cursor={first.Next}");

        Assert.Equal([5, 4, 2], first.Items.Concat(second.Items).Select(w => w.Day.Day));
        Assert.Equal((3, null), (first.Total!.Value, second.Next));
        Assert.Equal("孙局长", Assert.Single((await contact.GetAsync<SiteWorkPage>($"/api/duty/site-work?bodyId={bodyId}")).Items).LeaderName);
        Assert.Equal(3, (await office.GetAsync<SiteWorkPage>($"/api/duty/site-work?bodyId={bodyId}&leader=王书记")).Total);
    }
}
