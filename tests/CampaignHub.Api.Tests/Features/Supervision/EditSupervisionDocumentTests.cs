using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class EditSupervisionDocumentTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Words_change_until_it_is_issued_and_an_approval_falls_with_them()
    {
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        var order = await office.DraftedAsync(await hub.DispatchedAsync(), "order");
        await leader.OnPaperAsync(order.DocumentId, "approve", version => new { version });
        object Body(int version) => new { version, addressees = "城管局", title = "挂牌督办东关街", opening = "经研究决定", requirements = "限期整改", within = new { length = 7, unit = "days" } };

        var edited = await office.PutAsync<PaperDetail>($"/api/supervision/documents/{order.DocumentId}", Body(2));

        Assert.Equal((PaperState.Draft, "挂牌督办东关街", null, new Span(7, SpanUnit.Days)), (edited.State, edited.Title, edited.ApprovedBy, edited.Within));
        var problem = await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, $"/api/supervision/documents/{order.DocumentId}", Body(2)), HttpStatusCode.Conflict, "paper.changed");
        Assert.Contains("office刚刚修改了该文书", problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        await leader.OnPaperAsync(order.DocumentId, "approve", version => new { version });
        await office.OnPaperAsync(order.DocumentId, "issue", version => new { version });
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, $"/api/supervision/documents/{order.DocumentId}", Body(5)), HttpStatusCode.Conflict, "paper.not-draft");
    }
}
