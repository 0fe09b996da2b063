using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class ListNearCasesTests(CategoryHub hub) : IClassFixture<CategoryHub>
{
    [Fact]
    public async Task Cases_of_the_category_nearby_and_lately_are_suggested_nearest_first()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.b");
        var earlier = await AtAsync(120.0, 30.0);
        hub.Clock.Advance(TimeSpan.FromDays(4));
        var one = await AtAsync(120.0, 30.0);
        var (close, closer) = (await AtAsync(120.0003, 30.0), await AtAsync(120.0, 30.0001));
        await AtAsync(120.001, 30.0);
        await AtAsync(120.0, 30.0, "E05-04");
        await Caller.ReadAsync<CaseDetail>(await office.ActAsync(closer, "dispatch", version => new { version, unitId = hub.UnitB }));

        var near = await office.GetAsync<IReadOnlyList<NearCaseRow>>($"/api/cases/{one}/near");

        Assert.Equal([(closer, 11), (close, 29)], near.Select(n => (n.CaseId, n.Metres!.Value)));
        Assert.DoesNotContain(near, n => n.CaseId == earlier);
        Assert.Empty(await contact.GetAsync<IReadOnlyList<NearCaseRow>>($"/api/cases/{closer}/near"));
    }

    private async Task<Guid> AtAsync(double longitude, double latitude, string category = CategoryHub.Refuse)
    {
        var id = Guid.CreateVersion7();
        await hub.LogAsync(more: new { caseId = id, description = "垃圾", category, longitude, latitude });
        return id;
    }
}
