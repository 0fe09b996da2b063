using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Notifications;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Notifications;

/// <summary>Sets the campaign's quiet hours: nothing but the urgent leaves the house in them. None without both ends.</summary>
public sealed record SetNotificationSettings(int Version, TimeOnly? QuietFrom, TimeOnly? QuietUntil) : ICommand<NotificationSettingsPage>
{
    internal static void Map(RouteGroupBuilder notifications) => notifications.MapPut("/settings", (SetNotificationSettings command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command, ct)).Is<SetNotificationSettings>(NotificationsFeature.Channels);
}

internal sealed class SetNotificationSettingsValidator : AbstractValidator<SetNotificationSettings>
{
    public SetNotificationSettingsValidator() => RuleFor(s => s.QuietUntil).Must((s, until) => until is null == s.QuietFrom is null);
}

internal sealed class SetNotificationSettingsHandler(HubDbContext db, RequestContext context) : IHandle<SetNotificationSettings, NotificationSettingsPage>
{
    public async Task<NotificationSettingsPage> Handle(SetNotificationSettings request, CancellationToken cancellationToken)
    {
        var settings = await db.NotificationSettings.FirstOrDefaultAsync(cancellationToken);
        if (settings is null) db.Add(settings = NotificationSettings.Initial(context.Actor.Campaign));
        if (settings.Version != request.Version) throw NotificationRefusals.SettingsChanged.AsException();
        settings.Set(request is { QuietFrom: { } from, QuietUntil: { } until } ? new QuietHours(from, until) : null);
        return new(settings.QuietFrom, settings.QuietUntil, settings.Version);
    }
}
