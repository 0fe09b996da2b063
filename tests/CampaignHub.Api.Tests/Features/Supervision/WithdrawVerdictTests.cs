using System.Net;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Supervision;

/// <summary>What is withdrawn with a verdict is told in <see cref="ConfirmVerdictsTests"/>.</summary>
public sealed class WithdrawVerdictTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Only_who_supervises_takes_a_verdict_back_and_only_one_that_is()
    {
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        var path = $"/api/supervision/verdicts/{Guid.CreateVersion7()}/withdraw";

        await Caller.RefusedAsync(await office.PostAsync(path, new { reason = "名次有误" }), HttpStatusCode.NotFound, "verdict.not-found");
        await Caller.RefusedAsync(await leader.PostAsync(path, new { reason = "名次有误" }), HttpStatusCode.Forbidden, "permission.denied");
        Assert.Equal(HttpStatusCode.BadRequest, (await office.PostAsync(path, new { reason = "" })).StatusCode);
    }
}
