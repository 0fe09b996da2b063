using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Access;

/// <summary>Every assignment of an account, past, present and to come, the latest first. There are at most 200.</summary>
public sealed record ListAssignments(Guid UserId) : IQuery<IReadOnlyList<AssignmentRow>>
{
    internal static void Map(RouteGroupBuilder assignments) =>
        assignments.MapGet("/", (Guid userId, Pipe pipe, CancellationToken ct) => pipe.Send(new ListAssignments(userId), ct)).Is<ListAssignments>(SessionFeature.Manage);
}

/// <summary>A role over a scope, from and until business dates, both included; the scope's names are null for the whole campaign.</summary>
public sealed record AssignmentRow(
    Guid AssignmentId, string Role, string RoleNameZh, string RoleNameEn, ScopeKind ScopeKind, Guid? ScopeId, string? ScopeNameZh, string? ScopeNameEn, DateOnly From, DateOnly? Until, bool InForce);

internal sealed class ListAssignmentsHandler(HubDbContext db, RequestContext context, AccessDates dates) : IHandle<ListAssignments, IReadOnlyList<AssignmentRow>>
{
    public async Task<IReadOnlyList<AssignmentRow>> Handle(ListAssignments request, CancellationToken cancellationToken)
    {
        await db.RequireAccount(context, request.UserId, cancellationToken);
        var today = await dates.TodayAsync(cancellationToken);
        var all = db.RoleAssignments.Where(a => a.UserId == request.UserId);
        return [.. (await AssignmentRows.ReadAsync(db, all.OrderByDescending(a => a.From).ThenByDescending(a => a.Id).Take(AssignRole.Most), today, cancellationToken)).Select(r => r.Row)];
    }
}

internal static class AssignmentRows
{
    /// <summary>Reads the rows in the given order with the names of roles and scopes joined in.</summary>
    public static async Task<List<(Guid UserId, AssignmentRow Row)>> ReadAsync(HubDbContext db, IQueryable<RoleAssignment> assignments, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await (
            from one in assignments.AsNoTracking()
            join role in db.CampaignRoles on one.RoleId equals role.Id
            join unit in db.Units on one.ScopeId equals (Guid?)unit.Id into units
            from unit in units.DefaultIfEmpty()
            join area in db.Areas on one.ScopeId equals (Guid?)area.Id into areas
            from area in areas.DefaultIfEmpty()
            join body in db.Bodies on one.ScopeId equals (Guid?)body.Id into bodies
            from body in bodies.DefaultIfEmpty()
            select new { Assignment = one, role.Code, RoleZh = role.NameZh, RoleEn = role.NameEn, UnitZh = unit.NameZh, UnitEn = unit.NameEn, AreaZh = area.NameZh, AreaEn = area.NameEn, BodyZh = body.NameZh, BodyEn = body.NameEn })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(r =>
        {
            // Ids are made by clients: what one is the id of, the kind of scope says.
            var (zh, en) = r.Assignment.ScopeKind switch
            {
                ScopeKind.Unit => (r.UnitZh, r.UnitEn),
                ScopeKind.Area or ScopeKind.Own => (r.AreaZh, r.AreaEn ?? r.AreaZh),
                ScopeKind.Body => (r.BodyZh, r.BodyEn),
                _ => (null, null),
            };
            return (r.Assignment.UserId, new AssignmentRow(r.Assignment.Id, r.Code, r.RoleZh, r.RoleEn, r.Assignment.ScopeKind, r.Assignment.ScopeId, zh, en, r.Assignment.From, r.Assignment.Until, r.Assignment.InForceOn(today)));
        })];
    }
}

internal static class AccountLoads
{
    /// <summary>The account must be one of the campaign. Refused: user.not-found.</summary>
    public static async Task RequireAccount(this HubDbContext db, RequestContext context, Guid userId, CancellationToken cancellationToken)
    {
        var campaignId = context.Actor.Campaign;
        if (!await db.Users.AnyAsync(u => u.Id == userId && u.CampaignId == campaignId, cancellationToken)) throw SessionRefusals.UserNotFound.AsException();
    }
}
