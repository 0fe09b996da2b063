using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class CreateBodyTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Bodies_of_every_kind_nest_to_any_depth_and_in_any_number()
    {
        using var office = await hub.SignInAsync("office");
        var commission = await office.FoundAsync("文明委", kind: BodyKind.Commission);
        var parent = commission;
        foreach (var kind in Enum.GetValues<BodyKind>()) parent = await office.FoundAsync($"机构{kind}", parent, kind);
        foreach (var index in Enumerable.Range(1, 10)) await office.FoundAsync($"督导{index}组", parent, BodyKind.SupervisionTeam);

        var chart = await office.ChartAsync("2018-07-10");
        Assert.Equal(10, chart.Count(b => b.ParentId == parent));
        Assert.Equal(Enumerable.Range(1, 10), chart.Where(b => b.ParentId == parent).Select(b => b.Position));
        Assert.All(Enum.GetValues<BodyKind>(), kind => Assert.Contains(chart, b => b.Kind == kind));
    }

    [Fact]
    public async Task Sent_twice_it_founds_one_and_the_id_of_another_is_refused()
    {
        using var office = await hub.SignInAsync("office");
        var id = Guid.CreateVersion7();

        var first = await office.PostAsync<BodyNode>("/api/bodies", BodiesHub.Body(BodyKind.TaskForce, "专班", id: id));
        var second = await office.PostAsync<BodyNode>("/api/bodies", BodiesHub.Body(BodyKind.TaskForce, "专班", id: id));

        Assert.Equal(first.BodyId, second.BodyId);
        await Caller.RefusedAsync(await office.PostAsync("/api/bodies", BodiesHub.Body(BodyKind.NewsGroup, "新闻组", id: id)), HttpStatusCode.Conflict, "body.id-taken");
    }

    [Fact]
    public async Task An_unknown_or_not_yet_founded_parent_and_a_stranger_are_refused()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var later = await office.FoundAsync("后设机构", foundedOn: "2018-06-01");

        await Caller.RefusedAsync(await office.PostAsync("/api/bodies", BodiesHub.Body(BodyKind.TaskForce, "专班", Guid.CreateVersion7())), HttpStatusCode.NotFound, "body.not-found");
        await Caller.RefusedAsync(await office.PostAsync("/api/bodies", BodiesHub.Body(BodyKind.TaskForce, "专班", later, "2018-05-01")), HttpStatusCode.Conflict, "body.parent-not-standing");
        await Caller.RefusedAsync(await contact.PostAsync("/api/bodies", BodiesHub.Body(BodyKind.TaskForce, "专班")), HttpStatusCode.Forbidden, "permission.denied");
    }
}
