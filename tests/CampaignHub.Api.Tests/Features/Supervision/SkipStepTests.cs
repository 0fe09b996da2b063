using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class SkipStepTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task What_waits_or_what_comes_next_is_left_out_with_a_reason()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.DispatchedAsync(1);

        var first = await Caller.ReadAsync<ThreadDetail>(await office.OnThreadAsync(id, "skip", version => new { version, reason = "已电话沟通" }));
        Assert.Equal(("reminder", ActState.Skipped, "已电话沟通"), (first.LastCode, first.Acts[0].State, first.Acts[0].Note));

        await hub.ClimbAfterAsync(TimeSpan.FromDays(5));
        Assert.Equal(("oral", true), ((await office.ThreadAsync(id)).LastCode, (await office.ThreadAsync(id)).Waiting));
        var second = await Caller.ReadAsync<ThreadDetail>(await office.OnThreadAsync(id, "skip", version => new { version, reason = "直接通报" }));
        Assert.Equal((false, ActState.Skipped, "office"), (second.Waiting, second.Acts[1].State, second.Acts[1].ByName));

        await hub.ClimbAfterAsync(TimeSpan.FromDays(1));
        Assert.Equal("circular", (await office.ThreadAsync(id)).LastCode);
    }
}
