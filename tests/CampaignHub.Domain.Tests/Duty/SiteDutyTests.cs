using CampaignHub.Domain.Common;
using CampaignHub.Domain.Duty;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Domain.Tests.Duty;

public sealed class SiteDutyTests
{
    private static readonly Period September = Period.Parse("2018-09");

    [Fact]
    public void Half_a_day_a_month_is_owed_by_who_held_the_post_all_month()
    {
        var duty = SiteDuty.Initial(Guid.CreateVersion7(), Guid.CreateVersion7());
        Assert.Equal(0, duty.OwedIn(September, new(2018, 1, 1), null));

        duty.Set([PostType.Commander, PostType.DeputyCommander], 1, new(2018, 9, 1));

        Assert.Equal((1, 1, 0), (duty.OwedIn(September, new(2018, 1, 1), null), duty.MissingIn(September, new(2018, 1, 1), null, 0), duty.MissingIn(September, new(2018, 1, 1), null, 2)));
        Assert.Equal((0, 0), (duty.OwedIn(September, new(2018, 9, 2), null), duty.OwedIn(Period.Parse("2018-08"), new(2018, 1, 1), null)));
    }

    [Fact]
    public void Only_posts_of_a_body_held_by_people_owe_it()
    {
        var duty = SiteDuty.Initial(Guid.CreateVersion7(), Guid.CreateVersion7());

        foreach (var (posts, halfDays) in new[] { (new[] { PostType.LeadUnit }, 1), ([PostType.GridLeader], 1), ([], 1), ([PostType.Leader], 32) })
            Assert.Equal("site-duty.rule", Assert.Throws<RefusedException>(() => duty.Set(posts, halfDays, new(2018, 9, 1))).Refusal.Code);
    }
}
