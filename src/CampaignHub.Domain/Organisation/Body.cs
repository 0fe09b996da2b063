using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Organisation;

/// <summary>Kinds of standing bodies of a campaign (O-01 to O-12).</summary>
public enum BodyKind
{
    LeadingGroup,
    CampaignOffice,
    CommandCentre,
    SpecialAction,
    WorkingGroup,
    SupervisionTeam,
}

/// <summary>Posts in order of precedence (O-01, O-02, O-09, O-10).</summary>
public enum PostType
{
    Commissar,
    GeneralCommander,
    FirstLeader,
    Leader,
    Commander,
    FirstDeputy,
    Deputy,
    DeputyCommander,
    OfficeDirector,
    Member,
}

/// <summary>A body of the campaign, such as the leading group or a command centre, with the people who hold its posts (O-01, O-07).</summary>
public sealed class Body : Aggregate
{
    private readonly List<BodyPost> posts = [];

    private Body()
    {
    }

    public Guid? ParentId { get; private set; }

    public BodyKind Kind { get; private set; }

    public string NameZh { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    /// <summary>Place among its siblings.</summary>
    public int Position { get; private set; }

    public IReadOnlyList<BodyPost> Posts => posts;

    public static Body Create(Guid id, Guid campaignId, Guid? parentId, BodyKind kind, string nameZh, string nameEn, int position) =>
        new() { Id = id, CampaignId = campaignId, ParentId = parentId, Kind = kind, NameZh = nameZh, NameEn = nameEn, Position = position };

    public Body Appoint(Guid postId, PostType postType, string personName, Guid? unitId, DateOnly since)
    {
        posts.Add(new BodyPost(postId, CampaignId, Id, postType, personName, unitId, since));
        return this;
    }
}

/// <summary>One person on one post of a body, since a business date.</summary>
public sealed class BodyPost
{
    internal BodyPost(Guid postId, Guid campaignId, Guid bodyId, PostType postType, string personName, Guid? unitId, DateOnly since)
    {
        PostId = postId;
        CampaignId = campaignId;
        BodyId = bodyId;
        PostType = postType;
        PersonName = personName;
        UnitId = unitId;
        Since = since;
    }

    public Guid PostId { get; private set; }

    public Guid CampaignId { get; private set; }

    public Guid BodyId { get; private set; }

    public PostType PostType { get; private set; }

    public string PersonName { get; private set; }

    public Guid? UnitId { get; private set; }

    public DateOnly Since { get; private set; }
}
