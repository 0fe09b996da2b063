namespace CampaignHub.Domain.Organisation;

/// <summary>Posts of bodies, units, areas, points and check items, each kind in order of precedence (O-01, O-02, O-08, O-09, O-10, O-18, O-24, O-33, O-34).</summary>
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
    LeadUnit,
    CooperatingUnit,
    PrincipalLeader,
    LeaderInCharge,
    ContactPerson,
    AreaLeader,
    GridLeader,
    GridWorker,
    AreaUnit,
    AreaOwner,
    SectorOwner,

    /// <summary>牵头单位 of a check item.</summary>
    ItemLeadUnit,

    /// <summary>责任单位 of a check item.</summary>
    ItemUnit,

    /// <summary>配合单位 of a check item.</summary>
    ItemCooperatingUnit,
}

/// <summary>What a post belongs to.</summary>
public enum SubjectKind
{
    Body,
    Unit,
    Area,
    Point,

    /// <summary>A line of a check sheet.</summary>
    Item,
}

/// <summary>Who can hold a post.</summary>
public enum HolderKind
{
    Person,
    Unit,
}

/// <summary>The rules of one kind of post: where it exists, who holds it, and whether one holder at a time is all it takes.</summary>
public sealed record Post(PostType Type, SubjectKind Subject, HolderKind Holder, bool Exclusive)
{
    private static readonly IReadOnlyDictionary<PostType, Post> All = new Post[]
    {
        new(PostType.Commissar, SubjectKind.Body, HolderKind.Person, true),
        new(PostType.GeneralCommander, SubjectKind.Body, HolderKind.Person, true),
        new(PostType.FirstLeader, SubjectKind.Body, HolderKind.Person, true),
        new(PostType.Leader, SubjectKind.Body, HolderKind.Person, true),
        new(PostType.Commander, SubjectKind.Body, HolderKind.Person, true),
        new(PostType.FirstDeputy, SubjectKind.Body, HolderKind.Person, true),
        new(PostType.Deputy, SubjectKind.Body, HolderKind.Person, false),
        new(PostType.DeputyCommander, SubjectKind.Body, HolderKind.Person, false),
        new(PostType.OfficeDirector, SubjectKind.Body, HolderKind.Person, true),
        new(PostType.Member, SubjectKind.Body, HolderKind.Person, false),
        new(PostType.LeadUnit, SubjectKind.Body, HolderKind.Unit, true),
        new(PostType.CooperatingUnit, SubjectKind.Body, HolderKind.Unit, false),
        new(PostType.PrincipalLeader, SubjectKind.Unit, HolderKind.Person, true),
        new(PostType.LeaderInCharge, SubjectKind.Unit, HolderKind.Person, true),
        new(PostType.ContactPerson, SubjectKind.Unit, HolderKind.Person, true),
        new(PostType.AreaLeader, SubjectKind.Area, HolderKind.Person, true),
        new(PostType.GridLeader, SubjectKind.Area, HolderKind.Person, true),
        new(PostType.GridWorker, SubjectKind.Area, HolderKind.Person, false),
        new(PostType.AreaUnit, SubjectKind.Area, HolderKind.Unit, true),
        new(PostType.AreaOwner, SubjectKind.Point, HolderKind.Unit, true),
        new(PostType.SectorOwner, SubjectKind.Point, HolderKind.Unit, true),
        new(PostType.ItemLeadUnit, SubjectKind.Item, HolderKind.Unit, true),
        new(PostType.ItemUnit, SubjectKind.Item, HolderKind.Unit, false),
        new(PostType.ItemCooperatingUnit, SubjectKind.Item, HolderKind.Unit, false),
    }.ToDictionary(p => p.Type);

    public static Post Of(PostType type) => All[type];

    /// <summary>Order in rosters: the kind of post in tens, unless a rank of its own is given (O-02).</summary>
    public static int PrecedenceOf(PostType type, int? rank) => rank ?? ((int)type + 1) * 10;

    /// <summary>The posts a subject of this kind can have, in order of precedence.</summary>
    public static IReadOnlyList<Post> For(SubjectKind subject) => [.. All.Values.Where(p => p.Subject == subject)];
}
