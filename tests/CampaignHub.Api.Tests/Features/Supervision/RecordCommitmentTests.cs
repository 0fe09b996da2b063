using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class RecordCommitmentTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_promise_is_recorded_for_a_listed_case_and_a_later_word_replaces_it()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var id = await hub.DispatchedAsync();
        var order = await hub.OrderedAsync(office, id);

        await office.CommitAsync(order.DocumentId, id);
        await office.CommitAsync(order.DocumentId, id, "五日内整改到位");

        var row = Assert.Single(await contact.GetAsync<IReadOnlyList<CommitmentRow>>($"/api/supervision/documents/{order.DocumentId}/commitments"));
        Assert.Equal((id, "王局长", "五日内整改到位", true, "office"), (row.CaseId, row.PersonName, row.Words, row.IsSigned, row.RecordedBy));
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, $"/api/supervision/documents/{order.DocumentId}/commitments/{Guid.CreateVersion7()}", Listed.Words("无")), HttpStatusCode.NotFound, "commitment.order-not-found");
        await Caller.RefusedAsync(await contact.SendAsync(HttpMethod.Put, $"/api/supervision/documents/{order.DocumentId}/commitments/{id}", Listed.Words("无")), HttpStatusCode.Forbidden, "permission.denied");
    }
}
