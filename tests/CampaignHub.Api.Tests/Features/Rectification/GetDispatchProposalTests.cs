using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class GetDispatchProposalTests(CategoryHub hub) : IClassFixture<CategoryHub>
{
    [Fact]
    public async Task The_category_says_whose_it_is_and_until_when_in_working_time()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        hub.Clock.Set(new(2018, 7, 12, 8, 0, 0, TimeSpan.Zero)); // Thursday 16:00 in Shanghai
        var id = Guid.CreateVersion7();
        await hub.LogAsync(more: new { caseId = id, description = "垃圾", category = "E05-04", unitId = hub.UnitB });

        var proposal = await office.GetAsync<DispatchProposal>($"/api/cases/{id}/dispatch-proposal");

        Assert.Equal((hub.UnitB, "Transport Bureau", OwnerAxis.Sector, false), (proposal.UnitId, proposal.UnitNameEn, proposal.Axis, proposal.Urgent));
        Assert.Equal(new LimitRow(1, TimeLimitUnit.WorkingDays, false), proposal.Limit);
        Assert.Equal(new DateTimeOffset(2018, 7, 13, 8, 0, 0, TimeSpan.Zero), proposal.DueAt);
        await Caller.RefusedAsync(await contact.GetAsync($"/api/cases/{id}/dispatch-proposal"), HttpStatusCode.Forbidden, "permission.denied");
    }

    [Fact]
    public async Task The_owner_of_the_point_gets_it_on_the_axis_of_the_category_and_a_word_of_an_older_ledger_proposes_no_limit()
    {
        using var office = await hub.SignInAsync("office");
        var point = await office.PutPointAsync(hub.UnitA, "P-LIMIT");
        var id = Guid.CreateVersion7();
        await hub.LogAsync(more: new { caseId = id, description = "噪声", category = "噪声扰民", pointId = point.PointId });

        var proposal = await office.GetAsync<DispatchProposal>($"/api/cases/{id}/dispatch-proposal");

        Assert.Equal((hub.UnitA, null, null), (proposal.UnitId, proposal.Limit, proposal.DueAt));
    }
}
