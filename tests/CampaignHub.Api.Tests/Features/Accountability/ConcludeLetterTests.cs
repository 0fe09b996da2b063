using System.Net;
using CampaignHub.Api.Features.Accountability;
using CampaignHub.Api.Tests.Features.Scoring;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Accountability;

namespace CampaignHub.Api.Tests.Features.Accountability;

public sealed class ConcludeLetterTests(JulyHub hub) : IClassFixture<JulyHub>
{
    [Fact]
    public async Task The_result_rests_on_the_ranking_of_a_closed_period()
    {
        using var office = await hub.SignInAsync("office");
        await hub.CloseJulyAsync();
        var letter = await office.DraftLetterAsync(hub.UnitA);
        await Caller.RefusedAsync(await office.PostAsync($"/api/responsibility-letters/{letter.LetterId}/conclude", new { result = "fulfilled" }), HttpStatusCode.Conflict, "letter.not-signed");
        await office.PostAsync<LetterRow>($"/api/responsibility-letters/{letter.LetterId}/sign", new { signedOn = "2018-07-10", signedBy = "王局长" });
        await Caller.RefusedAsync(await office.PostAsync($"/api/responsibility-letters/{letter.LetterId}/conclude", new { result = "fulfilled", period = "2018-05" }), HttpStatusCode.Conflict, "letter.period-elsewhere");

        var concluded = await office.PostAsync<LetterRow>($"/api/responsibility-letters/{letter.LetterId}/conclude", new { result = "partlyFulfilled", remark = "年中已补齐", period = "2018-07" });

        Assert.Equal((LetterState.Concluded, LetterResult.PartlyFulfilled, "年中已补齐", "2018-07", 2, 66.00m), (concluded.State, concluded.Result!.Value, concluded.Remark, concluded.Period, concluded.Rank!.Value, concluded.Score!.Value));
    }
}
