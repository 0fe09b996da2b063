using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>When units are reminded of a limit.</summary>
public sealed record GetReminderSettings : IQuery<ReminderSettingsPage>
{
    internal static void Map(RouteGroupBuilder settings) =>
        settings.MapGet("/", (Pipe pipe, CancellationToken ct) => pipe.Send(new GetReminderSettings(), ct)).Is<GetReminderSettings>(RectificationFeature.Settings);
}

public sealed record ReminderSettingsPage(ReminderRules Rules, int Version);

internal sealed class GetReminderSettingsHandler(HubDbContext db) : IHandle<GetReminderSettings, ReminderSettingsPage>
{
    public async Task<ReminderSettingsPage> Handle(GetReminderSettings request, CancellationToken cancellationToken) =>
        await db.ReminderSettings.AsNoTracking().FirstOrDefaultAsync(cancellationToken) is { } set ? new(set.Rules, set.Version) : new(new(), 0);
}
