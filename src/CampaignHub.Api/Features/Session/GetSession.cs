using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Session;

/// <summary>Who am I, in which campaign, and what may I do; also hands out the antiforgery token.</summary>
public sealed record GetSession : IQuery<SessionState>
{
    internal static void Map(RouteGroupBuilder session) => session.MapGet("/", async (HttpContext http, IAntiforgery antiforgery, Pipe pipe, CancellationToken ct) =>
    {
        AntiforgeryGate.IssueToken(http, antiforgery);
        return await pipe.Send(new GetSession(), ct);
    }).IsOpenToAll<GetSession>();
}

/// <summary>The signed-in person; null for nobody.</summary>
public sealed record SessionState(Me? Me);

/// <summary>
/// Role is the first built-in role in force, which the phone's layout follows; null for an account with roles of the campaign's own, or none. UnitId is
/// the unit spoken for. Permissions are the sum of all assignments; each still reaches no further than its own scope.
/// </summary>
public sealed record Me(
    Guid UserId, string UserName, string DisplayName, Role? Role, IReadOnlyList<MyRole> Roles, Guid? UnitId, string? UnitNameZh, string? UnitNameEn, CampaignBrief Campaign, IReadOnlyList<string> Permissions);

public sealed record MyRole(string Code, string NameZh, string NameEn, ScopeKind ScopeKind, Guid? ScopeId);

/// <summary>The campaign as every page shows it; <c>Now</c> is the server's clock.</summary>
public sealed record CampaignBrief(Guid CampaignId, string NameZh, string NameEn, string TimeZone, string AgencyCode, string AgencyNameZh, string AgencyNameEn, DateTimeOffset Now);

internal sealed class GetSessionHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<GetSession, SessionState>
{
    public async Task<SessionState> Handle(GetSession request, CancellationToken cancellationToken)
    {
        if (!context.Actor.IsSignedIn) return new(null);
        var (userId, unitId, now) = (context.Actor.UserId, context.Actor.AsPerson().UnitId, clock.GetUtcNow());
        var row = await (
            from user in db.Users
            join campaign in db.Campaigns on user.CampaignId equals campaign.Id
            where user.Id == userId
            select new { user, campaign, Unit = db.Units.FirstOrDefault(u => u.Id == unitId) }).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        if (row is null) return new(null);
        var (u, c, grants) = (row.user, row.campaign, context.Actor.Access.Grants);
        return new(new Me(
            u.Id, u.UserName!, u.DisplayName, grants.Select(g => BuiltInRoles.Of(g.RoleCode)).Where(r => r is not null).Order().FirstOrDefault(),
            [.. grants.Select(g => new MyRole(g.RoleCode, g.RoleNameZh, g.RoleNameEn, g.ScopeKind, g.ScopeId))], row.Unit?.Id, row.Unit?.NameZh, row.Unit?.NameEn,
            new CampaignBrief(c.Id, c.NameZh, c.NameEn, c.TimeZone, c.AgencyCode, c.AgencyNameZh, c.AgencyNameEn, now), context.Actor.Access.Permissions));
    }
}
