using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class FindNearCasesTests(CategoryHub hub) : IClassFixture<CategoryHub>
{
    [Fact]
    public async Task What_is_about_to_be_reported_is_looked_for_by_the_radius_and_the_days_of_its_category()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.b");
        var row = (await office.GetAsync<IReadOnlyList<CategoryRow>>("/api/case-categories")).Single(c => c.Code == CategoryHub.Refuse);
        await office.PutAsync<CategoryRow>($"/api/case-categories/{row.Code}", new { row.Version, row.Kind, row.NameZh, row.NameEn, row.ParentCode, nearRadius = 300, nearDays = 2 });
        var earlier = await AtAsync(121.0, 30.0);
        hub.Clock.Advance(TimeSpan.FromDays(3));
        var far = await AtAsync(121.002, 30.0);
        var (other, close) = (await AtAsync(121.0002, 30.0, CategoryHub.Manhole), await AtAsync(121.0, 30.0001));

        var any = await Find(office, "longitude=121&latitude=30");
        var refuse = await Find(office, $"longitude=121&latitude=30&category={CategoryHub.Refuse}");
        var byName = await Find(office, $"longitude=121&latitude=30&category={Uri.EscapeDataString(row.NameZh)}");

        Assert.Equal((CaseCategory.UsualRadius, CaseCategory.UsualDays), (any.Radius, any.Days));
        Assert.Equal([earlier, close, other], any.Items.Select(n => n.CaseId));
        Assert.Equal((300, 2), (refuse.Radius, refuse.Days));
        Assert.Equal([(close, 11), (far, 193)], refuse.Items.Select(n => (n.CaseId, n.Metres!.Value)));
        Assert.Equal(refuse.Items, byName.Items);
        Assert.Empty((await Find(contact, "longitude=121&latitude=30")).Items);
        Assert.Empty((await Find(office, $"pointId={Guid.CreateVersion7()}")).Items);
        await Caller.RefusedAsync(await office.GetAsync("/api/cases/near?longitude=121"), HttpStatusCode.BadRequest, "validation.failed");
        await Caller.RefusedAsync(await office.GetAsync("/api/cases/near"), HttpStatusCode.BadRequest, "validation.failed");
    }

    private static Task<NearCasesFound> Find(Caller caller, string query) => caller.GetAsync<NearCasesFound>($"/api/cases/near?{query}");

    private async Task<Guid> AtAsync(double longitude, double latitude, string category = CategoryHub.Refuse)
    {
        var id = Guid.CreateVersion7();
        await hub.LogAsync(more: new { caseId = id, description = "垃圾", category, longitude, latitude });
        return id;
    }
}
