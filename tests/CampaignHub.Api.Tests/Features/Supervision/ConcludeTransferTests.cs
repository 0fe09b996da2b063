using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class ConcludeTransferTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task What_discipline_inspection_made_of_it_is_recorded()
    {
        using var office = await hub.SignInAsync("office");
        var transferId = Guid.CreateVersion7();
        await office.PostAsync<SealedTransfer>("/api/supervision/transfers", new { transferId, caseId = await hub.DispatchedAsync(), cause = "perfunctoryWork", reason = "整改敷衍" });

        await office.PostAsync<Nothing>($"/api/supervision/transfers/{transferId}/outcome", new { outcome = "accountable", on = "2018-07-10", note = "对分管领导诫勉" });

        Assert.Equal((TransferOutcome.Accountable, "对分管领导诫勉"), (await office.GetAsync<TransferPage>("/api/supervision/transfers")).Items.Select(t => (t.Outcome, t.OutcomeNote)).Single());
        await Caller.RefusedAsync(await office.PostAsync($"/api/supervision/transfers/{transferId}/outcome", new { outcome = "returned", on = "2018-07-11" }), HttpStatusCode.Conflict, "transfer.outcome-ahead");
        await Caller.RefusedAsync(await office.PostAsync($"/api/supervision/transfers/{Guid.CreateVersion7()}/outcome", new { outcome = "returned", on = "2018-07-10" }), HttpStatusCode.NotFound, "transfer.not-found");
    }
}
