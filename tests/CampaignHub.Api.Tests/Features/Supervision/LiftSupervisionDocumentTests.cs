using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class LiftSupervisionDocumentTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_document_is_lifted_by_hand_or_once_all_its_cases_are_closed()
    {
        using var office = await hub.SignInAsync("office");
        var (one, other) = (await hub.DispatchedAsync(), await hub.DispatchedAsync());
        var (byHand, solved) = (await office.IssuedAsync(one), await office.IssuedAsync(other));

        var lifted = await Caller.ReadAsync<PaperDetail>(await office.OnPaperAsync(byHand.DocumentId, "lift", version => new { version, reason = "并入专项整治" }));
        await hub.AcceptAsync(other);
        await hub.SubmitAsync(other);
        await hub.CloseAsync(other);
        for (var i = 0; i < 2; i++) await hub.TickAsync(new LiftSolved());

        Assert.Equal((PaperState.Lifted, "并入专项整治", ActState.Lifted), (lifted.State, lifted.LiftedBecause, lifted.Acts[0].State));
        var after = await office.PaperAsync(solved.DocumentId);
        Assert.Equal((PaperState.Lifted, ActState.Lifted, "系统"), (after.State, after.Acts[0].State, after.LastBy));
        await Caller.RefusedAsync(await office.OnPaperAsync(byHand.DocumentId, "lift", version => new { version, reason = "再来" }), HttpStatusCode.Conflict, "paper.not-issued");
    }
}
