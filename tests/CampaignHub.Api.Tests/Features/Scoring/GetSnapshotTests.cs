using System.Net;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Scoring;

namespace CampaignHub.Api.Tests.Features.Scoring;

public sealed class GetSnapshotTests(JulyHub hub) : IClassFixture<JulyHub>
{
    [Fact]
    public async Task The_snapshot_is_given_out_byte_for_byte()
    {
        var ranking = await hub.CloseJulyAsync();
        using var leader = await hub.SignInAsync("leader");

        var bytes = await (await leader.GetAsync("/api/periods/2018-07/snapshot.json")).Content.ReadAsByteArrayAsync();

        Assert.Equal(ranking.ContentHash, PeriodSnapshot.Hash(bytes));
        Assert.Equal(bytes, PeriodClose.Recompute(bytes));
    }

    [Theory]
    [InlineData("contact.a")]
    [InlineData("inspector")]
    public async Task Nobody_gets_other_units_cases_by_way_of_the_snapshot(string userName)
    {
        await hub.CloseJulyAsync();
        using var caller = await hub.SignInAsync(userName);

        await Caller.RefusedAsync(await caller.GetAsync("/api/periods/2018-07/snapshot.json"), HttpStatusCode.Forbidden, "permission.denied");
    }

    [Fact]
    public async Task Without_a_closing_there_is_no_snapshot()
    {
        using var office = await hub.SignInAsync("office");

        await Caller.RefusedAsync(await office.GetAsync("/api/periods/2017-01/snapshot.json"), HttpStatusCode.NotFound, "period.not-closed");
    }
}
