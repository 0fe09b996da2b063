using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class ListDeskCasesTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_units_work_lies_by_limit_in_groups_with_their_counts()
    {
        // Tuesday at nine: limits in 1 hour, 10 hours, 3 days and 8 days; the first has run out an hour later.
        var (late, today, week, later) = (await DispatchedAsync(1), await DispatchedAsync(10), await DispatchedAsync(72), await DispatchedAsync(192));
        await hub.DispatchAsync(await hub.LogAsync(), hub.UnitB, 10);
        var done = await DispatchedAsync(10);
        await hub.AcceptAsync(done);
        await hub.SubmitAsync(done);
        await hub.AcceptAsync(week);
        hub.Clock.Advance(TimeSpan.FromHours(2));
        using var contact = await hub.SignInAsync("contact.a");
        var me = (await contact.GetAsync<IReadOnlyList<DeskPerson>>("/api/desk/people"))[0].UserId;
        Caller.Succeeded(await contact.ActAsync(week, "assign", version => new { version, userId = me }));

        var page = await contact.GetAsync<DeskPage>("/api/desk/cases");
        Assert.Equal([late, today, week, later], page.Items.Select(c => c.CaseId));
        Assert.Equal([DeskGroup.Overdue, DeskGroup.Today, DeskGroup.Week, DeskGroup.Later], page.Items.Select(c => c.Group));
        Assert.Equal(new DeskCounts(1, 1, 1, 1, 3, 1), page.Counts);
        Assert.All(page.Items, c => Assert.True(c.PhotoRequired));
        Assert.Equal((true, "contact.a", CaseState.Accepted), page.Items.Where(c => c.CaseId == week).Select(c => (c.Mine, c.AssigneeName!, c.State)).Single());

        foreach (var (group, id) in new[] { ("overdue", late), ("today", today), ("week", week), ("later", later) })
            Assert.Equal(id, Assert.Single((await contact.GetAsync<DeskPage>($"/api/desk/cases?group={group}")).Items).CaseId);
        var mine = await contact.GetAsync<DeskPage>("/api/desk/cases?mine=true");
        Assert.Equal((week, new DeskCounts(0, 0, 1, 0, 0, 1)), (Assert.Single(mine.Items).CaseId, mine.Counts));

        var first = await contact.GetAsync<DeskPage>("/api/desk/cases?limit=3");
        var second = await contact.GetAsync<DeskPage>($"/api/desk/cases?limit=3&cursor={first.Next}");
        Assert.Equal((3, later, null), (first.Items.Count, Assert.Single(second.Items).CaseId, second.Counts));
        using var office = await hub.SignInAsync("office");
        await Caller.RefusedAsync(await office.GetAsync("/api/desk/cases"), HttpStatusCode.Forbidden, "permission.denied");
    }

    private async Task<Guid> DispatchedAsync(int hours)
    {
        var id = await hub.LogAsync();
        await hub.DispatchAsync(id, hub.UnitA, hours);
        return id;
    }
}
