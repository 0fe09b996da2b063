using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class VoidCaseTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_office_strikes_out_what_is_none_even_after_dispatch_but_not_what_waits_to_be_verified()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.LogAsync();
        await hub.DispatchAsync(id, hub.UnitA);

        var ended = await Caller.ReadAsync<CaseDetail>(await office.ActAsync(id, "void", version => new { version, reason = "与前日问题重复" }));

        Assert.Equal((CaseState.Void, CaseEventKind.Voided, "与前日问题重复"), (ended.State, ended.Timeline[^1].Kind, ended.Timeline[^1].Note));
        await Caller.RefusedAsync(await office.ActAsync(await hub.SubmittedAsync(), "void", version => new { version, reason = "晚了" }), HttpStatusCode.Conflict, "case.not-voidable");
    }

    [Fact]
    public async Task Only_the_office_strikes_out()
    {
        using var contact = await hub.SignInAsync("contact.a");

        await Caller.RefusedAsync(await contact.PostAsync($"/api/cases/{Guid.CreateVersion7()}/void", new { version = 1, reason = "不想办" }), HttpStatusCode.Forbidden, "permission.denied");
    }
}
