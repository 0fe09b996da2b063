using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
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

public sealed record Me(Guid UserId, string UserName, string DisplayName, Role Role, Guid? UnitId, string? UnitNameZh, string? UnitNameEn, CampaignBrief Campaign, IReadOnlyList<string> Permissions);

/// <summary>The campaign as every page shows it; <c>Now</c> is the server's clock.</summary>
public sealed record CampaignBrief(Guid CampaignId, string NameZh, string NameEn, string TimeZone, string AgencyCode, string AgencyNameZh, string AgencyNameEn, DateTimeOffset Now);

internal sealed class GetSessionHandler(HubDbContext db, RequestContext context, PermissionTable permissions, TimeProvider clock) : IHandle<GetSession, SessionState>
{
    public async Task<SessionState> Handle(GetSession request, CancellationToken cancellationToken)
    {
        if (!context.Actor.IsSignedIn) return new(null);
        var (userId, now) = (context.Actor.UserId, clock.GetUtcNow());
        var row = await (
            from user in db.Users
            join campaign in db.Campaigns on user.CampaignId equals campaign.Id
            join unit in db.Units on user.UnitId equals unit.Id into units
            from unit in units.DefaultIfEmpty()
            where user.Id == userId
            select new { user, unit, campaign }).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        if (row is null) return new(null);
        var (u, c) = (row.user, row.campaign);
        return new(new Me(u.Id, u.UserName!, u.DisplayName, u.Role, u.UnitId, row.unit?.NameZh, row.unit?.NameEn,
            new CampaignBrief(c.Id, c.NameZh, c.NameEn, c.TimeZone, c.AgencyCode, c.AgencyNameZh, c.AgencyNameEn, now), permissions.Of(u.Role)));
    }
}
