using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class LiftSolvedTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task What_is_in_force_against_a_closed_case_or_one_merged_into_it_is_lifted_and_what_was_intended_is_dropped()
    {
        using var office = await hub.SignInAsync("office");
        var (id, open, merged) = (await hub.DispatchedAsync(1), await hub.DispatchedAsync(1), await hub.DispatchedAsync(1));
        await hub.ClimbAfterAsync(TimeSpan.FromHours(3));
        await hub.ClimbAfterAsync(TimeSpan.FromDays(4));
        await hub.AcceptAsync(id);
        await hub.SubmitAsync(id);
        await hub.CloseAsync(id);
        Caller.Succeeded(await office.ActAsync(merged, "merge", version => new { version, intoCaseId = open }));

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => hub.TickAsync(new LiftSolved())));
        await hub.TickAsync(new LiftSolved());

        var thread = await office.ThreadAsync(id);
        Assert.Equal([ActState.Lifted, ActState.Skipped], thread.Acts.Select(a => a.State));
        Assert.Equal((hub.Clock.Now, false), (thread.Acts[0].LiftedAt!.Value, thread.Waiting));
        foreach (var still in new[] { open, merged }) Assert.Equal([ActState.InForce, ActState.Proposed], (await office.ThreadAsync(still)).Acts.Select(a => a.State));

        await hub.AcceptAsync(open);
        await hub.SubmitAsync(open);
        await hub.CloseAsync(open);
        await hub.TickAsync(new LiftSolved());
        Assert.Equal([ActState.Lifted, ActState.Skipped], (await office.ThreadAsync(merged)).Acts.Select(a => a.State));
    }
}
