using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class AcknowledgeSupervisionDocumentTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_unit_acknowledges_its_own_documents_and_sees_no_others()
    {
        using var office = await hub.SignInAsync("office");
        using var own = await hub.SignInAsync("contact.a");
        using var other = await hub.SignInAsync("contact.b");
        var draft = await office.DraftedAsync(await hub.DispatchedAsync());
        await Caller.RefusedAsync(await own.GetAsync($"/api/supervision/documents/{draft.DocumentId}"), HttpStatusCode.NotFound, "paper.not-found");
        await office.OnPaperAsync(draft.DocumentId, "issue", version => new { version });
        Assert.Equal([PaperVerb.Acknowledge, PaperVerb.Reply], (await own.PaperAsync(draft.DocumentId)).Verbs);

        for (var i = 0; i < 2; i++) await own.PostAsync<PaperDetail>($"/api/supervision/documents/{draft.DocumentId}/acknowledge");

        Assert.Equal("contact.a", (await office.PaperAsync(draft.DocumentId)).Receipts[0].AcknowledgedBy);
        await Caller.RefusedAsync(await other.PostAsync($"/api/supervision/documents/{draft.DocumentId}/acknowledge"), HttpStatusCode.NotFound, "paper.not-found");
        await Caller.RefusedAsync(await office.PostAsync($"/api/supervision/documents/{draft.DocumentId}/acknowledge"), HttpStatusCode.Forbidden, "permission.denied");
    }
}
