using System.Globalization;
using CampaignHub.Api.Features.Notifications;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Notifications;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Platform.Notifications;

/// <summary>A server with a mail service and robots on loopback, that delivers and sends only when a test says so.</summary>
public class ChannelsHub(TestCluster cluster) : Hub(cluster)
{
    public MailService Mail { get; } = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Mail.Dispose();
        GC.SuppressFinalize(this);
    }

    public async Task DeliverAsync()
    {
        while (await Services.GetRequiredService<DeliverOutbox>().OnceAsync(TestContext.Current.CancellationToken) > 0)
        {
        }
    }

    public async Task SendAsync()
    {
        await DeliverAsync();
        await Services.GetRequiredService<SendDeliveries>().OnceAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Makes a channel as the administrator; returns its id.</summary>
    public async Task<Guid> ChannelAsync(ChannelKind kind, string? address = null, Guid? unitId = null, string? secret = null, string? template = null, params string[] kinds)
    {
        using var admin = await SignInAsync("admin");
        var id = Guid.CreateVersion7();
        await admin.PutAsync<ChannelPage>($"/api/channels/{id}", new { version = 0, name = $"{kind}", kind, on = true, address, unitId, secret, template, kinds });
        return id;
    }

    public async Task WishAsync(string userName, NotificationWishes wishes)
    {
        using var caller = await SignInAsync(userName);
        var version = (await caller.GetAsync<NotificationPreferencesPage>("/api/notifications/preferences")).Version;
        await caller.PutAsync<NotificationPreferencesPage>("/api/notifications/preferences", new { version, wishes });
    }

    public Task<List<Delivery>> DeliveriesAsync(Guid? channelId = null) =>
        InDatabaseAsync(db => db.Deliveries.AsNoTracking().Where(d => channelId == null || d.ChannelId == channelId).OrderBy(d => d.Id).ToListAsync());

    /// <summary>No channels, wishes, quiet hours or messages of another test.</summary>
    public Task<int> ClearAsync() => InDatabaseAsync(async db =>
    {
        Clock.Set(new DateTimeOffset(2018, 7, 10, 1, 0, 0, TimeSpan.Zero));
        await db.Deliveries.ExecuteDeleteAsync();
        await db.Channels.ExecuteDeleteAsync();
        await db.NotificationPreferences.ExecuteDeleteAsync();
        await db.NotificationSettings.ExecuteDeleteAsync();
        Mail.Got.Clear();
        return await db.Set<OutboxMessage>().ExecuteDeleteAsync();
    });

    protected override void Configure(WebApplicationBuilder builder)
    {
        builder.Configuration["CampaignHub:OutboxWorker"] = "none";
        builder.Configuration["Channels:PublicAddress"] = "https://hub.example.gov.cn";
        builder.Configuration["Channels:TimeoutSeconds"] = "1";
        builder.Configuration["Channels:AllowHttp"] = "true";
        builder.Configuration["Channels:AllowPrivateAddresses"] = "true";
        builder.Configuration["Channels:SmtpHost"] = "127.0.0.1";
        builder.Configuration["Channels:SmtpPort"] = Mail.Port.ToString(CultureInfo.InvariantCulture);
        builder.Configuration["Channels:MailFrom"] = "hub@example.gov.cn";
    }
}
