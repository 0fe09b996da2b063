using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>The posts of bodies as documents print them.</summary>
internal static class PostTitles
{
    public static string Chinese(PostType post) => post switch
    {
        PostType.Commissar => "政委",
        PostType.GeneralCommander => "总指挥",
        PostType.FirstLeader => "第一组长",
        PostType.Leader => "组长",
        PostType.Commander => "指挥长",
        PostType.FirstDeputy => "第一副组长",
        PostType.Deputy => "副组长",
        PostType.DeputyCommander => "副指挥长",
        PostType.OfficeDirector => "办公室主任",
        PostType.Member => "成员",
        PostType.LeadUnit => "牵头单位",
        PostType.CooperatingUnit => "配合单位",
        _ => throw new InvalidOperationException($"{post} is no post of a body."),
    };
}
