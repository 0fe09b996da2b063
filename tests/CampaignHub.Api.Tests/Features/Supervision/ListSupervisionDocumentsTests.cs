using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class ListSupervisionDocumentsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_sweep_drafts_one_document_for_a_unit_and_day_and_units_list_their_own()
    {
        using var office = await hub.SignInAsync("office");
        using var own = await hub.SignInAsync("contact.a");
        using var other = await hub.SignInAsync("contact.b");
        var ids = new List<Guid>();
        for (var i = 0; i < 3; i++) ids.Add(await hub.DispatchedAsync(1, toB: i == 2));
        foreach (var id in ids)
        {
            await office.ClimbToAsync(id, "oral");
            await office.PostAsync<ActRow>($"/api/supervision/acts/{(await office.ThreadAsync(id)).Acts[^1].ActId}/carry-out", new { note = "电话告知" });
        }

        await hub.ClimbAfterAsync(TimeSpan.FromDays(8));

        var drafts = (await office.GetAsync<PaperPage>("/api/supervision/documents?state=draft&paper=circular")).Items;
        Assert.Equal([1, 2], drafts.Select(d => d.Cases).Order());
        Assert.Equal("关于城管局2件问题逾期未整改的督查通报", drafts.Single(d => d.Cases == 2).Title);
        await office.OnPaperAsync(drafts.Single(d => d.Cases == 2).DocumentId, "issue", version => new { version });
        Assert.Equal((1, 2, 1), (await own.GetAsync<PaperPage>("/api/supervision/documents")).Items.Select(d => (d.Recipients, d.Open, d.Cases / 2)).Single());
        Assert.Empty((await other.GetAsync<PaperPage>("/api/supervision/documents")).Items);
        Assert.Equal(1, (await office.GetAsync<PaperPage>($"/api/supervision/documents?caseId={ids[0]}&unitId={hub.UnitA}")).Total);
        var page = await office.GetAsync<PaperPage>("/api/supervision/documents?limit=1");
        Assert.Single((await office.GetAsync<PaperPage>($"/api/supervision/documents?limit=1&cursor={page.Next}")).Items);
    }
}
