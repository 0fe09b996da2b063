using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Notifications;

/// <summary>Marks a line of the caller's inbox and everything older as read.</summary>
public sealed record MarkNotificationsRead(Guid UpTo) : ICommand<Nothing>
{
    internal static void Map(RouteGroupBuilder notifications) => notifications.MapPost("/read", async (MarkNotificationsRead command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command, ct);
        return Results.NoContent();
    }).Is<MarkNotificationsRead>(NotificationsFeature.Read).Produces(StatusCodes.Status204NoContent);
}

internal sealed class MarkNotificationsReadValidator : AbstractValidator<MarkNotificationsRead>
{
    public MarkNotificationsReadValidator() => RuleFor(m => m.UpTo).NotEmpty();
}

internal sealed class MarkNotificationsReadHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<MarkNotificationsRead, Nothing>
{
    private static readonly Refusal NotFound = new(RefusalKind.NotFound, "notification.not-found", "没有找到该通知。", "There is no such notification.");

    public async Task<Nothing> Handle(MarkNotificationsRead request, CancellationToken cancellationToken)
    {
        var (userId, now) = (context.Actor.UserId, clock.GetUtcNow());
        var own = db.Set<Notification>().Where(n => n.UserId == userId);
        var last = await own.Where(n => n.Id == request.UpTo).Select(n => new { n.At, n.Id }).FirstOrDefaultAsync(cancellationToken) ?? throw NotFound.AsException();
        await own.Where(n => n.ReadAt == null && (n.At < last.At || (n.At == last.At && n.Id <= last.Id))).ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, now), cancellationToken);
        return Nothing.Value;
    }
}
