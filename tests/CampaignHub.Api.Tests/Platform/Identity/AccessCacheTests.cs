using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Platform.Identity;

public sealed class AccessCacheTests(Hub hub) : IClassFixture<Hub>
{
    private AccessCache Cache => hub.Services.GetRequiredService<AccessCache>();

    [Fact]
    public async Task What_another_server_changed_counts_after_ten_seconds_and_not_a_moment_later()
    {
        var leader = await IdAsync("leader");
        var start = hub.Clock.Now;
        Assert.NotEmpty(await PermissionsAsync(leader));
        await EndAsync(leader, new DateOnly(2018, 7, 9));

        hub.Clock.Set(start + AccessCache.Bound - TimeSpan.FromTicks(1));
        Assert.NotEmpty(await PermissionsAsync(leader));
        hub.Clock.Set(start + AccessCache.Bound);
        Assert.Empty(await PermissionsAsync(leader));
        Assert.Equal(TimeSpan.FromSeconds(10), AccessCache.Bound);
    }

    [Fact]
    public async Task Reading_within_the_bound_does_not_put_its_end_off()
    {
        var office = await IdAsync("office");
        var start = hub.Clock.Now;
        await PermissionsAsync(office);
        await EndAsync(office, new DateOnly(2018, 7, 9));

        for (var second = 1; second < 10; second++)
        {
            hub.Clock.Set(start.AddSeconds(second));
            Assert.NotEmpty(await PermissionsAsync(office));
        }

        hub.Clock.Set(start.AddSeconds(10));
        Assert.Empty(await PermissionsAsync(office));
    }

    [Fact]
    public async Task What_this_server_changed_counts_at_once_and_a_clock_set_back_is_not_believed()
    {
        var inspector = await IdAsync("inspector");
        Assert.NotEmpty(await PermissionsAsync(inspector));
        await EndAsync(inspector, new DateOnly(2018, 7, 9));
        Cache.Drop();
        Assert.Empty(await PermissionsAsync(inspector));

        await EndAsync(inspector, null);
        hub.Clock.Advance(TimeSpan.FromSeconds(-1));
        Assert.NotEmpty(await PermissionsAsync(inspector));
    }

    [Fact]
    public async Task A_new_business_day_of_the_campaign_is_read_within_the_bound_and_strangers_are_not_kept()
    {
        var contact = await IdAsync("contact.a");
        var now = hub.Clock.Now;
        await EndAsync(contact, new DateOnly(2018, 7, 10));
        hub.Clock.Set(new(2018, 7, 10, 15, 59, 59, TimeSpan.Zero));
        Assert.NotEmpty(await PermissionsAsync(contact));
        hub.Clock.Set(new(2018, 7, 10, 16, 0, 0, TimeSpan.Zero));
        Assert.Empty(await PermissionsAsync(contact));
        hub.Clock.Set(now);

        Assert.Same(AccountAccess.None, await Cache.OfAsync(Guid.CreateVersion7(), CancellationToken.None));
    }

    private async Task<IReadOnlyList<string>> PermissionsAsync(Guid userId) => (await Cache.OfAsync(userId, CancellationToken.None)).Permissions;

    private Task<Guid> IdAsync(string name) => hub.InDatabaseAsync(db => db.Users.Where(u => u.UserName == name).Select(u => u.Id).SingleAsync());

    /// <summary>Ends the account's assignment behind this server's back.</summary>
    private Task<int> EndAsync(Guid userId, DateOnly? until) =>
        hub.InDatabaseAsync(db => db.RoleAssignments.Where(a => a.UserId == userId).ExecuteUpdateAsync(set => set.SetProperty(a => a.Until, until)));
}
