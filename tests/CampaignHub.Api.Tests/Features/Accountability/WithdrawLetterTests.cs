using System.Net;
using CampaignHub.Api.Features.Accountability;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Accountability;

namespace CampaignHub.Api.Tests.Features.Accountability;

public sealed class WithdrawLetterTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task What_nobody_signed_is_taken_back_and_stays_to_be_read()
    {
        using var office = await hub.SignInAsync("office");
        var letter = await office.DraftLetterAsync(hub.UnitA);

        Assert.Equal(LetterState.Withdrawn, (await office.PostAsync<LetterRow>($"/api/responsibility-letters/{letter.LetterId}/withdraw", null)).State);
        await Caller.RefusedAsync(await office.PostAsync($"/api/responsibility-letters/{letter.LetterId}/withdraw", null), HttpStatusCode.Conflict, "letter.not-draft");
        await Caller.RefusedAsync(await office.PostAsync($"/api/responsibility-letters/{Guid.CreateVersion7()}/withdraw", null), HttpStatusCode.NotFound, "letter.not-found");
    }
}
