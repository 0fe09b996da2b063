using CampaignHub.Domain.Communities;
using FsCheck;
using FsCheck.Fluent;

namespace CampaignHub.Domain.Tests.Communities;

public sealed class CommunityProfileTests
{
    [Fact]
    public void Sixteen_communities_fall_into_eight_small_five_medium_and_three_large()
    {
        decimal[] sizes = [60, 80, 95.5m, 100, 120, 130, 149, 149.99m, 150, 180, 220, 260, 300, 300.01m, 420, 800];

        var classes = sizes.Select(CommunityProfile.ClassOf).GroupBy(c => c).ToDictionary(g => g.Key, g => g.Count());

        Assert.Equal((8, 5, 3, 16), (classes[OfficeClass.Small], classes[OfficeClass.Medium], classes[OfficeClass.Large], sizes.Length));
    }

    [Fact]
    public void A_larger_office_is_never_in_a_smaller_class()
    {
        var any = from a in Gen.Choose(0, 60_000)
                  from b in Gen.Choose(0, 60_000)
                  select (Math.Min(a, b) / 100m, Math.Max(a, b) / 100m);
        Prop.ForAll(Arb.From(any), pair => CommunityProfile.ClassOf(pair.Item1) <= CommunityProfile.ClassOf(pair.Item2)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_profile_nobody_has_filled_in_has_no_class()
    {
        var profile = CommunityProfile.Blank(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        Assert.Null(profile.Class);

        profile.Describe(300, CultureCentre.Separate, 1_200, null);

        Assert.Equal((OfficeClass.Medium, 1), (profile.Class, profile.Version));
    }
}
