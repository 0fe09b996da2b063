using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class DissolveBodyTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task It_leaves_the_chart_after_its_last_day_and_its_terms_end_with_it()
    {
        using var office = await hub.SignInAsync("office");
        var body = await office.FoundAsync("临时专班", kind: BodyKind.TaskForce);
        await office.AppointAsync(body, PostType.Leader, "甲", "2018-02-01");

        await office.PostAsync<BodyDetail>($"/api/bodies/{body}/dissolve", new { lastDay = "2018-06-30" });

        Assert.Contains(await office.ChartAsync("2018-06-30"), b => b.BodyId == body);
        Assert.DoesNotContain(await office.ChartAsync("2018-07-01"), b => b.BodyId == body);
        Assert.Equal("甲", await Appointments.HolderAsync(office, body, PostType.Leader, "2018-06-30"));
        Assert.Null(await Appointments.HolderAsync(office, body, PostType.Leader, "2018-07-01"));
        await Caller.RefusedAsync(await office.PostAsync("/api/appointments", Appointments.Of(body, PostType.Deputy, "乙", "2018-07-01")), HttpStatusCode.NotFound, "appointment.subject-not-found");
        await Caller.RefusedAsync(await office.PostAsync($"/api/bodies/{body}/dissolve", new { lastDay = "2018-07-30" }), HttpStatusCode.Conflict, "body.dissolved");
    }

    [Fact]
    public async Task While_bodies_stand_below_it_is_refused()
    {
        using var office = await hub.SignInAsync("office");
        var body = await office.FoundAsync("指挥部");
        var below = await office.FoundAsync("督导组", body);

        await Caller.RefusedAsync(await office.PostAsync($"/api/bodies/{body}/dissolve", new { lastDay = "2018-06-30" }), HttpStatusCode.Conflict, "body.has-bodies");
        await office.PostAsync<BodyDetail>($"/api/bodies/{below}/dissolve", new { lastDay = "2018-06-30" });
        await office.PostAsync<BodyDetail>($"/api/bodies/{body}/dissolve", new { lastDay = "2018-06-30" });
        await Caller.RefusedAsync(await office.PostAsync("/api/bodies/" + Guid.CreateVersion7() + "/dissolve", new { lastDay = "2018-06-30" }), HttpStatusCode.NotFound, "body.not-found");
    }
}
