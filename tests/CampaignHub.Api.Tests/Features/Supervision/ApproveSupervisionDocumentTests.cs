using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;
using Figures = CampaignHub.Api.Features.Overview.Overview;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class ApproveSupervisionDocumentTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_command_order_is_issued_only_once_a_leader_has_approved_it_and_orders_are_numbered_on()
    {
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        using var inspector = await hub.SignInAsync("inspector");
        var order = await office.DraftedAsync(await hub.DispatchedAsync(), "order");
        Assert.Equal([PaperVerb.Edit, PaperVerb.Withdraw], order.Verbs);
        await Caller.RefusedAsync(await office.OnPaperAsync(order.DocumentId, "issue", version => new { version }), HttpStatusCode.Conflict, "paper.not-approved");
        await Caller.RefusedAsync(await office.OnPaperAsync(order.DocumentId, "approve", version => new { version }), HttpStatusCode.Forbidden, "permission.denied");
        Assert.Equal([PaperVerb.Approve], (await leader.PaperAsync(order.DocumentId)).Verbs);

        Assert.Equal((1, 1), await WaitingAsync());
        var approved = await Caller.ReadAsync<PaperDetail>(await leader.OnPaperAsync(order.DocumentId, "approve", version => new { version }));

        Assert.Equal((PaperState.Approved, "leader"), (approved.State, approved.ApprovedBy));
        Assert.Equal((0, 0), await WaitingAsync());
        await Caller.RefusedAsync(await leader.OnPaperAsync(order.DocumentId, "approve", version => new { version }), HttpStatusCode.Conflict, "paper.not-draft");
        Assert.Equal("第1号", (await Caller.ReadAsync<PaperDetail>(await office.OnPaperAsync(order.DocumentId, "issue", version => new { version }))).Number);
        await Caller.RefusedAsync(await inspector.GetAsync($"/api/supervision/documents/{order.DocumentId}"), HttpStatusCode.Forbidden, "permission.denied");

        async Task<(int Told, int? Listed)> WaitingAsync() =>
            ((await leader.GetAsync<Figures>("/api/overview")).PapersToApprove, (await leader.GetAsync<PaperPage>("/api/supervision/documents?awaitsApproval=true")).Total);
    }
}
