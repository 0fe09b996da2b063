using System.Net;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Session;

public sealed class ParallelGuessTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Guessing_in_parallel_gains_no_guess()
    {
        using var browser = hub.Anonymous();
        await browser.GetAsync("/api/session");

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => browser.PostAsync("/api/session", new { userName = "leader", password = "wrong" })));

        Assert.Equal((4, 8), (answers.Count(a => a.StatusCode == HttpStatusCode.Unauthorized), answers.Count(a => a.StatusCode == HttpStatusCode.Forbidden)));
    }
}
