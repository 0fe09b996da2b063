using System.Net;
using CampaignHub.Api.Features.Scoring;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Scoring;

public sealed class GetScoringSchemeTests(JulyHub hub) : IClassFixture<JulyHub>
{
    [Fact]
    public async Task Everybody_reads_the_scheme_in_force_and_pages_through_its_versions()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");

        var start = await contact.GetAsync<ScoringSchemePage>("/api/scoring-scheme");
        foreach (var minimum in new[] { 6, 7 })
            await office.PutAsync<SchemeVersion>("/api/scoring-scheme", new { version = minimum - 5, minimumDue = minimum, onTimeWeight = 0.6m, closedWeight = 0.4m });
        var first = await contact.GetAsync<ScoringSchemePage>("/api/scoring-scheme?limit=2");
        var second = await contact.GetAsync<ScoringSchemePage>($"/api/scoring-scheme?limit=2&cursor={first.Next}");

        Assert.Equal(new SchemeVersion(1, 5, 0.7m, 0.3m, null, null), start.Current);
        Assert.Equal(start.Current, Assert.Single(start.Items));
        Assert.Equal(new SchemeVersion(3, 7, 0.6m, 0.4m, hub.Clock.Now, "office"), first.Current);
        Assert.Equal([3, 2], first.Items.Select(v => v.Version));
        Assert.Equal(start.Current, Assert.Single(second.Items));
        Assert.Null(second.Next);
    }

    [Theory]
    [InlineData("***")]
    [InlineData("MXg")]
    public async Task A_marker_made_up_by_hand_is_refused(string cursor)
    {
        using var office = await hub.SignInAsync("office");

        await Caller.RefusedAsync(await office.GetAsync($"/api/scoring-scheme?cursor={cursor}"), HttpStatusCode.BadRequest, "validation.failed");
    }
}
