using System.Net;
using CampaignHub.Api.Features.Circulars;
using CampaignHub.Api.Features.Scoring;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Circulars;

namespace CampaignHub.Api.Tests.Features.Circulars;

public sealed class GetCircularTests(CircularsHub hub) : IClassFixture<CircularsHub>
{
    [Theory]
    [InlineData(CircularState.Draft)]
    [InlineData(CircularState.Submitted)]
    [InlineData(CircularState.Returned)]
    [InlineData(CircularState.Approved)]
    public async Task A_unit_finds_nothing_of_a_circular_that_is_not_out(CircularState state)
    {
        var circular = await hub.CircularAsync(state);
        using var contact = await hub.SignInAsync("contact.a");

        foreach (var path in new[] { "", "/document.docx", "/document.pdf", "/print" })
            await Caller.RefusedAsync(await contact.GetAsync($"/api/circulars/{circular.CircularId}{path}"), HttpStatusCode.NotFound, "circular.not-found");
        Assert.Null((await contact.GetAsync<PeriodPage>("/api/periods")).Items.Single(p => p.Period == circular.Period).CircularId);
    }

    [Fact]
    public async Task A_unit_reads_an_issued_one_with_its_own_receipt_and_without_the_way_it_came_about()
    {
        var issued = await hub.CircularAsync(CircularState.Issued);
        using var contact = await hub.SignInAsync("contact.b");

        var seen = await contact.GetAsync<CircularDetail>($"/api/circulars/{issued.CircularId}");

        Assert.Equal(["交通局"], seen.Receipts.Select(r => r.UnitNameZh));
        Assert.Equal([CircularEventKind.Issued], seen.Timeline.Select(e => e.Kind));
        Assert.Equal(["U-B", "U-A"], seen.Ranking.Groups.Single().Rows.Select(r => r.UnitCode));
        Assert.Equal(issued.ContentHash, seen.ContentHash);
    }

    [Fact]
    public async Task An_unknown_circular_is_not_found_in_the_callers_language()
    {
        using var english = await hub.SignInAsync("leader", "en");

        var problem = await Caller.RefusedAsync(await english.GetAsync($"/api/circulars/{Guid.CreateVersion7()}"), HttpStatusCode.NotFound, "circular.not-found");

        Assert.Equal("There is no such circular.", problem["title"]!.GetValue<string>());
    }
}
