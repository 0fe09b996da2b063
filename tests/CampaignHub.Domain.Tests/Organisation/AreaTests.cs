using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Domain.Tests.Organisation;

public sealed class AreaTests
{
    private static readonly Guid CampaignId = Guid.CreateVersion7();
    private static readonly DateTimeOffset Now = new(2018, 7, 10, 1, 0, 0, TimeSpan.Zero);
    private static readonly double[][] Square = [[120, 30], [120.1, 30], [120.1, 30.1], [120, 30.1], [120, 30]];

    private static Area New(AreaLevel level, Area? parent = null) => Area.Create(Guid.CreateVersion7(), CampaignId, level.ToString(), level.ToString(), null, level, parent);

    private static string Refused(Action act) => Assert.Throws<RefusedException>(act).Refusal.Code;

    [Fact]
    public void A_child_ranks_below_its_parent_and_steps_may_be_left_out()
    {
        foreach (var level in Enum.GetValues<AreaLevel>())
        {
            foreach (var parent in Enum.GetValues<AreaLevel>())
            {
                if (level.Rank() > parent.Rank()) Assert.Equal(level, New(level, New(parent)).Level);
                else Assert.Equal("area.level-order", Refused(() => New(level, New(parent))));
            }
        }
    }

    [Fact]
    public void An_area_moves_anywhere_but_under_itself_or_what_lies_below_it()
    {
        var (town, other) = (New(AreaLevel.Town), New(AreaLevel.Town));
        var zone = New(AreaLevel.Zone, town);
        var grid = New(AreaLevel.Grid, zone);

        Assert.True(zone.MoveUnder(other));
        Assert.Equal(($"{other.Id:N}.{zone.Id:N}", other.Id), (zone.Path, zone.ParentId!.Value));
        Assert.False(zone.MoveUnder(other));
        Assert.Equal("area.cycle", Refused(() => zone.MoveUnder(zone)));
        Assert.Equal("area.level-order", Refused(() => zone.MoveUnder(New(AreaLevel.Grid))));
        grid.PlaceUnder(zone);
        Assert.Equal("area.cycle", Refused(() => zone.MoveUnder(grid)));
    }

    [Fact]
    public void A_closed_area_takes_no_children_no_outline_and_no_changes()
    {
        var town = New(AreaLevel.Town);
        Assert.Equal("area.has-areas-below", Refused(() => town.Close(1, 1, Now)));
        town.Close(0, 7, Now);

        Assert.Equal((false, 7L), (town.IsOpen, town.OutlineStamp));
        Assert.Equal("area.closed", Refused(() => town.Close(0, 8, Now)));
        Assert.Equal("area.closed", Refused(() => New(AreaLevel.Grid, town)));
        Assert.Equal("area.closed", Refused(() => town.Describe("x", null, null, null)));
        Assert.Equal("area.closed", Refused(() => town.Draw(null, 8)));
        Assert.Equal("area.closed", Refused(() => New(AreaLevel.Grid).MoveUnder(town)));
    }

    [Fact]
    public void The_same_outline_again_changes_nothing_and_every_change_counts()
    {
        var grid = New(AreaLevel.Grid);

        Assert.True(grid.Draw(Outline.Of(Datum.Gcj02, [[Square]], "x"), 1));
        Assert.False(grid.Draw(Outline.Of(Datum.Gcj02, [[Square]], "x"), 2));
        Assert.True(grid.Draw(Outline.Of(Datum.Wgs84, [[Square]], "x"), 3));
        Assert.True(grid.Draw(null, 4));
        Assert.Equal((3, 4L, null), (grid.Version, grid.OutlineStamp, grid.Outline));
    }
}
