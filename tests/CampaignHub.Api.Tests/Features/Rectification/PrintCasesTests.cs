using CampaignHub.Api.Features.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class PrintCasesTests(LedgerOfManyCases hub) : IClassFixture<LedgerOfManyCases>
{
    [Theory]
    [InlineData("office", "state=dispatched&search=井盖")]
    [InlineData("contact.a", "sort=dueAt")]
    [InlineData("leader", "")]
    public async Task What_is_printed_is_what_the_list_shows_in_its_order_as_of_now(string user, string filter)
    {
        using var caller = await hub.SignInAsync(user);

        var printed = await caller.GetAsync<PrintedCases>($"/api/cases/print?{filter}");
        var listed = await caller.GetAsync<CasePage>($"/api/cases?limit=200&{filter}");

        Assert.NotEmpty(printed.Items);
        Assert.Equal(listed.Items, printed.Items);
        Assert.Equal((listed.Total, hub.Clock.Now), (printed.Total, printed.AsOf));
    }
}
