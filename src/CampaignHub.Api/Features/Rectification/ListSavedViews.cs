using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>The views of the ledger the caller has: one's own first, then those shared with a role of one's or with everybody; at most 200.</summary>
public sealed record ListSavedViews : IQuery<SavedViewBook>
{
    public const int Most = 200;

    internal static void Map(RouteGroupBuilder views) => views.MapGet("/", (Pipe pipe, CancellationToken ct) => pipe.Send(new ListSavedViews(), ct)).Is<ListSavedViews>(RectificationFeature.Read);
}

/// <summary>The views, and the roles one may share a view with: none for who may not share.</summary>
public sealed record SavedViewBook(IReadOnlyList<SavedViewRow> Items, IReadOnlyList<ViewRole> Roles);

public sealed record ViewRole(string Code, string NameZh, string NameEn);

public sealed record SavedViewRow(Guid ViewId, string Name, CaseFilter Filter, ViewReach Reach, string? RoleCode, string OwnerName, bool IsMine, bool MayEdit, bool IsDefault, int Version);

internal sealed class ListSavedViewsHandler(HubDbContext db, RequestContext context) : IHandle<ListSavedViews, SavedViewBook>
{
    public async Task<SavedViewBook> Handle(ListSavedViews request, CancellationToken cancellationToken)
    {
        var userId = context.Actor.UserId;
        var chosen = await db.DefaultViews.Where(v => v.UserId == userId).Select(v => (Guid?)v.ViewId).FirstOrDefaultAsync(cancellationToken);
        var rows = await db.ViewsInSight(context.Actor).OrderBy(v => v.OwnerId == userId ? 0 : 1).ThenBy(v => v.Name).ThenBy(v => v.Id).Take(ListSavedViews.Most).ToListAsync(cancellationToken);
        var roles = SavedViews.MayShare(context.Actor) ? await db.CampaignRoles.OrderBy(r => r.Code).Take(ListSavedViews.Most).Select(r => new ViewRole(r.Code, r.NameZh, r.NameEn)).ToListAsync(cancellationToken) : [];
        return new([.. rows.Select(v => SavedViews.Row(v, context.Actor, chosen))], roles);
    }
}

internal static class SavedViews
{
    public static IQueryable<SavedView> ViewsInSight(this HubDbContext db, Actor actor)
    {
        var (userId, roles) = (actor.UserId, actor.Access.Grants.Select(g => g.RoleCode).Distinct().ToArray());
        return db.SavedViews.AsNoTracking().Where(v => v.OwnerId == userId || v.Reach == ViewReach.Campaign || (v.Reach == ViewReach.Role && roles.Contains(v.RoleCode!)));
    }

    public static bool MayShare(Actor actor) => actor.Access.ScopeOf(RectificationFeature.ShareViews.Name) is not null;

    public static SavedViewRow Row(SavedView view, Actor actor, Guid? chosen) => new(
        view.Id, view.Name, CaseFilterText.Read(view.Filter), view.Reach, view.RoleCode, view.OwnerName, view.OwnerId == actor.UserId,
        view.OwnerId == actor.UserId || (view.Reach is not ViewReach.Mine && MayShare(actor)), view.Id == chosen, view.Version);
}
