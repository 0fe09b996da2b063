using System.Globalization;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Assessment;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Features.Demo;

/// <summary>The invented district as aggregates: who and where, on the campaign's first day, before anything has happened.</summary>
internal sealed class DemoDistrict
{
    private readonly Dictionary<string, Area> areas = [];
    private readonly Dictionary<string, Person> people = [];
    private readonly DemoOrganisation organisation;
    private readonly Dictionary<Role, List<Person>> byRole = [];
    private readonly IReadOnlyDictionary<Role, CampaignRole> roles;

    // Dice of their own, so that accounts and roles added later leave the story as it was.
    private readonly DemoDice accessDice = new(DemoCampaign.Seed + 2);

    public DemoDistrict(DemoContent content, DemoDice dice, RoleUpkeep upkeep, string passwordHash, DateTimeOffset start)
    {
        Content = content;
        var brand = content.Campaign;
        Campaign = Campaign.Start(dice.Id(start), brand.NameZh, brand.NameEn, brand.TimeZone, brand.AgencyCode, brand.AgencyNameZh, brand.AgencyNameEn, start);
        Start = start;
        Register = new(Campaign.Id, start);
        foreach (var area in content.Areas) Add(area, dice);
        foreach (var group in content.RankingGroups) Groups.Add(group.Code, RankingGroup.Create(dice.Id(start), Campaign.Id, group.Code, group.NameZh, group.NameEn));
        foreach (var unit in content.Units)
        {
            Units.Add(unit.Code, Unit.Create(dice.Id(start), Campaign.Id, unit.Code, unit.NameZh, unit.NameEn, Enum.Parse<UnitCategory>(unit.Category, ignoreCase: true), Groups[unit.Group].Id, areas[unit.Area].Id));
            Appoint(dice, PostType.PrincipalLeader, SubjectKind.Unit, Units[unit.Code].Id, unit.PrincipalLeader, Units[unit.Code].Id);
            Appoint(dice, PostType.LeaderInCharge, SubjectKind.Unit, Units[unit.Code].Id, unit.LeaderInCharge, Units[unit.Code].Id);
            Appoint(dice, PostType.ContactPerson, SubjectKind.Unit, Units[unit.Code].Id, unit.ContactPerson, Units[unit.Code].Id);
        }

        foreach (var body in content.Bodies) Add(body, dice);
        foreach (var type in content.PointTypes) PointTypes.Add(type.Code, PointType.Create(dice.Id(start), Campaign.Id, type.Code, type.NameZh, type.NameEn));
        foreach (var item in content.CheckItems)
        {
            var rule = item.CountRule is { } r ? new CountRule(r.Minimum, r.PerMetres, r.UnitZh, r.UnitEn) : null;
            PointTypes[item.PointType].Ask(dice.Id(start), item.Code, item.TextZh, item.TextEn, rule);
        }

        foreach (var point in content.Points)
        {
            Points.Add(AssessmentPoint.Create(dice.Id(start), Campaign.Id, point.Code, point.NameZh, point.NameEn, point.Type, areas[point.Area].Id, Units[point.Owner].Id, new GeoPoint(point.Lon, point.Lat)));
            Appointments.Add(Appointment.Begin(dice.Id(start), Campaign.Id, PostType.AreaOwner, SubjectKind.Point, Points[^1].Id, PostHolder.OfUnit(Units[point.Owner].Id), ZoneTime.DateOf(start, Campaign.Zone)));
        }

        roles = upkeep.Found(Campaign.Id, () => accessDice.Id(start));
        foreach (var account in DemoAccount.All(content)) Add(account, account.Role is Role.Oversight || account.AreaCode is not null ? accessDice : dice, passwordHash, start);
        organisation = new(this);
    }

    /// <summary>Long enough for whoever looks at the demo to decide something.</summary>
    public const int ArbitrationHours = 96;

    public DemoContent Content { get; }

    public Campaign Campaign { get; }

    public DateTimeOffset Start { get; }

    public DemoRegister Register { get; }

    public List<Appointment> Appointments { get; } = [];

    public IReadOnlyCollection<Area> Areas => areas.Values;

    public Dictionary<string, RankingGroup> Groups { get; } = [];

    public Dictionary<string, Unit> Units { get; } = [];

    public Dictionary<string, Body> Bodies { get; } = [];

    public Dictionary<string, PointType> PointTypes { get; } = [];

    public List<AssessmentPoint> Points { get; } = [];

    public List<HubUser> Users { get; } = [];

    public List<RoleAssignment> Assignments { get; } = [];

    public IReadOnlyList<Person> Office => InRole(Role.CampaignOffice);

    public IReadOnlyList<Person> Leaders => InRole(Role.Leader);

    public IReadOnlyList<Person> Inspectors => InRole(Role.Inspector);

    /// <summary>Everything to store, what is referred to first.</summary>
    public IEnumerable<object> Everything => [Campaign, Arbitration(), .. areas.Values, .. Groups.Values, .. Units.Values, .. Bodies.Values, .. Register.People, .. Appointments, .. organisation.More, .. PointTypes.Values, .. Points, .. roles.Values, .. Users, .. Assignments];

    private ArbitrationSettings Arbitration()
    {
        var settings = ArbitrationSettings.Initial(Campaign.Id);
        settings.Set(ArbitrationHours, Units[Content.Units.First(u => u.Group == "departments").Code].Id, ArbitrationSettings.DefaultLimitHours, ArbitrationSettings.DefaultDisputeAfter);
        return settings;
    }

    public void Add(Area area) => areas.Add(area.Code, area);

    public Person ContactOf(Guid unitId) => people.Values.First(p => p.UnitId == unitId);

    private List<Person> InRole(Role role) => byRole[role];

    private void Add(DemoArea area, DemoDice dice)
    {
        var created = Area.Create(dice.Id(Start), Campaign.Id, area.Code, area.NameZh, area.NameEn, Enum.Parse<AreaLevel>(area.Level, ignoreCase: true), area.Parent is null ? null : areas[area.Parent]);
        if (area.Ring is not null) created.Draw(Outline.Of(Datum.Wgs84, [[area.Ring]], area.NameZh), 0);
        areas.Add(area.Code, created);
        if (area.Responsible is not null) Appoint(dice, created.Level is AreaLevel.Grid or AreaLevel.SubGrid ? PostType.GridLeader : PostType.AreaLeader, SubjectKind.Area, created.Id, area.Responsible, null);
    }

    private void Add(DemoBody body, DemoDice dice)
    {
        var siblings = Bodies.Values.Count(b => b.ParentId == (body.Parent is null ? null : Bodies[body.Parent].Id));
        var created = Body.Create(dice.Id(Start), Campaign.Id, body.Parent is null ? null : Bodies[body.Parent].Id, Enum.Parse<BodyKind>(body.Kind, ignoreCase: true), body.NameZh, body.NameEn, siblings + 1, code: body.Key);
        foreach (var post in Content.Posts.Where(p => p.Body == body.Key))
        {
            Appoint(dice, Enum.Parse<PostType>(post.PostType, ignoreCase: true), SubjectKind.Body, created.Id, post.Person, post.Unit is null ? null : Units[post.Unit].Id);
        }

        Bodies.Add(body.Key, created);
    }

    private void Appoint(DemoDice dice, PostType post, SubjectKind kind, Guid subjectId, string person, Guid? unitId) =>
        Appointments.Add(Appointment.Begin(dice.Id(Start), Campaign.Id, post, kind, subjectId, kind is SubjectKind.Area ? PostHolder.Named(person, unitId) : Register.Of(person, unitId, post), ZoneTime.DateOf(Start, Campaign.Zone)));

    private void Add(DemoAccount account, DemoDice dice, string passwordHash, DateTimeOffset start)
    {
        var unitId = account.UnitCode is null ? (Guid?)null : Units[account.UnitCode].Id;
        var user = new HubUser
        {
            Id = dice.Id(start),
            UserName = account.UserName,
            NormalizedUserName = account.UserName.ToUpper(CultureInfo.InvariantCulture),
            DisplayName = account.DisplayName,
            CampaignId = Campaign.Id,
            PasswordHash = passwordHash,
            SecurityStamp = dice.Id(start).ToString("N"),
            ConcurrencyStamp = dice.Id(start).ToString(),
            LockoutEnabled = true,
        };
        Users.Add(user);
        var person = new Person(user.Id, user.DisplayName, unitId);
        people.Add(account.UserName, person);
        if (account.AreaCode is null) (byRole.TryGetValue(account.Role, out var peers) ? peers : byRole[account.Role] = []).Add(person);
        Assignments.Add(RoleAssignment.Assign(accessDice.Id(start), roles[account.Role], user.Id, ScopeOf(account), unitId ?? (account.AreaCode is null ? null : areas[account.AreaCode].Id), ZoneTime.DateOf(start, Campaign.Zone), null));
    }

    private static ScopeKind ScopeOf(DemoAccount account) => account switch
    {
        { UnitCode: not null } => ScopeKind.Unit,
        { Role: Role.ExternalSupervisor } => ScopeKind.Own,
        { AreaCode: not null } => ScopeKind.Area,
        _ => ScopeKind.Campaign,
    };
}
