using CampaignHub.Domain.Duty;
using FsCheck;
using FsCheck.Fluent;

namespace CampaignHub.Domain.Tests.Duty;

public sealed class DutyNeedTests
{
    private static readonly Gen<DutyNeed> Needs =
        from leader in Gen.Elements(true, false)
        from people in Gen.Choose(0, 12)
        from bands in Gen.Choose(0, 3)
        from bandLeaders in Gen.Elements(true, false).ListOf(3)
        from bandPeople in Gen.Choose(0, 5).ListOf(3)
        select new DutyNeed(leader, people, [.. Enumerable.Range(0, bands).Select(i => new BandNeed(i + 1, bandLeaders.ElementAt(i), bandPeople.ElementAt(i)))]);

    private static readonly Gen<DutyStrength> Lines =
        from band in Gen.Choose(0, 3)
        from leaders in Gen.Choose(0, 1)
        from people in Gen.Choose(0, 6)
        select new DutyStrength(band == 0 ? null : band, leaders, people);

    [Fact]
    public void Whoever_is_missing_closes_the_day_and_one_fewer_never_does()
    {
        var any = from need in Needs
                  from lines in Lines.ListOf()
                  from places in Gen.Choose(0, 3).ListOf(40)
                  select (need, lines: lines.ToList(), places: places.ToList());
        Prop.ForAll(Arb.From(any), c =>
        {
            var gap = c.need.Gap(c.lines);
            var inBands = gap.Bands.Select(b => new DutyStrength(b.Number, b.Leader ? 1 : 0, b.People)).ToList();
            var rest = new DutyStrength(null, gap.Leaders - inBands.Sum(b => b.Leaders), gap.People - inBands.Sum(b => b.People));
            if (rest.Leaders < 0 || rest.People < 0 || c.need.Gap([.. c.lines, .. inBands, rest]).IsShort) return false;
            if (gap.IsShort != (gap.Leaders > 0 || gap.People > 0)) return false;
            if (gap.People == 0) return true;
            var fewer = Enumerable.Range(0, gap.People - 1).Select(i => new DutyStrength(c.places[i % 40] is 0 ? null : c.places[i % 40], 1, 1));
            return c.need.Gap([.. c.lines, .. fewer, new DutyStrength(null, 1, 0)]).People > 0;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void More_people_never_make_a_day_worse()
    {
        var any = from need in Needs
                  from lines in Lines.ListOf()
                  from more in Lines
                  select (need, lines: lines.ToList(), more);
        Prop.ForAll(Arb.From(any), c =>
        {
            var (before, after) = (c.need.Gap(c.lines), c.need.Gap([.. c.lines, c.more]));
            return after.Leaders <= before.Leaders && after.People <= before.People;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_day_needs_the_larger_of_its_own_number_and_the_sum_of_its_shifts()
    {
        var need = new DutyNeed(true, 10, [new(1, true, 4), new(2, false, 4)]);

        var gap = need.Gap([new(1, 0, 1), new(2, 1, 6)]);

        Assert.Equal((1, 3), (gap.Leaders, gap.People));
        Assert.Equal([new BandGap(1, true, 3), new BandGap(2, false, 0)], gap.Bands);
        Assert.Equal(4, need.Gap([new(1, 1, 4), new(null, 0, 2)]).People);
    }
}
