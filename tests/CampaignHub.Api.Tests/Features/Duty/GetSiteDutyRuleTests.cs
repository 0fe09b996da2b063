using System.Net;
using CampaignHub.Api.Features.Duty;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Duty;

[Collection(DutyDefinition.Name)]
public sealed class GetSiteDutyRuleTests(Hub hub)
{
    [Fact]
    public async Task A_body_nobody_has_said_anything_about_owes_nothing()
    {
        using var office = await hub.SignInAsync("office");

        var rule = await office.GetAsync<SiteDutyRule>($"/api/duty/site-work/rules/{await office.GroupAsync()}");

        Assert.Equal((0, 0, (DateOnly?)null), (rule.HalfDays, rule.Version, rule.From));
        await Caller.RefusedAsync(await office.GetAsync($"/api/duty/site-work/rules/{Guid.CreateVersion7()}"), HttpStatusCode.NotFound, "body.not-found");
    }
}
