using System.Net;
using CampaignHub.Api.Features.Duty;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Duty;

[Collection(DutyDefinition.Name)]
public sealed class SetSiteDutyRuleTests(Hub hub)
{
    [Fact]
    public async Task The_office_says_what_the_leaders_of_a_body_owe()
    {
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        var path = $"/api/duty/site-work/rules/{await office.GroupAsync()}";
        object Rule(int version, PostType post = PostType.Deputy) => new { version, posts = new[] { post, PostType.Leader }, halfDays = 1, from = "2018-07-01" };

        var set = await office.PutAsync<SiteDutyRule>(path, Rule(0));

        Assert.Equal((1, 1, new DateOnly(2018, 7, 1)), (set.Version, set.HalfDays, set.From));
        Assert.Equal([PostType.Leader, PostType.Deputy], set.Posts);
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, path, Rule(0)), HttpStatusCode.Conflict, "site-duty.changed");
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, path, Rule(1, PostType.LeadUnit)), HttpStatusCode.Conflict, "site-duty.rule");
        await Caller.RefusedAsync(await leader.SendAsync(HttpMethod.Put, path, Rule(1)), HttpStatusCode.Forbidden, "permission.denied");
    }
}
