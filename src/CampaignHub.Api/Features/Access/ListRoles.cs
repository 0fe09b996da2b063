using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Access;

/// <summary>The roles of the campaign with their sets, and every permission there is. There are at most 100 roles.</summary>
public sealed record ListRoles : IQuery<RoleBook>
{
    internal static void Map(RouteGroupBuilder roles) =>
        roles.MapGet("/", (Pipe pipe, CancellationToken ct) => pipe.Send(new ListRoles(), ct)).Is<ListRoles>(SessionFeature.Manage);
}

public sealed record RoleBook(IReadOnlyList<RoleRow> Roles, IReadOnlyList<PermissionRow> Permissions);

/// <summary>Holders counts the assignments that are not over.</summary>
public sealed record RoleRow(string Code, string NameZh, string NameEn, RoleReach Reach, bool BuiltIn, IReadOnlyList<string> Permissions, bool RequiresSecondFactor, int Holders);

/// <summary>CampaignWide: only an assignment over the whole campaign gives it.</summary>
public sealed record PermissionRow(string Name, bool CampaignWide);

internal sealed class ListRolesHandler(HubDbContext db, PermissionTable table, AccessDates dates) : IHandle<ListRoles, RoleBook>
{
    public async Task<RoleBook> Handle(ListRoles request, CancellationToken cancellationToken)
    {
        var today = await dates.TodayAsync(cancellationToken);
        var roles = await db.CampaignRoles.AsNoTracking().OrderByDescending(r => r.BuiltIn).ThenBy(r => r.Code).Take(CreateRole.Most)
            .Select(r => new { Role = r, Holders = db.RoleAssignments.Count(a => a.RoleId == r.Id && (a.Until == null || a.Until >= today)) }).ToListAsync(cancellationToken);
        return new(
            [.. roles.Select(r => RoleRows.Of(r.Role, r.Holders, table))],
            [.. table.All.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new PermissionRow(p.Name, p.CampaignWide))]);
    }
}

internal static class RoleRows
{
    /// <summary>Permissions that this version does not know are left out.</summary>
    public static RoleRow Of(CampaignRole role, int holders, PermissionTable table) => new(role.Code, role.NameZh, role.NameEn, role.Reach, role.BuiltIn, [.. role.Permissions.Where(table.Knows)], role.RequiresSecondFactor, holders);

    /// <summary>Refused: role.unknown-permission.</summary>
    public static void RequireKnown(this PermissionTable table, IEnumerable<string> permissions)
    {
        if (permissions.FirstOrDefault(p => !table.Knows(p)) is { } unknown) throw AccessRefusals.UnknownPermission(unknown).AsException();
    }
}
