using CampaignHub.Domain.Organisation;
using FsCheck;
using FsCheck.Fluent;

namespace CampaignHub.Domain.Tests.Organisation;

public sealed class BodyTreeTests
{
    [Fact]
    public void However_often_bodies_are_moved_every_one_still_hangs_from_the_top()
    {
        var move = from body in Gen.Choose(0, 11)
                   from parent in Gen.Choose(0, 12)
                   select (body, parent);
        Prop.ForAll(Arb.From(Gen.ListOf(move)), moves =>
        {
            var ids = Enumerable.Range(0, 12).Select(_ => Guid.NewGuid()).ToList();
            var parents = ids.ToDictionary(id => id, _ => (Guid?)null);
            foreach (var (body, parent) in moves)
            {
                Guid? to = parent == 12 ? null : ids[parent];
                if (!BodyTree.WouldClose(parents, ids[body], to)) parents[ids[body]] = to;
            }

            return ids.TrueForAll(id => Depth(parents, id) <= 12);
        }).QuickCheckThrowOnFailure();
    }

    private static int Depth(Dictionary<Guid, Guid?> parents, Guid id)
    {
        var depth = 0;
        for (var at = parents[id]; at is { } here && depth < 20; at = parents[here]) depth++;
        return depth;
    }
}
