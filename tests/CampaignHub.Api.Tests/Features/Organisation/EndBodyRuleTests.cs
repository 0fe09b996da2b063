using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class EndBodyRuleTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task After_its_last_day_nobody_belongs_by_it_any_more()
    {
        using var office = await hub.SignInAsync("office");
        var body = await office.FoundAsync("领导小组");
        await hub.VillageAsync("V-01", "村长");
        var rule = await office.PostAsync<BodyRuleRow>($"/api/bodies/{body}/rules", BodiesHub.Rule(UnitCategory.Village));

        await Caller.RefusedAsync(await office.PostAsync($"/api/bodies/rules/{rule.BodyRuleId}/end", new { lastDay = "2018-01-01" }), HttpStatusCode.Conflict, "appointment.backwards");
        Assert.Equal(HttpStatusCode.OK, (await office.PostAsync($"/api/bodies/rules/{rule.BodyRuleId}/end", new { lastDay = "2018-03-31" })).StatusCode);

        Assert.Single((await office.GetAsync<OfficeMemberPage>($"/api/bodies/{body}/office-members?on=2018-03-31")).Items);
        Assert.Empty((await office.GetAsync<OfficeMemberPage>($"/api/bodies/{body}/office-members?on=2018-04-01")).Items);
        await Caller.RefusedAsync(await office.PostAsync($"/api/bodies/rules/{rule.BodyRuleId}/end", new { lastDay = "2018-05-31" }), HttpStatusCode.Conflict, "body-rule.ended");
        await Caller.RefusedAsync(await office.PostAsync($"/api/bodies/rules/{Guid.CreateVersion7()}/end", new { lastDay = "2018-05-31" }), HttpStatusCode.NotFound, "body-rule.not-found");
    }
}
