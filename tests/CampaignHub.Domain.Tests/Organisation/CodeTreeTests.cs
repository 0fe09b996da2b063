using CampaignHub.Domain.Organisation;
using FsCheck;
using FsCheck.Fluent;

namespace CampaignHub.Domain.Tests.Organisation;

public sealed class CodeTreeTests
{
    [Fact]
    public void Changes_count_over_what_is_kept()
    {
        var tree = Tree([("A", null), ("B", "A")], [("A", "C"), ("C", null)]);

        Assert.Equal((0, 1, 2), (tree.DepthOf("C"), tree.DepthOf("A"), tree.DepthOf("B")));
    }

    [Fact]
    public void What_hangs_in_the_air_or_closes_a_ring_is_told_apart()
    {
        var tree = Tree([("A", null), ("B", "A")], [("A", "B"), ("X", "nowhere"), ("Y", "X"), ("Z", "Z"), ("W", "Z"), ("R", null)]);

        Assert.Equal(
            [CodePlace.Ring, CodePlace.Ring, CodePlace.Rootless, CodePlace.Rootless, CodePlace.Ring, CodePlace.BelowRing, CodePlace.Rooted],
            new[] { "A", "B", "X", "Y", "Z", "W", "R" }.Select(tree.PlaceOf));
    }

    [Fact]
    public void A_way_of_a_hundred_thousand_steps_is_walked_once()
    {
        var tree = Tree([], Enumerable.Range(0, 100_000).Select(i => ($"{i}", i == 0 ? null : $"{i - 1}")));

        Assert.All(Enumerable.Range(0, 1000), i => Assert.Equal(99_000 + i, tree.DepthOf($"{99_000 + i}")));
    }

    [Fact]
    public void Every_code_has_a_root_a_gap_or_a_ring_above_it() => Prop.ForAll(Gen.Choose(-1, 12).ListOf(12).ToArbitrary(), parents =>
    {
        // -1 is a root, 12 is nobody's code.
        var tree = Tree([], parents.Select((parent, i) => ($"{i}", parent < 0 ? null : $"{parent}")));
        return parents.Select((_, i) => i).All(i => tree.PlaceOf($"{i}") == Walked(parents, i));
    }).QuickCheckThrowOnFailure();

    private static CodePlace Walked(IReadOnlyList<int> parents, int from)
    {
        for (var (at, steps) = (from, 0); steps <= parents.Count; steps++)
        {
            if (at < 0) return CodePlace.Rooted;
            if (at >= parents.Count) return CodePlace.Rootless;
            at = parents[at];
            if (at == from) return CodePlace.Ring;
        }

        return CodePlace.BelowRing;
    }

    private static CodeTree Tree(IEnumerable<(string Code, string? Parent)> kept, IEnumerable<(string Code, string? Parent)> changed) =>
        new(kept.Select(k => KeyValuePair.Create(k.Code, k.Parent)), changed.Select(c => KeyValuePair.Create(c.Code, c.Parent)));
}
