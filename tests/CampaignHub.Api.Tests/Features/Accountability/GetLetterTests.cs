using System.Net;
using CampaignHub.Api.Features.Accountability;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Accountability;

public sealed class GetLetterTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_unit_reads_its_own_letter_and_no_other()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var (own, foreign) = (await office.DraftLetterAsync(hub.UnitA), await office.DraftLetterAsync(hub.UnitB));

        Assert.Equal(own, await contact.GetAsync<LetterRow>($"/api/responsibility-letters/{own.LetterId}"));
        await Caller.RefusedAsync(await contact.GetAsync($"/api/responsibility-letters/{foreign.LetterId}"), HttpStatusCode.NotFound, "letter.not-found");
    }
}
