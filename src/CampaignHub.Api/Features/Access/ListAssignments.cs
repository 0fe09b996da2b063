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
        var rows = await assignments.AsNoTracking().Select(a => new
        {
            Assignment = a,
            Role = db.CampaignRoles.Where(r => r.Id == a.RoleId).Select(r => new { r.Code, r.NameZh, r.NameEn }).First(),
            Unit = db.Units.Where(u => a.ScopeKind == ScopeKind.Unit && u.Id == a.ScopeId).Select(u => new { u.NameZh, u.NameEn }).FirstOrDefault(),
            Area = db.Areas.Where(x => (a.ScopeKind == ScopeKind.Area || a.ScopeKind == ScopeKind.Own) && x.Id == a.ScopeId).Select(x => new { x.NameZh, x.NameEn }).FirstOrDefault(),
            Body = db.Bodies.Where(b => a.ScopeKind == ScopeKind.Body && b.Id == a.ScopeId).Select(b => new { b.NameZh, b.NameEn }).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => (r.Assignment.UserId, new AssignmentRow(
            r.Assignment.Id, r.Role.Code, r.Role.NameZh, r.Role.NameEn, r.Assignment.ScopeKind, r.Assignment.ScopeId, r.Unit?.NameZh ?? r.Area?.NameZh ?? r.Body?.NameZh,
            r.Unit?.NameEn ?? r.Area?.NameEn ?? r.Body?.NameEn ?? r.Area?.NameZh, r.Assignment.From, r.Assignment.Until, r.Assignment.InForceOn(today))))];
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
