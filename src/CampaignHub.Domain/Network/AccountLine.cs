using CampaignHub.Domain.Organisation;

namespace CampaignHub.Domain.Network;

/// <summary>To whom the holder of a post accounts (一级负责、三级挂钩, O-19): first within the same body, unit or area, then to the head of the one above.</summary>
public static class AccountLine
{
    /// <summary>The posts of the same body, unit or area to which this one accounts, the nearest first.</summary>
    public static IReadOnlyList<PostType> Above(PostType post) =>
        [.. Post.For(Post.Of(post).Subject).Where(p => p is { Holder: HolderKind.Person, Exclusive: true } && p.Type < post).Select(p => p.Type).Reverse()];

    /// <summary>The posts of which the first that is held heads a body, a unit or an area.</summary>
    public static IReadOnlyList<PostType> Heads(SubjectKind kind) => kind switch
    {
        SubjectKind.Body => [PostType.FirstLeader, PostType.Leader, PostType.GeneralCommander, PostType.Commander, PostType.Commissar, PostType.OfficeDirector],
        SubjectKind.Unit => [PostType.PrincipalLeader],
        SubjectKind.Area => [PostType.AreaLeader, PostType.GridLeader],
        _ => [],
    };
}
