using System.Net;
using CampaignHub.Api.Features.Duty;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Duty;

[Collection(DutyDefinition.Name)]
public sealed class ListSiteDutyTests(Hub hub)
{
    [Fact]
    public async Task Every_leader_of_the_body_met_the_month_or_fell_short_and_a_contact_meets_its_units_own()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var bodyId = await office.OwingGroupAsync(hub.UnitA);
        await office.PostAsync<LoggedSiteWork>("/api/duty/site-work", Rosters.Site(bodyId, "王书记", "2018-06-20"));
        var path = $"/api/duty/site-work/compliance?month=2018-06&bodyId={bodyId}";

        var first = await office.GetAsync<SiteDutyPage>($"{path}&limit=2");
        var second = await office.GetAsync<SiteDutyPage>($"{path}&limit=2&cursor={first.Next}");

        Assert.Equal(
            [("吴局长", 1, 0, 1), ("李主任", 1, 0, 1), ("王书记", 1, 1, 0)],
            first.Items.Concat(second.Items).OrderBy(r => r.LeaderName, StringComparer.Ordinal).Select(r => (r.LeaderName, r.Owed, r.Done, r.Missing)));
        Assert.Equal((3, 2, null), (first.Total, first.ShortCount, second.Next));
        Assert.Equal(new DateOnly(2018, 6, 20), first.Items.Concat(second.Items).Single(r => r.Missing == 0).LastDay);
        Assert.Equal(2, (await office.GetAsync<SiteDutyPage>($"{path}&fellShort=true")).Total);
        Assert.Equal("吴局长", Assert.Single((await contact.GetAsync<SiteDutyPage>(path)).Items).LeaderName);
        Assert.Empty((await office.GetAsync<SiteDutyPage>($"/api/duty/site-work/compliance?month=2018-05&bodyId={bodyId}")).Items);
        await Caller.RefusedAsync(await office.GetAsync("/api/duty/site-work/compliance?month=2018-W22"), HttpStatusCode.Conflict, "period.unknown");
    }

    [Fact]
    public async Task Nobody_has_fallen_short_before_the_month_is_over()
    {
        using var office = await hub.SignInAsync("office");
        var bodyId = await office.OwingGroupAsync(hub.UnitA);
        var path = $"/api/duty/site-work/compliance?month=2018-07&bodyId={bodyId}";

        var running = await office.GetAsync<SiteDutyPage>(path);

        Assert.Equal((false, 4, 0), (running.IsOver, running.Total, running.ShortCount));
        Assert.All(running.Items, row => Assert.Equal((1, false), (row.Missing, row.FellShort)));
        Assert.Empty((await office.GetAsync<SiteDutyPage>($"{path}&fellShort=true")).Items);
        Assert.True((await office.GetAsync<SiteDutyPage>($"/api/duty/site-work/compliance?month=2018-06&bodyId={bodyId}")).IsOver);
    }
}

internal static class OwingGroups
{
    /// <summary>A group whose leader and deputies owe half a day a month from June 2018 on; one deputy is of a unit, another came in mid-June and owes nothing for it.</summary>
    public static async Task<Guid> OwingGroupAsync(this Caller office, Guid unitId)
    {
        var bodyId = await office.GroupAsync("总指挥部");
        foreach (var (name, from, unit) in new[] { ("吴局长", "2018-01-01", (Guid?)unitId), ("新来者", "2018-06-15", null) })
            await office.PostAsync<AppointmentRow>("/api/appointments", new { appointmentId = Guid.CreateVersion7(), postType = PostType.Deputy, subjectKind = "body", subjectId = bodyId, personName = name, unitId = unit, from });
        await office.PutAsync<SiteDutyRule>($"/api/duty/site-work/rules/{bodyId}", new { version = 0, posts = new[] { PostType.Leader, PostType.Deputy }, halfDays = 1, from = "2018-06-01" });
        return bodyId;
    }
}
