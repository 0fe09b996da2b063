using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class ListTransfersTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Transfers_are_listed_with_what_lies_in_them_and_units_do_not_see_them()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var id = await hub.DispatchedAsync();
        for (var i = 0; i < 2; i++) await office.PostAsync<SealedTransfer>("/api/supervision/transfers", new { transferId = Guid.CreateVersion7(), caseId = id, cause = "inaction", reason = "逾期不改" });

        var page = await office.GetAsync<TransferPage>("/api/supervision/transfers?limit=1");

        Assert.Equal((2, hub.UnitA, 3, TransferOutcome.Pending, "office"), (page.Total, page.Items[0].UnitId, page.Items[0].Files, page.Items[0].Outcome, page.Items[0].SealedBy));
        Assert.Single((await office.GetAsync<TransferPage>($"/api/supervision/transfers?limit=1&cursor={page.Next}")).Items);
        await Caller.RefusedAsync(await contact.GetAsync("/api/supervision/transfers"), HttpStatusCode.Forbidden, "permission.denied");
    }
}
