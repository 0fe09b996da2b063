using CampaignHub.Domain.Network;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Domain.Tests.Network;

public sealed class CoverageTests
{
    [Theory]
    [InlineData(AreaLevel.Province)]
    [InlineData(AreaLevel.City)]
    [InlineData(AreaLevel.District)]
    [InlineData(AreaLevel.County)]
    public void Above_the_town_nothing_is_missing(AreaLevel level) => Assert.Empty(Coverage.Missing(level, []));

    [Theory]
    [InlineData(AreaLevel.Town)]
    [InlineData(AreaLevel.Village)]
    [InlineData(AreaLevel.Zone)]
    [InlineData(AreaLevel.Grid)]
    [InlineData(AreaLevel.SubGrid)]
    [InlineData(AreaLevel.RoadSection)]
    public void From_the_town_down_a_unit_and_a_person_are_needed(AreaLevel level)
    {
        Assert.Equal([MissingPart.Unit, MissingPart.Person], Coverage.Missing(level, []));
        Assert.Equal([MissingPart.Person], Coverage.Missing(level, [PostType.AreaUnit]));
        Assert.Equal([MissingPart.Unit], Coverage.Missing(level, [PostType.GridWorker, PostType.GridWorker]));
        Assert.Empty(Coverage.Missing(level, [PostType.AreaUnit, PostType.AreaLeader]));
    }

    [Fact]
    public void The_posts_that_close_the_network_are_posts_of_areas_items_and_units()
    {
        Assert.All(Coverage.AreaPeople, post => Assert.Equal((SubjectKind.Area, HolderKind.Person), (Post.Of(post).Subject, Post.Of(post).Holder)));
        Assert.All(Coverage.ItemUnits, post => Assert.Equal((SubjectKind.Item, HolderKind.Unit), (Post.Of(post).Subject, Post.Of(post).Holder)));
        Assert.All(Coverage.UnitPeople, post => Assert.Equal((SubjectKind.Unit, HolderKind.Person), (Post.Of(post).Subject, Post.Of(post).Holder)));
    }
}
