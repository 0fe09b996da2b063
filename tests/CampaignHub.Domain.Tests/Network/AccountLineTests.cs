using CampaignHub.Domain.Network;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Domain.Tests.Network;

public sealed class AccountLineTests
{
    public static TheoryData<PostType> Posts => [.. Enum.GetValues<PostType>()];

    [Theory]
    [MemberData(nameof(Posts))]
    public void One_accounts_to_single_holders_of_higher_posts_of_the_same_kind_and_never_in_a_circle(PostType post)
    {
        var above = AccountLine.Above(post);

        Assert.All(above, type => Assert.Equal((Post.Of(post).Subject, HolderKind.Person, true), (Post.Of(type).Subject, Post.Of(type).Holder, Post.Of(type).Exclusive)));
        Assert.All(above, type => Assert.DoesNotContain(post, AccountLine.Above(type)));
        Assert.Equal(above.OrderByDescending(type => type), above);
    }

    [Fact]
    public void A_grid_worker_accounts_to_the_grid_leader_a_contact_to_both_leaders_and_nobody_to_the_first_leader_s_deputies()
    {
        Assert.Equal([PostType.GridLeader, PostType.AreaLeader], AccountLine.Above(PostType.GridWorker));
        Assert.Equal([PostType.LeaderInCharge, PostType.PrincipalLeader], AccountLine.Above(PostType.ContactPerson));
        Assert.Empty(AccountLine.Above(PostType.PrincipalLeader));
        Assert.DoesNotContain(PostType.Deputy, AccountLine.Above(PostType.Member));
    }

    [Fact]
    public void Bodies_units_and_areas_have_heads_of_their_own_and_points_none()
    {
        foreach (var kind in Enum.GetValues<SubjectKind>()) Assert.All(AccountLine.Heads(kind), type => Assert.Equal((kind, HolderKind.Person), (Post.Of(type).Subject, Post.Of(type).Holder)));
        Assert.Empty(AccountLine.Heads(SubjectKind.Point));
    }
}
