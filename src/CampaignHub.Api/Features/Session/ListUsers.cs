using CampaignHub.Api.Features.Access;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Session;

/// <summary>One page of the campaign's accounts, by user name; the search looks at names, and at those of the units they are assigned to. A role finds whoever holds it now or later.</summary>
public sealed record ListUsers(string? Search, string? Role, bool? Locked, int? Limit, string? Cursor) : IQuery<UserPage>
{
    internal static void Map(RouteGroupBuilder users) => users.MapGet("/", (string? search, string? role, bool? locked, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListUsers(search, role, locked, limit, cursor), ct)).Is<ListUsers>(SessionFeature.Manage);
}

/// <summary>Rows, the marker of the next page, and with the first page the total.</summary>
public sealed record UserPage(IReadOnlyList<UserRow> Items, string? Next, int? Total, bool TotalIsCapped);

internal sealed class ListUsersHandler(HubDbContext db, RequestContext context, AccessDates dates) : IHandle<ListUsers, UserPage>
{
    public async Task<UserPage> Handle(ListUsers request, CancellationToken cancellationToken)
    {
        // Lock-outs are kept in the machine's time, whatever time the campaign lives in.
        var (campaignId, now, today) = (context.Actor.Campaign, TimeProvider.System.GetUtcNow(), await dates.TodayAsync(cancellationToken));
        var all = Matching(request, campaignId, now, today);
        var total = await Keyset.TotalAsync(all, request.Cursor, request.Search, cancellationToken: cancellationToken);
        if (CodeCursor.Read(request.Cursor) is { } seen) all = all.Where(u => u.UserName!.CompareTo(seen) > 0);
        var limit = Keyset.Limit(request.Limit);
        var rows = await all.OrderBy(u => u.UserName).Take(limit + 1).Select(u => new { u.Id, u.UserName, u.DisplayName, Locked = u.LockoutEnd > now, u.TwoFactorEnabled, u.ExternalId }).ToListAsync(cancellationToken);
        var more = Keyset.Cut(rows, limit);
        var ids = rows.Select(r => r.Id).ToList();
        var current = db.RoleAssignments.Where(a => ids.Contains(a.UserId) && (a.Until == null || a.Until >= today)).OrderBy(a => a.From).ThenBy(a => a.Id);
        var assignments = (await AssignmentRows.ReadAsync(db, current, today, cancellationToken)).ToLookup(r => r.UserId, r => r.Row);
        return new(
            [.. rows.Select(r => new UserRow(r.Id, r.UserName!, r.DisplayName, r.Locked, r.TwoFactorEnabled, SignInService.PersonIn(r.ExternalId), [.. assignments[r.Id]]))],
            more ? CodeCursor.Of(rows[^1].UserName!) : null, total.Count, total.IsCapped);
    }

    private IQueryable<HubUser> Matching(ListUsers request, Guid campaignId, DateTimeOffset now, DateOnly today)
    {
        var all = db.Users.AsNoTracking().Where(u => u.CampaignId == campaignId);
        if (!string.IsNullOrEmpty(request.Role))
        {
            all = all.Where(u => db.RoleAssignments.Any(a => a.UserId == u.Id && (a.Until == null || a.Until >= today) && db.CampaignRoles.Any(r => r.Id == a.RoleId && r.Code == request.Role)));
        }

        if (request.Locked is true) all = all.Where(u => u.LockoutEnd > now);
        if (request.Locked is false) all = all.Where(u => u.LockoutEnd == null || u.LockoutEnd <= now);
        var folded = SearchText.Folded(request.Search) ?? "";
        return SearchText.Pattern(request.Search) is { } pattern
            ? all.Where(u => EF.Functions.ILike(u.UserName!, pattern, @"\") || EF.Functions.ILike(u.DisplayName, pattern, @"\")
                || db.RoleAssignments.Any(a => a.UserId == u.Id && a.ScopeKind == ScopeKind.Unit && db.Units.Any(x => x.Id == a.ScopeId && EF.Functions.Like(EF.Property<string>(x, SearchColumns.Name), folded, @"\"))))
            : all;
    }
}
