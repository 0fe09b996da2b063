using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class AppointUnitHeadsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task All_heads_of_a_category_are_appointed_at_once_and_again_changes_nothing()
    {
        using var office = await hub.SignInAsync("office");
        var body = await office.FoundAsync("领导小组");
        foreach (var index in Enumerable.Range(1, 6)) await hub.VillageAsync($"V-0{index}", index == 6 ? null : $"村长{index}");
        var all = new { category = "village", byPost = "principalLeader", asPost = "member", from = "2018-05-01" };

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => office.PostAsync<AppointedHeads>($"/api/bodies/{body}/appoint-heads", all)));

        Assert.Single(answers, a => a == new AppointedHeads(5, 0, 1));
        Assert.Equal(3, answers.Count(a => a == new AppointedHeads(0, 5, 1)));
        Assert.Equal(5, (await office.GetAsync<AppointmentPage>($"/api/appointments?subjectId={body}&on=2018-05-01")).Items.Count);
        Assert.Empty((await office.GetAsync<AppointmentPage>($"/api/appointments?subjectId={body}&on=2018-04-30")).Items);
    }

    [Fact]
    public async Task A_post_for_one_and_a_post_no_unit_has_are_refused()
    {
        using var office = await hub.SignInAsync("office");
        var body = await office.FoundAsync("领导小组");

        await Caller.RefusedAsync(await office.PostAsync($"/api/bodies/{body}/appoint-heads", new { category = "town", byPost = "principalLeader", asPost = "leader", from = "2018-05-01" }), HttpStatusCode.Conflict, "body-rule.single-post");
        await Caller.RefusedAsync(await office.PostAsync($"/api/bodies/{body}/appoint-heads", new { category = "town", byPost = "gridWorker", asPost = "member", from = "2018-05-01" }), HttpStatusCode.Conflict, "appointment.wrong-subject");
    }
}
