using CampaignHub.Domain.Common;
using CampaignHub.Domain.Communities;

namespace CampaignHub.Domain.Tests.Communities;

public sealed class FacilityCheckTests
{
    [Fact]
    public void The_list_begins_with_six_rooms_four_stations_two_boards_a_school_a_ground_and_three_rooms_of_security()
    {
        var items = FacilityTemplate.Apply(Guid.CreateVersion7(), Guid.CreateVersion7);

        Assert.Equal(
            (6, 4, 2, 1, 1),
            (Ending(items, "室"), Ending(items, "站"), Ending(items, "栏"), Ending(items, "学校"), Ending(items, "场地")));
        Assert.Equal(["警务室", "调解室", "综治办"], items.Where(i => i.Kind is FacilityKind.Security).Select(i => i.NameZh));
        Assert.Equal(Enumerable.Range(1, 17), items.Select(i => i.Position));
    }

    [Fact]
    public void What_was_found_later_stands()
    {
        var check = FacilityCheck.Of(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var today = new DateOnly(2018, 7, 10);
        check.Find(true, new(2018, 7, 9), null, null, today, Person.System);

        Assert.Equal("facility.checked-later", Code(() => check.Find(false, new(2018, 7, 8), null, null, today, Person.System)));
        Assert.Equal("facility.check-ahead", Code(() => check.Find(false, new(2018, 7, 11), null, null, today, Person.System)));
        check.Find(false, today, null, "已拆除", today, Person.System);
        Assert.Equal((false, today, "已拆除"), (check.Present, check.CheckedOn, check.Note));
    }

    private static int Ending(IEnumerable<FacilityItem> items, string end) => items.Count(i => i.Kind is FacilityKind.Facility && i.NameZh.EndsWith(end, StringComparison.Ordinal));

    private static string Code(Action act) => Assert.Throws<RefusedException>(act).Refusal.Code;
}
