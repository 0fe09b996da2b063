using System.Net.Mail;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Notifications;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Notifications;

/// <summary>Sets the caller's own wishes: mail or none, to where, at once or as a daily digest, and the hours in which nothing is sent.</summary>
public sealed record SetNotificationPreferences(int Version, NotificationWishes Wishes) : ICommand<Nothing>
{
    internal static void Map(RouteGroupBuilder notifications) => notifications.MapPut("/preferences", async (SetNotificationPreferences command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command, ct);
        return await pipe.Send(new GetNotificationPreferences(), ct);
    }).Is<SetNotificationPreferences>(NotificationsFeature.Read);
}

internal sealed class SetNotificationPreferencesValidator : AbstractValidator<SetNotificationPreferences>
{
    public SetNotificationPreferencesValidator() => RuleFor(s => s.Wishes).Cascade(CascadeMode.Stop).NotNull().ChildRules(wishes =>
    {
        wishes.RuleFor(w => w.MailAddress).MaximumLength(254).Must(a => string.IsNullOrWhiteSpace(a) || MailAddress.TryCreate(a.Trim(), out _));
        wishes.RuleFor(w => w.Rhythm).IsInEnum();
        wishes.RuleFor(w => w.Quiet).IsInEnum();
        wishes.RuleFor(w => w.DigestHour).InclusiveBetween(0, 23);
        wishes.RuleFor(w => w.QuietFrom).NotNull().When(w => w.Quiet is QuietChoice.Own);
        wishes.RuleFor(w => w.QuietUntil).NotNull().When(w => w.Quiet is QuietChoice.Own);
    });
}

internal sealed class SetNotificationPreferencesHandler(HubDbContext db, RequestContext context) : IHandle<SetNotificationPreferences, Nothing>
{
    public async Task<Nothing> Handle(SetNotificationPreferences request, CancellationToken cancellationToken)
    {
        var userId = context.Actor.UserId;
        var own = await db.NotificationPreferences.FirstOrDefaultAsync(w => w.Id == userId, cancellationToken);
        if (own is null) db.Add(own = NotificationPreferences.Of(userId, context.Actor.Campaign));
        if (own.Version != request.Version) throw NotificationRefusals.WishesChanged.AsException();
        var address = request.Wishes.MailAddress?.Trim();
        own.Set(request.Wishes with { MailAddress = string.IsNullOrEmpty(address) ? null : address });
        return Nothing.Value;
    }
}
