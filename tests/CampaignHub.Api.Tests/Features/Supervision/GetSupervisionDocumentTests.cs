using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class GetSupervisionDocumentTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_draft_begins_in_the_words_of_its_kind_and_lists_its_cases()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.DispatchedAsync(description: "东关街垃圾堆放");

        var draft = await office.DraftedAsync(id);

        Assert.Equal(("关于限期整改1件问题的督办函", "城管局", "测试县创建办", PaperEvent.Drafted), (draft.Title, draft.Addressees, draft.AuthorityZh, draft.LastEvent));
        Assert.Contains("自收到之日起3个工作日内完成整改", draft.Requirements, StringComparison.Ordinal);
        Assert.Equal((id, "东关街垃圾堆放"), (Assert.Single(draft.Acts).CaseId, draft.Acts[0].Description));
        Assert.Equal([PaperVerb.Issue, PaperVerb.Edit, PaperVerb.Withdraw], draft.Verbs);
        await Caller.RefusedAsync(await office.GetAsync($"/api/supervision/documents/{Guid.CreateVersion7()}"), HttpStatusCode.NotFound, "paper.not-found");
    }
}
