using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Session;

/// <summary>One page of the campaign's accounts, by user name; the search looks at names, and at the unit's.</summary>
public sealed record ListUsers(string? Search, Role? Role, bool? Locked, int? Limit, string? Cursor) : IQuery<UserPage>
{
    internal static void Map(RouteGroupBuilder users) => users.MapGet("/", (string? search, Role? role, bool? locked, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListUsers(search, role, locked, limit, cursor), ct)).Is<ListUsers>(SessionFeature.Manage);
}

/// <summary>Rows, the marker of the next page, and the total: exact up to 10,000.</summary>
public sealed record UserPage(IReadOnlyList<UserRow> Items, string? Next, int Total, bool TotalIsCapped);

internal sealed class ListUsersHandler(HubDbContext db, RequestContext context) : IHandle<ListUsers, UserPage>
{
    public async Task<UserPage> Handle(ListUsers request, CancellationToken cancellationToken)
    {
        // Lock-outs are kept in the machine's time, whatever time the campaign lives in.
        var (campaignId, now) = (context.Actor.Campaign, TimeProvider.System.GetUtcNow());
        var all = Matching(request, campaignId, now);
        var total = await all.Take(Keyset.CountCap + 1).CountAsync(cancellationToken);
        if (CodeCursor.Read(request.Cursor) is { } seen) all = all.Where(u => u.UserName!.CompareTo(seen) > 0);
        var limit = Keyset.Limit(request.Limit);
        var rows = await (
            from user in all.OrderBy(u => u.UserName).Take(limit + 1)
            join unit in db.Units on user.UnitId equals unit.Id into units
            from unit in units.DefaultIfEmpty()
            orderby user.UserName
            select new UserRow(user.Id, user.UserName!, user.DisplayName, user.Role, user.UnitId, unit.NameZh, unit.NameEn, user.LockoutEnd > now)).ToListAsync(cancellationToken);
        var more = rows.Count > limit;
        if (more) rows.RemoveAt(limit);
        return new(rows, more ? CodeCursor.Of(rows[^1].UserName) : null, Math.Min(total, Keyset.CountCap), total > Keyset.CountCap);
    }

    private IQueryable<HubUser> Matching(ListUsers request, Guid campaignId, DateTimeOffset now)
    {
        var all = db.Users.AsNoTracking().Where(u => u.CampaignId == campaignId);
        if (request.Role is { } role) all = all.Where(u => u.Role == role);
        if (request.Locked is true) all = all.Where(u => u.LockoutEnd > now);
        if (request.Locked is false) all = all.Where(u => u.LockoutEnd == null || u.LockoutEnd <= now);
        var folded = SearchText.Folded(request.Search) ?? "";
        return SearchText.Pattern(request.Search) is { } pattern
            ? all.Where(u => EF.Functions.ILike(u.UserName!, pattern, @"\") || EF.Functions.ILike(u.DisplayName, pattern, @"\")
                || db.Units.Any(x => x.Id == u.UnitId && EF.Functions.Like(EF.Property<string>(x, SearchColumns.Name), folded, @"\")))
            : all;
    }
}
