using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class ApplyBodyTemplateTests(Hub hub) : IClassFixture<Hub>, IAsyncLifetime
{
    // The database of this class has one campaign, and that has one head: each shape finds it empty.
    public async ValueTask InitializeAsync() => await hub.InDatabaseAsync(db => db.Bodies.ExecuteDeleteAsync());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("city-command", BodyKind.LeadingGroup, 8)]
    [InlineData("five-themes", BodyKind.WorkingGroup, 5)]
    public async Task A_command_is_founded_with_its_office_and_its_groups(string template, BodyKind groups, int count)
    {
        using var office = await hub.SignInAsync("office");

        var founded = await office.PostAsync<List<BodyNode>>("/api/bodies/from-template", new { template });

        var head = Assert.Single(founded, b => b.ParentId is null);
        Assert.Equal(BodyKind.CommandCentre, head.Kind);
        Assert.Single(founded, b => b.Kind is BodyKind.CampaignOffice);
        Assert.Equal(count, founded.Count(b => b.Kind == groups && b.ParentId == head.BodyId));
        Assert.Equal(count + 2, founded.Count);
        await Caller.RefusedAsync(await office.PostAsync("/api/bodies/from-template", new { template = "1+5+12" }), HttpStatusCode.Conflict, "bodies.template-already-applied");
    }

    [Fact]
    public async Task One_plus_five_plus_twelve_is_founded_once_even_when_asked_twice_at_once()
    {
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        var template = new { template = "1+5+12" };
        await Caller.RefusedAsync(await office.PostAsync("/api/bodies/from-template", new { template = "9+9" }), HttpStatusCode.NotFound, "bodies.template-unknown");
        await Caller.RefusedAsync(await leader.PostAsync("/api/bodies/from-template", template), HttpStatusCode.Forbidden, "permission.denied");

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => office.PostAsync("/api/bodies/from-template", template)));

        var founded = await Caller.ReadAsync<List<BodyNode>>(Assert.Single(answers, a => a.IsSuccessStatusCode));
        foreach (var refused in answers.Where(a => !a.IsSuccessStatusCode)) await Caller.RefusedAsync(refused, HttpStatusCode.Conflict, "bodies.template-already-applied");
        Assert.Equal((1, 1, 5, 12), (Of(BodyKind.LeadingGroup), Of(BodyKind.CampaignOffice), Of(BodyKind.CommandCentre), Of(BodyKind.SpecialAction)));
        var listed = await office.GetAsync<List<BodyNode>>("/api/bodies");
        Assert.Equal(founded.Select(b => (b.BodyId, b.ParentId, b.NameZh)), listed.Select(b => (b.BodyId, b.ParentId, b.NameZh)));

        int Of(BodyKind kind) => founded.Count(b => b.Kind == kind);
    }
}
