using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class ListSavedViewsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Everybody_has_their_own_first_and_what_is_shared_with_them()
    {
        using var office = await hub.SignInAsync("office");
        using var inspector = await hub.SignInAsync("inspector");
        using var contact = await hub.SignInAsync("contact.a");
        await office.PostAsync<SavedViewRow>("/api/case-views", SaveViewTests.Shared("mine", name: "乙 只给办公室"));
        await office.PostAsync<SavedViewRow>("/api/case-views", SaveViewTests.Shared("role", "inspector", "丙 给检查员"));
        await office.PostAsync<SavedViewRow>("/api/case-views", SaveViewTests.Shared("campaign", name: "丁 给大家"));
        await inspector.PostAsync<SavedViewRow>("/api/case-views", SaveViewTests.Shared("mine", name: "戊 检查员自己的"));

        Assert.Equal(["丁 给大家", "丙 给检查员", "乙 只给办公室"], (await NamesAsync(office)).OrderBy(n => n, StringComparer.Ordinal));
        Assert.Equal("戊 检查员自己的", (await NamesAsync(inspector))[0]);
        Assert.Equal(3, (await NamesAsync(inspector)).Count);
        Assert.Equal(["丁 给大家"], await NamesAsync(contact));
        Assert.All((await contact.GetAsync<SavedViewBook>("/api/case-views")).Items, v => Assert.Equal((false, false, "office"), (v.IsMine, v.MayEdit, v.OwnerName)));
    }

    private static async Task<List<string>> NamesAsync(Caller caller) => [.. ((await caller.GetAsync<SavedViewBook>("/api/case-views")).Items).Select(v => v.Name)];
}
