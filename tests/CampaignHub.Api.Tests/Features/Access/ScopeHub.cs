using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Assessment;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Inspections;
using CampaignHub.Domain.Network;
using CampaignHub.Domain.Organisation;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Features.Access;

/// <summary>
/// A campaign with rows of every scoped kind strewn over areas, units and authors by a fixed seed, and the account "anybody" whose
/// assignments a test draws anew. The business day is 10 July 2018.
/// </summary>
public sealed class ScopeHub(TestCluster cluster) : Hub(cluster)
{
    public static readonly DateOnly Today = new(2018, 7, 10);
    private readonly Random dice = new(20180710);
    private Guid otherId;

    public Guid AnybodyId { get; private set; }

    public List<Area> Areas { get; } = [];

    public List<Unit> Units { get; private set; } = [];

    public List<Body> Bodies { get; } = [];

    public List<Appointment> Seats { get; } = [];

    public List<AssessmentPoint> Points { get; } = [];

    public List<RectificationCase> Cases { get; } = [];

    public List<Inspection> Inspections { get; } = [];

    public List<StaffMember> Staff { get; } = [];

    public List<Pairing> Pairings { get; } = [];

    public List<CampaignRole> Roles { get; private set; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        AnybodyId = (await CreateAccountAsync("anybody")).UserId;
        await InDatabaseAsync(async db =>
        {
            otherId = (await db.Users.SingleAsync(u => u.UserName == "inspector")).Id;
            StrewOrganisation();
            db.AddRange(Units);
            Units.AddRange(await db.Units.OrderBy(u => u.Code).ToListAsync());
            StrewSeats();
            StrewWork(row => db.Add(row));
            db.AddRange([.. Areas, .. Bodies, .. Seats, .. Points, .. Cases, .. Inspections, .. Staff, .. Pairings]);
            foreach (var (code, permissions) in new (string, string[])[]
            {
                ("caseReader", ["rectification.read", "assessment.read"]),
                ("checkReader", ["inspections.read", "organisation.read", "rectification.export"]),
                ("openReader", ["network.read-visits", "rectification.read", "inspections.read", "inspections.read-unpublished", "overview.read"]),
            }) db.Add(CampaignRole.Create(Guid.CreateVersion7(), CampaignId, code, code, code, RoleReach.Any, permissions));
            await db.SaveChangesAsync();
            Roles = await db.CampaignRoles.AsNoTracking().OrderBy(r => r.Code).ToListAsync();
            return 0;
        });
    }

    /// <summary>Gives the account these assignments and no others.</summary>
    public async Task AssignAsync(IReadOnlyList<RoleAssignment> assignments)
    {
        await InDatabaseAsync(async db =>
        {
            await db.RoleAssignments.Where(a => a.UserId == AnybodyId).ExecuteDeleteAsync();
            db.AddRange(assignments);
            return await db.SaveChangesAsync();
        });
        Services.GetRequiredService<AccessCache>().Drop();
    }

    private T One<T>(IReadOnlyList<T> all) => all[dice.Next(all.Count)];

    private T? Maybe<T>(IReadOnlyList<T> all)
        where T : class => dice.Next(3) == 0 ? null : One(all);

    private Area AddArea(string code, AreaLevel level, Area? parent)
    {
        var area = Area.Create(Guid.CreateVersion7(), CampaignId, code, $"区域{code}", $"Area {code}", level, parent);
        Areas.Add(area);
        return area;
    }

    private void StrewOrganisation()
    {
        var county = AddArea("9", AreaLevel.County, null);
        foreach (var town in new[] { "91", "92" })
        {
            var above = AddArea(town, AreaLevel.Town, county);
            foreach (var village in new[] { "01", "02" }) AddArea(town + village, AreaLevel.Village, above);
        }

        AddArea("910101", AreaLevel.Grid, Areas.Single(a => a.Code == "9101"));
        Units = [.. Enumerable.Range(1, 4).Select(i => Unit.Create(Guid.CreateVersion7(), CampaignId, $"U-{i}", $"单位{i}", $"Unit {i}", UnitCategory.Town, null, Maybe(Areas)?.Id))];
        Bodies.AddRange(Enumerable.Range(1, 2).Select(i => Body.Create(Guid.CreateVersion7(), CampaignId, null, BodyKind.SpecialAction, $"专班{i}", $"Task force {i}", i, new DateOnly(2018, 1, 1))));
    }

    // Of the units of a body some have left and some have not come yet.
    private void StrewSeats()
    {
        foreach (var body in Bodies)
        {
            foreach (var (i, unit) in Units.Index())
            {
                var (from, until) = ((i + body.Position) % 4) switch { 0 => (Today, (DateOnly?)null), 1 => (new DateOnly(2018, 1, 1), Today), 2 => (new DateOnly(2018, 1, 1), Today.AddDays(-1)), _ => (Today.AddDays(1), null) };
                Seats.Add(Appointment.Begin(Guid.CreateVersion7(), CampaignId, PostType.CooperatingUnit, SubjectKind.Body, body.Id, PostHolder.OfUnit(unit.Id), from, until));
            }
        }
    }

    private void StrewWork(Action<object> add)
    {
        var type = PointType.Create(Guid.CreateVersion7(), CampaignId, "ROAD", "道路", "Road").Ask(Guid.CreateVersion7(), "R1", "路面整洁", "Clean");
        add(type);
        for (var i = 0; i < 9; i++)
        {
            var point = AssessmentPoint.Create(Guid.CreateVersion7(), CampaignId, $"P-{i}", $"点位{i}", $"Point {i}", "ROAD", One(Areas).Id, One(Units).Id, new GeoPoint(119 + (i / 10.0), 43));
            if (Maybe(Units) is { } sector) point.HandTo(PostType.SectorOwner, sector.Id);
            Points.Add(point);
        }

        for (var i = 0; i < 10; i++)
        {
            var (point, at) = (One(Points), Clock.Now.AddHours(-i));
            var given = new GivenAnswer(type.Items[0].ItemId, Verdict.Conform, null, null, null, []);
            var check = Inspection.Submit(Guid.CreateVersion7(), CampaignId, point, type.Items, Author(), at, at, null, [given], i % 2 == 0 ? CheckMode.Unannounced : CheckMode.Announced);
            if (i % 4 == 0) check.Publish(at);
            Inspections.Add(check);
        }

        // A check stays with the unit that was inspected, whoever has the point now.
        foreach (var point in Points.Take(4)) point.HandTo(PostType.AreaOwner, One(Units).Id);
        for (var i = 0; i < 18; i++) Cases.Add(Found(i));
        for (var i = 0; i < 7; i++) Staff.Add(StaffMember.Register(Guid.CreateVersion7(), CampaignId, $"S-{i}", $"人员{i}", null, Maybe(Units)?.Id, null, null));
        for (var i = 0; i < 6; i++)
            Pairings.Add(Pairing.Begin(Guid.CreateVersion7(), CampaignId, i == 0 ? PairingKind.AdoptingLeader : PairingKind.SupportUnit, One(Areas).Id, i == 0 ? PairingHolder.Named("王书记") : PairingHolder.OfUnit(One(Units).Id), new VisitRhythm(1, PeriodKind.Month), new DateOnly(2018, 1, 1 + i), null));
        foreach (var body in Bodies) Pairings.Add(Pairing.Begin(Guid.CreateVersion7(), CampaignId, PairingKind.SupervisionTeam, One(Areas).Id, PairingHolder.OfBody(body.Id), new VisitRhythm(1, PeriodKind.Day), new DateOnly(2018, 2, 1), null));
        foreach (var name in new[] { "anybody", "代表甲" }) Pairings.Add(Pairing.Begin(Guid.CreateVersion7(), CampaignId, PairingKind.DeputyVisit, One(Areas).Id, PairingHolder.Named(name), new VisitRhythm(1, PeriodKind.Month), new DateOnly(2018, 3, 1), null));
    }

    private Person Author() => dice.Next(6) == 0 ? new(AnybodyId, "anybody", null) : new(otherId, "inspector", null);

    private RectificationCase Found(int i)
    {
        var place = dice.Next(4) == 0 ? null : new GeoPoint(119 + (i / 50.0), 43.5);
        var finding = new Finding($"问题{i}", null, Maybe(Points)?.Id, Maybe(Areas)?.Id, null, null, place);
        var (id, number, at) = (Guid.CreateVersion7(), 900_001 + i, Clock.Now.AddHours(-i));
        return (i % 3) switch
        {
            0 => RectificationCase.Import(id, CampaignId, number, new("旧台账", $"K-{i}", finding, One(Units).Id, at, Clock.Now.AddDays(1), i % 2 == 0 ? Clock.Now : null), Author(), at),
            1 => Dispatched(RectificationCase.Log(id, CampaignId, number, CaseSource.AdHoc, finding, null, [], Author(), at)),
            _ => RectificationCase.Log(id, CampaignId, number, CaseSource.Inspection, finding, null, [], Author(), at, withheld: dice.Next(2) == 0),
        };
    }

    private RectificationCase Dispatched(RectificationCase logged)
    {
        logged.Dispatch(One(Units).Id, Clock.Now.AddDays(2), null, new(otherId, "inspector", null), Clock.Now);
        return logged;
    }
}
