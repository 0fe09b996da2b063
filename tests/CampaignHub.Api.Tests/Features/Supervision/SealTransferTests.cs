using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class SealTransferTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_case_is_sealed_with_its_file_once_and_its_act_carries_the_hash()
    {
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        var id = await hub.DispatchedAsync();
        var act = (await office.ClimbToAsync(id, "transfer")).Acts[^1];
        var sent = new { transferId = Guid.CreateVersion7(), caseId = id, actId = act.ActId, cause = "buckPassing", reason = "挂牌督办后仍推诿" };
        await Caller.RefusedAsync(await office.PostAsync($"/api/supervision/acts/{act.ActId}/carry-out", new { note = "已移交" }), HttpStatusCode.Conflict, "supervision.act-needs-transfer");

        var first = await office.PostAsync<SealedTransfer>("/api/supervision/transfers", sent);

        Assert.Equal(64, first.ManifestHash.Length);
        Assert.Equal(first, await office.PostAsync<SealedTransfer>("/api/supervision/transfers", sent with { actId = act.ActId }));
        await Caller.RefusedAsync(await office.PostAsync("/api/supervision/transfers", sent with { reason = "另一个理由" }), HttpStatusCode.Conflict, "transfer.id-taken");
        await Caller.RefusedAsync(await office.PostAsync("/api/supervision/transfers", sent with { cause = "passivity" }), HttpStatusCode.Conflict, "transfer.id-taken");
        await Caller.RefusedAsync(await office.PostAsync("/api/supervision/transfers", sent with { actId = Guid.CreateVersion7() }), HttpStatusCode.Conflict, "transfer.id-taken");
        Assert.Equal((ActState.InForce, $"sha256 {first.ManifestHash}"), ((await office.ThreadAsync(id)).Acts[^1].State, (await office.ThreadAsync(id)).Acts[^1].Note));
        await Caller.RefusedAsync(await office.PostAsync("/api/supervision/transfers", new { transferId = Guid.CreateVersion7(), caseId = await hub.LogAsync(), cause = "inaction", reason = "无" }), HttpStatusCode.Conflict, "transfer.without-unit");
        await Caller.RefusedAsync(await leader.PostAsync("/api/supervision/transfers", sent), HttpStatusCode.Forbidden, "permission.denied");
    }
}
