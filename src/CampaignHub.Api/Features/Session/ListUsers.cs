using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Session;

/// <summary>The accounts of the campaign, by user name.</summary>
public sealed record ListUsers : IQuery<IReadOnlyList<UserRow>>
{
    internal static void Map(RouteGroupBuilder users) =>
        users.MapGet("/", (Pipe pipe, CancellationToken ct) => pipe.Send(new ListUsers(), ct)).Is<ListUsers>(SessionFeature.Manage);
}

internal sealed class ListUsersHandler(HubDbContext db, RequestContext context) : IHandle<ListUsers, IReadOnlyList<UserRow>>
{
    public async Task<IReadOnlyList<UserRow>> Handle(ListUsers request, CancellationToken cancellationToken)
    {
        // Lock-outs are kept in the machine's time, whatever time the campaign lives in.
        var (campaignId, now) = (context.Actor.Campaign, TimeProvider.System.GetUtcNow());
        return await (
            from user in db.Users
            join unit in db.Units on user.UnitId equals unit.Id into units
            from unit in units.DefaultIfEmpty()
            where user.CampaignId == campaignId
            orderby user.UserName
            select new UserRow(user.Id, user.UserName!, user.DisplayName, user.Role, user.UnitId, unit.NameZh, unit.NameEn, user.LockoutEnd > now)).ToListAsync(cancellationToken);
    }
}
