using CampaignHub.Api.Features.Access;
using CampaignHub.Api.Tests.Features.Circulars;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Circulars;
using Figures = CampaignHub.Api.Features.Overview.Overview;

namespace CampaignHub.Api.Tests.Features.Notifications;

public sealed class CircularNoticesTests(CircularsHub hub) : IClassFixture<CircularsHub>
{
    [Fact]
    public async Task Leaders_the_office_and_every_unit_in_it_are_told_of_a_circulars_steps()
    {
        var outside = await hub.AddUnitAsync("U-C", "未列入的单位", hub.GroupId);
        await hub.CreateAccountAsync("contact.c", new NewAssignment("unitContact", ScopeKind.Unit, outside));
        await hub.CreateAccountAsync("leader.2", new NewAssignment("leader", ScopeKind.Campaign));
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        using var second = await hub.SignInAsync("leader.2");
        using var a = await hub.SignInAsync("contact.a");
        using var b = await hub.SignInAsync("contact.b");
        using var c = await hub.SignInAsync("contact.c");

        var returned = await hub.CircularAsync(CircularState.Returned);
        foreach (var told in new[] { leader, second }) Assert.Equal(("circular.submitted", $"/circulars/{returned.CircularId}"), Single(await told.InboxAsync(1)));
        Assert.Equal(("circular.returned", $"/circulars/{returned.CircularId}"), Single(await office.InboxAsync(1)));
        var back = (await office.InboxAsync(1)).Items[0];
        Assert.Contains("数据请再核实", back.TitleZh, StringComparison.Ordinal);

        var submitted = await CircularsHub.DoAsync(office, returned, "submit");
        Assert.Equal(1, (await leader.GetAsync<Figures>("/api/overview")).CircularsToApprove);
        Assert.Equal(0, (await a.GetAsync<Figures>("/api/overview")).CircularsToApprove);
        var issued = await CircularsHub.DoAsync(office, await CircularsHub.DoAsync(leader, submitted, "approve"), "issue");

        foreach (var unit in new[] { a, b })
        {
            var inbox = await unit.InboxAsync(1);
            Assert.Equal(("circular.issued", $"/circulars/{returned.CircularId}"), Single(inbox));
            Assert.Contains(issued.DocumentNumber!, inbox.Items[0].TitleZh, StringComparison.Ordinal);
        }

        Assert.Empty((await c.InboxAsync(0)).Items);
        Assert.Equal(0, (await leader.GetAsync<Figures>("/api/overview")).CircularsToApprove);
    }

    private static (string Kind, string Link) Single(CampaignHub.Api.Features.Notifications.NotificationPage page)
    {
        var line = Assert.Single(page.Items);
        return (line.Kind, line.Link);
    }
}
