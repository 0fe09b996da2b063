using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class JoinSupervisionDocumentsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task One_command_order_names_several_units_and_each_of_them_has_its_receipt()
    {
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        using var contact = await hub.SignInAsync("contact.b");
        var one = await office.DraftedAsync(await hub.DispatchedAsync(), "order");
        Assert.DoesNotContain(PaperVerb.Join, one.Verbs);
        var (two, letter) = (await office.DraftedAsync(await hub.DispatchedAsync(toB: true), "order"), await office.DraftedAsync(await hub.DispatchedAsync(toB: true)));
        Assert.Contains(PaperVerb.Join, (await office.PaperAsync(one.DocumentId)).Verbs);
        await Caller.ReadAsync<PaperDetail>(await leader.OnPaperAsync(one.DocumentId, "approve", version => new { version }));
        await Refused(letter.DocumentId, HttpStatusCode.Conflict, "paper.not-joinable");
        await Refused(one.DocumentId, HttpStatusCode.Conflict, "paper.not-joinable");
        await Refused(Guid.CreateVersion7(), HttpStatusCode.NotFound, "paper.not-found");

        var joined = await Caller.ReadAsync<PaperDetail>(await Join(two.DocumentId));

        Assert.Equal((PaperState.Draft, "城管局、交通局", "对城管局、交通局2件问题实行挂牌督办", 2), (joined.State, joined.Addressees, joined.Title, joined.Acts.Count));
        Assert.Equal(PaperState.Withdrawn, (await office.PaperAsync(two.DocumentId)).State);
        await leader.OnPaperAsync(one.DocumentId, "approve", version => new { version });
        var issued = await Caller.ReadAsync<PaperDetail>(await office.OnPaperAsync(one.DocumentId, "issue", version => new { version }));
        Assert.Equal(["交通局", "城管局"], issued.Receipts.Select(r => r.UnitNameZh).Order(StringComparer.Ordinal));
        Assert.Single((await contact.PaperAsync(one.DocumentId)).Acts);
        await Refused(two.DocumentId, HttpStatusCode.Conflict, "paper.not-joinable");

        Task<HttpResponseMessage> Join(Guid other) => office.OnPaperAsync(one.DocumentId, "join", version => new { version, documentIds = new[] { other } });

        async Task Refused(Guid other, HttpStatusCode status, string code) => await Caller.RefusedAsync(await Join(other), status, code);
    }
}
