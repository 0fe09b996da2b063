using System.Text.Json.Serialization;
using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Access;

/// <summary>A role over a scope and a time span, as it is asked for: from today and without an end unless dates are given.</summary>
public sealed record NewAssignment(string Role, [property: JsonRequired] ScopeKind ScopeKind, Guid? ScopeId = null, DateOnly? From = null, DateOnly? Until = null);

/// <summary>Gives an account a role over the whole campaign, a unit, an area or a body. The client makes the id: sent again, it answers the same.</summary>
public sealed record AssignRole(Guid AssignmentId, string Role, [property: JsonRequired] ScopeKind ScopeKind, Guid? ScopeId, DateOnly? From, DateOnly? Until) : ICommand<AssignmentRow>, ITransactional
{
    public const int Most = 200;

    [JsonIgnore]
    public Guid UserId { get; init; }

    internal static void Map(RouteGroupBuilder assignments) => assignments.MapPost("/", (Guid userId, AssignRole command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { UserId = userId }, ct)).Is<AssignRole>(SessionFeature.Manage);
}

internal sealed class AssignRoleValidator : AbstractValidator<AssignRole>
{
    public AssignRoleValidator()
    {
        RuleFor(a => a.AssignmentId).NotEmpty();
        RuleFor(a => a.Role).NotEmpty();
        RuleFor(a => a.ScopeKind).IsInEnum();
    }
}

internal sealed class AssignRoleHandler(HubDbContext db, RequestContext context, AccessDates dates) : IHandle<AssignRole, AssignmentRow>
{
    public async Task<AssignmentRow> Handle(AssignRole request, CancellationToken cancellationToken)
    {
        await db.RequireAccount(context, request.UserId, cancellationToken);
        await dates.LockAsync(cancellationToken);
        var today = await dates.TodayAsync(cancellationToken);
        if (await db.RoleAssignments.FirstOrDefaultAsync(a => a.Id == request.AssignmentId && a.UserId == request.UserId, cancellationToken) is { } first) return await db.RowOf(first, today, cancellationToken);
        if (await db.RoleAssignments.CountAsync(a => a.UserId == request.UserId, cancellationToken) >= AssignRole.Most) throw AccessRefusals.TooManyAssignments.AsException();
        var assigned = await db.AssignAsync(request.AssignmentId, request.UserId, new(request.Role, request.ScopeKind, request.ScopeId, request.From, request.Until), today, cancellationToken);
        return await db.RowOf(assigned, today, cancellationToken);
    }
}

/// <summary>What assigning and creating accounts have in common.</summary>
internal static class Assignments
{
    /// <summary>Adds the assignment. Refused: role.not-found, unit.not-found, area.not-found, body.not-found, assignment.scope-unfit, assignment.ends-before.</summary>
    public static async Task<RoleAssignment> AssignAsync(this HubDbContext db, Guid id, Guid userId, NewAssignment asked, DateOnly today, CancellationToken cancellationToken)
    {
        var role = await db.CampaignRoles.FirstOrDefaultAsync(r => r.Code == asked.Role, cancellationToken) ?? throw AccessRefusals.RoleNotFound.AsException();
        var assigned = RoleAssignment.Assign(id, role, userId, asked.ScopeKind, asked.ScopeId, asked.From ?? today, asked.Until);
        var missing = asked switch
        {
            { ScopeId: null } => null,
            { ScopeKind: ScopeKind.Unit } => await db.Units.AnyAsync(u => u.Id == asked.ScopeId, cancellationToken) ? null : OrganisationRefusals.UnitNotFound,
            { ScopeKind: ScopeKind.Body } => await db.Bodies.AnyAsync(b => b.Id == asked.ScopeId, cancellationToken) ? null : OrganisationRefusals.BodyNotFound,
            _ => await db.Areas.AnyAsync(a => a.Id == asked.ScopeId, cancellationToken) ? null : OrganisationRefusals.AreaNotFound,
        };
        if (missing is not null) throw missing.AsException();
        db.Add(assigned);
        return assigned;
    }

    /// <summary>The row of an assignment that may not be stored yet.</summary>
    public static async Task<AssignmentRow> RowOf(this HubDbContext db, RoleAssignment assigned, DateOnly today, CancellationToken cancellationToken)
    {
        var role = await db.CampaignRoles.FirstAsync(r => r.Id == assigned.RoleId, cancellationToken);
        var scope = assigned.ScopeKind switch
        {
            ScopeKind.Unit => await db.Units.Where(u => u.Id == assigned.ScopeId).Select(u => new { u.NameZh, NameEn = (string?)u.NameEn }).FirstOrDefaultAsync(cancellationToken),
            ScopeKind.Body => await db.Bodies.Where(b => b.Id == assigned.ScopeId).Select(b => new { b.NameZh, NameEn = (string?)b.NameEn }).FirstOrDefaultAsync(cancellationToken),
            _ => await db.Areas.Where(a => a.Id == assigned.ScopeId).Select(a => new { a.NameZh, a.NameEn }).FirstOrDefaultAsync(cancellationToken),
        };
        return new(
            assigned.Id, role.Code, role.NameZh, role.NameEn, assigned.ScopeKind, assigned.ScopeId, scope?.NameZh, scope?.NameEn ?? scope?.NameZh, assigned.From, assigned.Until, assigned.InForceOn(today));
    }
}
