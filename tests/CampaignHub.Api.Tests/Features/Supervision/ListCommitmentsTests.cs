using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class ListCommitmentsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Commitments_are_read_with_their_order_by_whoever_sees_it()
    {
        using var office = await hub.SignInAsync("office");
        using var other = await hub.SignInAsync("contact.b");
        var id = await hub.DispatchedAsync();
        var order = await hub.OrderedAsync(office, id);
        Assert.Empty(await office.GetAsync<IReadOnlyList<CommitmentRow>>($"/api/supervision/documents/{order.DocumentId}/commitments"));

        await office.CommitAsync(order.DocumentId, id);

        Assert.Single(await office.GetAsync<IReadOnlyList<CommitmentRow>>($"/api/supervision/documents/{order.DocumentId}/commitments"));
        await Caller.RefusedAsync(await other.GetAsync($"/api/supervision/documents/{order.DocumentId}/commitments"), HttpStatusCode.NotFound, "paper.not-found");
    }
}
