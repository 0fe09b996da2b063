using System.Net;
using CampaignHub.Api.Features.Duty;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Duty;

[Collection(DutyDefinition.Name)]
public sealed class LogSiteWorkTests(Hub hub)
{
    [Fact]
    public async Task A_leader_logs_the_own_site_work_once_and_nobody_elses()
    {
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        var bodyId = await office.GroupAsync("现场办公组");
        var work = Rosters.Site(bodyId, "leader", "2018-07-10", 2);

        await leader.PostAsync<LoggedSiteWork>("/api/duty/site-work", work);
        await leader.PostAsync<LoggedSiteWork>("/api/duty/site-work", work);

        var row = Assert.Single((await office.GetAsync<SiteWorkPage>($"/api/duty/site-work?bodyId={bodyId}")).Items);
        Assert.Equal(("现场办公组", "leader", 2, "现场决定三日内清运垃圾", "leader"), (row.BodyNameZh, row.LeaderName, row.HalfDays, row.Decided, row.LoggedBy));
        await Caller.RefusedAsync(await leader.PostAsync("/api/duty/site-work", Rosters.Site(bodyId, "王书记", "2018-07-10")), HttpStatusCode.Forbidden, "site-work.not-yours");
        await Caller.RefusedAsync(await office.PostAsync("/api/duty/site-work", Rosters.Site(bodyId, "王书记", "2018-07-11")), HttpStatusCode.Conflict, "site-work.ahead");
        await Caller.RefusedAsync(await office.PostAsync("/api/duty/site-work", Rosters.Site(bodyId, "王书记", "2018-07-10", 3)), HttpStatusCode.Conflict, "site-work.half-days");
        await Caller.RefusedAsync(await office.PostAsync("/api/duty/site-work", Rosters.Site(Guid.CreateVersion7(), "王书记", "2018-07-10")), HttpStatusCode.NotFound, "body.not-found");
    }
}
