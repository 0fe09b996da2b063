using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>One body on a business date: its posts, the areas it looks after, who belongs by rule, what it was called before, and a joint operation's strength.</summary>
public sealed record GetBody(Guid BodyId, DateOnly? On) : IQuery<BodyDetail>
{
    internal static void Map(RouteGroupBuilder bodies) =>
        bodies.MapGet("/{bodyId:guid}", (Guid bodyId, DateOnly? on, Pipe pipe, CancellationToken ct) => pipe.Send(new GetBody(bodyId, on), ct)).Is<GetBody>(OrganisationFeature.Read);
}

public sealed record BodyDetail(
    BodyNode Body, DateOnly On, BodyLink? Parent, IReadOnlyList<BodyLink> Below, IReadOnlyList<BodyAreaRow> Areas, IReadOnlyList<BodyRuleRow> Rules, IReadOnlyList<FormerName> Before, IReadOnlyList<ContributionRow> Contributions,
    int UnitsDrawnIn, int StaffDrawnIn, int VehiclesDrawnIn);

public sealed record BodyLink(Guid BodyId, BodyKind Kind, string NameZh, string NameEn);

/// <summary>What the body was called until a day, the last of it.</summary>
public sealed record FormerName(DateOnly Until, Guid? ParentId, string NameZh, string NameEn);

internal sealed class GetBodyHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<GetBody, BodyDetail>
{
    private const int ContributionsShown = 200;

    public async Task<BodyDetail> Handle(GetBody request, CancellationToken cancellationToken)
    {
        var day = request.On ?? await db.TodayAsync(context, clock, cancellationToken);
        var bodies = await db.Bodies.AsNoTracking().Include(b => b.Past).ToListAsync(cancellationToken);
        var body = bodies.Find(b => b.Id == request.BodyId) ?? throw OrganisationRefusals.BodyNotFound.AsException();
        var posts = await AppointmentRows.Project(db, AppointmentRows.On(db, day).Where(a => a.SubjectId == body.Id)).ToListAsync(cancellationToken);
        var byOffice = await OfficeMembers.Of(db, body.Id, day, headsOnly: true).CountAsync(cancellationToken);
        var strength = db.Contributions.AsNoTracking().Where(c => c.BodyId == body.Id);
        var total = await strength.GroupBy(c => 1).Select(g => new { Units = g.Select(c => c.UnitId).Distinct().Count(), Staff = g.Sum(c => c.Staff), Vehicles = g.Sum(c => c.Vehicles) }).FirstOrDefaultAsync(cancellationToken);
        var place = body.On(day);
        return new(
            BodyNodes.Of(body, place, posts, byOffice),
            day,
            bodies.Where(b => b.Id == place.ParentId).Select(b => Link(b, day)).FirstOrDefault(),
            [.. bodies.Where(b => b.StandsOn(day) && b.On(day).ParentId == body.Id).OrderBy(b => b.On(day).Position).Select(b => Link(b, day))],
            await BodyAreaRows.Project(db, db.BodyAreas.AsNoTracking().Where(a => a.BodyId == body.Id && a.From <= day && (a.Until == null || a.Until >= day))).ToListAsync(cancellationToken),
            await BodyRuleRows.Project(db, db.BodyRules.AsNoTracking().Where(r => r.BodyId == body.Id)).ToListAsync(cancellationToken),
            [.. body.Past.OrderByDescending(p => p.Until).Select(p => new FormerName(p.Until, p.ParentId, p.NameZh, p.NameEn))],
            await ContributionRows.Project(db, strength).Take(ContributionsShown).ToListAsync(cancellationToken),
            total?.Units ?? 0,
            total?.Staff ?? 0,
            total?.Vehicles ?? 0);
    }

    private static BodyLink Link(Body body, DateOnly day) => body.On(day) is var place ? new(body.Id, body.Kind, place.NameZh, place.NameEn) : throw new InvalidOperationException();
}
