using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Rectification;

/// <summary>A campaign that works by the example tree of categories.</summary>
public sealed class CategoryHub(TestCluster cluster) : Hub(cluster)
{
    public const string Refuse = "E01-02";
    public const string Manhole = "C01-02";

    public int Loaded { get; private set; }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        using var office = await SignInAsync("office");
        Loaded = (await office.PostAsync<CategoriesLoaded>("/api/case-categories/example", new { })).Categories;
    }
}
