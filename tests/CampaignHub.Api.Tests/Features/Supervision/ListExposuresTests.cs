using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class ListExposuresTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Exposures_are_paged_latest_first_filtered_by_what_followed_to_what_is_in_sight_and_a_unit_sees_its_own_cases_only()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var (a, b, solved) = (await hub.DispatchedAsync(), await hub.DispatchedAsync(toB: true), await hub.SubmittedAsync("已整改的乱象"));
        var both = await office.ExposeAsync("2018-07-05", a, b);
        var ofB = await office.ExposeAsync("2018-07-06", b);
        var done = await office.ExposeAsync("2018-07-04", solved);
        await hub.CloseAsync(solved);

        var first = await office.GetAsync<ExposurePage>("/api/supervision/exposures?limit=2");
        var rest = await office.GetAsync<ExposurePage>($"/api/supervision/exposures?limit=2&cursor={first.Next}");
        var own = await contact.GetAsync<ExposurePage>("/api/supervision/exposures");

        Assert.Equal([ofB, both], first.Items.Select(e => e.ExposureId));
        Assert.Equal(3, first.Total);
        Assert.Equal((done, ExposureOutcome.Solved), (Assert.Single(rest.Items).ExposureId, rest.Items[0].Outcome));
        Assert.Equal([done], await Ids("outcome=solved"));
        Assert.Equal([ofB, both], await Ids("outcome=open"));
        Assert.Equal([ofB, both], await Ids($"unitId={hub.UnitB}&medium=newspaper&origin=ownColumn"));
        Assert.Empty(await Ids("medium=television"));
        Assert.Equal([(both, a), (done, solved)], own.Items.Select(e => (e.ExposureId, Assert.Single(e.Cases).CaseId)));
        Assert.Equal(2, own.Total);

        await hub.DispatchAsync(a, hub.UnitB);
        var (doubled, kept) = (await hub.DispatchedAsync(), await hub.SubmittedAsync("重复的乱象"));
        var ofDoubled = await office.ExposeAsync("2018-07-03", doubled);
        Caller.Succeeded(await office.ActAsync(doubled, "merge", version => new { version, intoCaseId = kept }));
        own = await contact.GetAsync<ExposurePage>("/api/supervision/exposures");
        Assert.Equal([(both, null), (done, ExposureOutcome.Solved), (ofDoubled, (ExposureOutcome?)ExposureOutcome.Open)], own.Items.Select(e => (e.ExposureId, e.Outcome)));
        Assert.Equal([done], (await contact.GetAsync<ExposurePage>("/api/supervision/exposures?outcome=solved")).Items.Select(e => e.ExposureId));
        Assert.Equal([ofDoubled], (await contact.GetAsync<ExposurePage>("/api/supervision/exposures?outcome=open")).Items.Select(e => e.ExposureId));
        await hub.CloseAsync(kept);
        Assert.Equal([done, ofDoubled], await Ids("outcome=solved"));

        var (twice, between, last) = (await hub.DispatchedAsync(), await hub.DispatchedAsync(), await hub.SubmittedAsync("又一处乱象"));
        var ofTwice = await office.ExposeAsync("2018-07-02", twice);
        Caller.Succeeded(await office.ActAsync(twice, "merge", version => new { version, intoCaseId = between }));
        Caller.Succeeded(await office.ActAsync(between, "merge", version => new { version, intoCaseId = last }));
        Assert.Equal([ofB, both, ofTwice], await Ids("outcome=open"));
        await hub.CloseAsync(last);
        Assert.Equal((ofTwice, (ExposureOutcome?)ExposureOutcome.Solved), (await contact.GetAsync<ExposurePage>("/api/supervision/exposures")).Items.Select(e => (e.ExposureId, e.Outcome)).Last());

        async Task<IEnumerable<Guid>> Ids(string query) => (await office.GetAsync<ExposurePage>($"/api/supervision/exposures?{query}")).Items.Select(e => e.ExposureId);
    }
}
