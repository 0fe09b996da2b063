using System.Net;
using CampaignHub.Api.Tests.Features.Supervision;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Honours;

namespace CampaignHub.Api.Tests.Features.Honours;

public sealed class GetTitleTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_history_says_what_each_change_rests_on_and_a_unit_reads_its_own_and_changes_nothing()
    {
        using var office = await hub.SignInAsync("office");
        using var own = await hub.SignInAsync("contact.a");
        using var other = await hub.SignInAsync("contact.b");
        var (titleId, caseId) = (await office.AwardedAsync(hub.UnitA), await hub.DispatchedAsync());
        await office.OnTitleAsync(titleId, "warn", 0, caseId: caseId);

        var (read, seen) = (await office.TitleAsync(titleId), await own.TitleAsync(titleId));

        Assert.Equal([TitleMove.LiftWarning, TitleMove.Revoke, TitleMove.Withdraw], read.Moves);
        Assert.Equal([TitleMove.Award, TitleMove.Warn], read.Changes.Select(c => c.Move));
        Assert.Equal((caseId, "市文明委〔2018〕3号", "整改不力"), (read.Changes[1].CaseId!.Value, read.Changes[1].Document, read.Changes[1].Reason));
        Assert.Empty(seen.Moves);
        Assert.Equal(2, seen.Changes.Count);
        await Caller.RefusedAsync(await other.GetAsync($"/api/titles/{titleId}"), HttpStatusCode.NotFound, "title.not-found");
    }
}
