using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class BodyRegisterTests(TestCluster cluster)
{
    private static readonly string[] Bodies = ["Code", "Chinese name", "English name", "Kind", "Parent code", "Order", "Founded on", "Last day", "Change holds from"];
    private static readonly string[] Members = ["Body code", "Post", "Person code", "Name", "Unit code", "Title", "First day", "Last day"];

    [Fact]
    public async Task Bodies_and_their_members_come_in_and_go_out_and_come_in_again_without_a_change()
    {
        await using var hub = await StartAsync();
        using var office = await hub.SignInAsync("office", "en");
        await office.FoundAsync("旧机构");
        await office.PostAsync<StaffRow>("/api/staff", new { staffMemberId = Guid.CreateVersion7(), code = "0001", nameZh = "王敏", unitId = hub.UnitA });
        string?[][] bodies = [["CC1", "指挥部", "Command Centre", "指挥部", "LG", null, "2018-02-01", null, null], ["LG", "领导小组", "Leading Group", "LeadingGroup", null, "5", "2018-01-01", null, null]];
        string?[][] members =
        [
            ["CC1", "指挥长", "0001", null, null, "常务指挥长", "2018-02-01", "2018-05-31"],
            ["CC1", "Commander", null, "李强", "U-B", null, "2018-06-01", null],
            ["CC1", "LeadUnit", null, null, "U-A", null, "2018-02-01", null],
            ["LG", "Member", "0001", "王敏", null, null, "2018-01-01", null],
        ];

        Assert.Equal((2, true), await Created(office, "bodies", Bodies, bodies));
        Assert.Equal((4, true), await Created(office, "members", Members, members));
        var again = new[] { await office.ImportAsync("bodies", Bodies, bodies), await office.ImportAsync("members", Members, members) };
        var back = new[] { await office.ImportAsync("bodies", await office.ExportAsync("bodies")), await office.ImportAsync("members", await office.ExportAsync("members")) };

        Assert.Equal([(2, 2), (4, 4)], again.Select(r => (r.Rows, r.Unchanged)));
        Assert.Equal([(3, 3), (4, 4)], back.Select(r => (r.Rows, r.Unchanged)));
        var chart = await office.ChartAsync("2018-07-01");
        Assert.Equal([(PostType.Commander, "李强"), (PostType.LeadUnit, null)], chart.Single(b => b.NameZh == "指挥部").Posts.Select(p => (p.PostType, p.PersonName)));
    }

    [Fact]
    public async Task A_successor_and_the_end_of_the_term_before_come_in_one_sheet()
    {
        await using var hub = await StartAsync();
        using var office = await hub.SignInAsync("office", "en");
        await office.ImportAsync("bodies", Bodies, [["CC1", "指挥部", "Command Centre", "CommandCentre", null, null, null, null, null]]);
        await office.ImportAsync("members", Members, [["CC1", "Commander", null, "王敏", null, null, "2018-01-01", null]]);

        var taken = await office.ImportAsync("members", Members, [["CC1", "Commander", null, "李强", null, null, "2018-07-01", null]]);
        var changed = await office.ImportAsync("members", Members, [["CC1", "Commander", null, "李强", null, null, "2018-07-01", null], ["CC1", "Commander", null, "王敏", null, null, "2018-01-01", "2018-06-30"]]);
        var revived = await office.ImportAsync("members", Members, [["CC1", "Commander", null, "王敏", null, null, "2018-01-01", "2018-07-31"]]);

        Assert.Equal([(2, "First day", "appointment.post-taken")], taken.Faults());
        Assert.Equal((1, 1, true), (changed.Created, changed.Updated, changed.Applied));
        Assert.Equal([(2, "Last day", "appointment.ended")], revived.Faults());
        Assert.Equal([new DateOnly(2018, 6, 30), null], await hub.InDatabaseAsync(db => db.Appointments.OrderBy(a => a.From).Select(a => a.Until).ToListAsync()));
    }

    [Fact]
    public async Task Rows_of_members_that_do_not_fit_are_named()
    {
        await using var hub = await StartAsync();
        using var office = await hub.SignInAsync("office", "en");
        await office.ImportAsync("bodies", Bodies, [["CC1", "指挥部", "Command Centre", "CommandCentre", null, null, "2018-01-01", null, null]]);
        string?[][] rows =
        [
            ["CC1", "Leader", null, "甲", null, null, "2018-02-01", null],
            ["CC1", "Leader", null, "乙", null, null, "2018-03-01", null],
            ["CC1", "Member", null, "丙", null, null, "2018-02-01", "2018-04-01"],
            ["CC1", "Member", null, "丙", null, null, "2018-03-01", null],
            ["CC1", "Member", null, "丙", null, null, "2018-03-01", null],
            ["CC9", "Member", null, "丁", null, null, "2018-02-01", null],
            ["CC1", "LeadUnit", null, "丁", "U-A", null, "2018-02-01", null],
            ["CC1", "Member", null, null, "U-A", null, "2018-02-01", null],
            ["CC1", "Member", null, "戊", null, null, "2018-02-01", "2018-01-01"],
            ["CC1", "GridLeader", null, "己", null, null, "2018-02-01", null],
            ["CC1", "Member", null, "庚", null, null, "2017-02-01", null],
        ];

        var refused = await office.ImportAsync("members", Members, rows);
        Assert.Equal(
            [
                (3, "First day", "appointment.post-taken"), (5, "First day", "appointment.overlaps"), (6, "Body code", "sheet.code-repeated"), (7, "Body code", "sheet.reference-unknown"), (8, "Unit code", "appointment.wrong-holder"),
                (9, "Name", "appointment.wrong-holder"), (10, "Last day", "appointment.backwards"), (11, "Post", "sheet.choice-unknown"), (12, "First day", "body.parent-not-standing"),
            ],
            refused.Faults());
        Assert.Equal((false, 0), (refused.Applied, await hub.InDatabaseAsync(db => db.Appointments.CountAsync())));
        Assert.Equal((2, true), ((await office.ImportAsync("members", Members, rows, rowByRow: true)).Created, true));
        Assert.Equal(2, await hub.InDatabaseAsync(db => db.Appointments.CountAsync()));
    }

    [Fact]
    public async Task Bodies_move_are_renamed_and_dissolved_but_never_into_a_ring()
    {
        await using var hub = await StartAsync();
        using var office = await hub.SignInAsync("office", "en");
        await office.ImportAsync("bodies", Bodies, [["A", "甲", "A", "WorkingGroup", null, null, "2018-01-01", null, null], ["B", "乙", "B", "WorkingGroup", "A", null, "2018-01-01", null, null], ["C", "丙", "C", "WorkingGroup", "B", null, null, null, null]]);
        await office.ImportAsync("members", Members, [["C", "Member", null, "王敏", null, null, "2018-02-01", null]]);

        var ring = await office.ImportAsync("bodies", Bodies, [["A", "甲", "A", "WorkingGroup", "C", null, "2018-01-01", null, null], ["D", "丁", "D", "WorkingGroup", "X", null, null, null, null]]);
        var kept = await office.ImportAsync("bodies", Bodies, [["A", "甲", "A", "TaskForce", null, null, "2018-01-01", null, null], ["B", "乙", "B", "WorkingGroup", "A", null, null, null, null], ["C", "丙二", "C", "WorkingGroup", "B", null, null, null, "2017-12-31"]]);
        var changed = await office.ImportAsync("bodies", Bodies, [["B", "乙", "B", "WorkingGroup", "A", null, "2018-01-01", "2018-06-30", null], ["C", "丙二", "C", "WorkingGroup", null, "9", null, "2018-06-30", "2018-06-01"]]);
        var standing = await office.ImportAsync("bodies", Bodies, [["B", "乙", "B", "WorkingGroup", null, null, "2018-01-01", "2018-06-30", null]]);

        Assert.Equal([(2, "Parent code", "sheet.ring"), (3, "Parent code", "sheet.parent-missing")], ring.Faults());
        Assert.Equal([(2, "Kind", "sheet.value-fixed"), (3, "Founded on", "sheet.value-fixed")], kept.Faults());
        Assert.Equal((2, true), (changed.Updated, changed.Applied));
        Assert.Equal([(2, "Last day", "body.dissolved")], standing.Faults());
        Assert.Equal(["甲", "乙", "丙"], (await office.ChartAsync("2018-05-31")).Select(b => b.NameZh));
        Assert.Equal(["甲"], (await office.ChartAsync("2018-07-01")).Select(b => b.NameZh));
        Assert.Equal(new DateOnly(2018, 6, 30), await hub.InDatabaseAsync(db => db.Appointments.Select(a => a.Until).SingleAsync()));
    }

    private static async Task<(int Created, bool Applied)> Created(Caller office, string register, string[] headers, string?[][] rows)
    {
        var result = await office.ImportAsync(register, headers, rows);
        return (result.Created, result.Applied);
    }

    private async Task<Hub> StartAsync()
    {
        var hub = new Hub(cluster);
        await hub.InitializeAsync();
        return hub;
    }
}
