using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Lets the caller's ledger open with a view, or with none.</summary>
public sealed record ChooseDefaultView(Guid? ViewId) : ICommand<Nothing>
{
    internal static void Map(RouteGroupBuilder views) => views.MapPut("/default", async (ChooseDefaultView command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command, ct);
        return await pipe.Send(new ListSavedViews(), ct);
    }).Is<ChooseDefaultView>(RectificationFeature.Read);
}

internal sealed class ChooseDefaultViewHandler(HubDbContext db, RequestContext context) : IHandle<ChooseDefaultView, Nothing>
{
    public async Task<Nothing> Handle(ChooseDefaultView request, CancellationToken cancellationToken)
    {
        var userId = context.Actor.UserId;
        var chosen = await db.DefaultViews.FirstOrDefaultAsync(v => v.UserId == userId, cancellationToken);
        if (request.ViewId is not { } viewId)
        {
            if (chosen is not null) db.Remove(chosen);
            return Nothing.Value;
        }

        if (!await db.ViewsInSight(context.Actor).AnyAsync(v => v.Id == viewId, cancellationToken)) throw SavedViewRefusals.NotFound.AsException();
        if (chosen is null) db.Add(new DefaultView { UserId = userId, CampaignId = context.Actor.Campaign, ViewId = viewId });
        else chosen.ViewId = viewId;
        return Nothing.Value;
    }
}
