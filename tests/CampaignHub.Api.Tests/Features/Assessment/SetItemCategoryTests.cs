using System.Net;
using CampaignHub.Api.Features.Assessment;
using CampaignHub.Api.Features.Inspections;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Inspections;

namespace CampaignHub.Api.Tests.Features.Assessment;

public sealed class SetItemCategoryTests(CategoryHub hub) : IClassFixture<CategoryHub>
{
    [Fact]
    public async Task A_case_found_by_an_item_is_of_the_category_picked_for_it()
    {
        using var office = await hub.SignInAsync("office");
        using var inspector = await hub.SignInAsync("inspector");
        var point = await office.GetAsync<PointDetail>($"/api/points/{(await office.PutPointAsync(hub.UnitA, "P-SORT")).PointId}");
        var item = point.Items[0];
        var path = $"/api/point-types/{point.PointTypeCode}/items/{item.ItemId}/category";

        var type = await office.PutAsync<PointTypeDetail>(path, new { category = CategoryHub.Refuse, seen = item.Category });

        Assert.Equal(CategoryHub.Refuse, type.Items.Single(i => i.ItemId == item.ItemId).Category);
        var filled = await inspector.FillInAsync(point.PointId, (asked, answer) => asked.ItemId == item.ItemId ? answer with { Verdict = Verdict.NotConform } : answer);
        var receipt = await inspector.PostAsync<InspectionReceipt>("/api/inspections", filled);
        Assert.Equal(CategoryHub.Refuse, (await office.GetAsync<CaseDetail>($"/api/cases/{Assert.Single(receipt.Cases).CaseId}")).Category);
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, path, new { category = CategoryHub.Manhole, seen = (string?)null }), HttpStatusCode.Conflict, "point-type.item-changed");
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, path, new { category = "nothing", seen = CategoryHub.Refuse }), HttpStatusCode.NotFound, "category.not-found");
        await Caller.RefusedAsync(
            await office.SendAsync(HttpMethod.Put, path.Replace(item.ItemId.ToString(), Guid.CreateVersion7().ToString(), StringComparison.Ordinal), new { category = CategoryHub.Refuse }), HttpStatusCode.NotFound, "point-type.item-not-found");
        await Caller.RefusedAsync(await inspector.SendAsync(HttpMethod.Put, path, new { category = CategoryHub.Refuse }), HttpStatusCode.Forbidden, "permission.denied");
        Assert.Null((await office.PutAsync<PointTypeDetail>(path, new { category = (string?)null, seen = CategoryHub.Refuse })).Items.Single(i => i.ItemId == item.ItemId).Category);
    }
}
