using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Features.Demo;

/// <summary>The people of the demo district, each once; their ids come from dice of their own, so that nobody's fate depends on them.</summary>
internal sealed class DemoRegister(Guid campaignId, DateTimeOffset start)
{
    private readonly DemoDice dice = new(19);
    private readonly Dictionary<(string Name, Guid? UnitId), StaffMember> known = [];

    public IReadOnlyCollection<StaffMember> People => known.Values;

    public Guid NextId() => dice.Id(start);

    /// <summary>Whoever holds a post, entered into the register with the first one.</summary>
    public PostHolder Of(string name, Guid? unitId, PostType post)
    {
        if (!known.TryGetValue((name, unitId), out var member))
        {
            member = StaffMember.Register(NextId(), campaignId, $"P{known.Count + 1:0000}", name, null, unitId, JobTitle(post, unitId), null);
            known.Add((name, unitId), member);
        }

        return new PostHolder(member.Id, name, unitId);
    }

    private static string JobTitle(PostType post, Guid? unitId) => post switch
    {
        PostType.PrincipalLeader => "主要负责人",
        PostType.LeaderInCharge => "分管负责人",
        PostType.ContactPerson => "联络员",
        _ => unitId is null ? "区领导" : "负责人",
    };
}
