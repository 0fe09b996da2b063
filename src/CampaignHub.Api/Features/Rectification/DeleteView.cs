using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Forgets a saved view; ledgers that opened with it open without one.</summary>
public sealed record DeleteView(Guid ViewId) : ICommand<Nothing>
{
    internal static void Map(RouteGroupBuilder views) => views.MapDelete("/{viewId:guid}", async (Guid viewId, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(new DeleteView(viewId), ct);
        return Results.NoContent();
    }).Is<DeleteView>(RectificationFeature.Read).Produces(StatusCodes.Status204NoContent);
}

internal sealed class DeleteViewHandler(HubDbContext db, RequestContext context) : IHandle<DeleteView, Nothing>
{
    public async Task<Nothing> Handle(DeleteView request, CancellationToken cancellationToken)
    {
        var view = await db.ViewsInSight(context.Actor).AsTracking().FirstOrDefaultAsync(v => v.Id == request.ViewId, cancellationToken) ?? throw SavedViewRefusals.NotFound.AsException();
        view.RequireHand(SavedViews.MayShare(context.Actor), context.Actor.AsPerson());
        db.Remove(view);
        return Nothing.Value;
    }
}
