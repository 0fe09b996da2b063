using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class FileCaseTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_office_files_a_logged_problem_and_dispatches_it_later()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.LogAsync();
        Assert.Equal([CaseVerb.Dispatch, CaseVerb.File, CaseVerb.NotAccept, CaseVerb.Void], (await office.GetAsync<CaseDetail>($"/api/cases/{id}")).Verbs);

        var filed = await Caller.ReadAsync<CaseDetail>(await office.ActAsync(id, "file", version => new { version, note = "属实" }));

        Assert.Equal((CaseState.Filed, hub.Clock.Now, "属实"), (filed.State, filed.FiledAt, filed.Timeline[^1].Note));
        Assert.Equal([CaseVerb.Dispatch, CaseVerb.Void], filed.Verbs);
        await Caller.RefusedAsync(await office.ActAsync(id, "file", version => new { version }), HttpStatusCode.Conflict, "case.not-fileable");
        Assert.Equal(CaseState.Dispatched, (await hub.DispatchAsync(id, hub.UnitA)).State);
    }

    [Fact]
    public async Task Dispatching_at_once_files_too()
    {
        var id = await hub.LogAsync();

        Assert.Equal(hub.Clock.Now, (await hub.DispatchAsync(id, hub.UnitA)).FiledAt);
    }

    [Theory]
    [InlineData("inspector")]
    [InlineData("contact.a")]
    public async Task Only_the_office_files(string userName)
    {
        using var caller = await hub.SignInAsync(userName);

        await Caller.RefusedAsync(await caller.PostAsync($"/api/cases/{Guid.CreateVersion7()}/file", new { version = 1 }), HttpStatusCode.Forbidden, "permission.denied");
    }
}
