using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class WithdrawSupervisionDocumentTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_dropped_draft_leaves_its_step_out_with_the_reason()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.DispatchedAsync();
        var draft = await office.DraftedAsync(id);

        var dropped = await Caller.ReadAsync<PaperDetail>(await office.OnPaperAsync(draft.DocumentId, "withdraw", version => new { version, reason = "已当面约定" }));

        Assert.Equal((PaperState.Withdrawn, 0), (dropped.State, dropped.Verbs.Count));
        var thread = await office.ThreadAsync(id);
        Assert.Equal((ActState.Skipped, "已当面约定", false), (thread.Acts[^1].State, thread.Acts[^1].Note, thread.Waiting));
        await Caller.RefusedAsync(await office.OnPaperAsync(draft.DocumentId, "issue", version => new { version }), HttpStatusCode.Conflict, "paper.not-draft");
    }
}
