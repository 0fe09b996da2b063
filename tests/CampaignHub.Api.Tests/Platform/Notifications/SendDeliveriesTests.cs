using System.Security.Cryptography;
using System.Text;
using CampaignHub.Api.Features.Access;
using CampaignHub.Api.Features.Notifications;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Platform.Notifications;

public sealed class SendDeliveriesTests(ChannelsHub hub) : IClassFixture<ChannelsHub>, IAsyncLifetime
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await hub.ClearAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_robot_that_hangs_starves_neither_another_robot_nor_the_inbox()
    {
        await using var dead = await Robot.StartAsync(status: 0);
        await using var live = await Robot.StartAsync();
        var deadId = await hub.ChannelAsync(ChannelKind.WeCom, dead.Address);
        var liveId = await hub.ChannelAsync(ChannelKind.WeCom, live.Address);
        for (var i = 0; i < 12; i++) await hub.LogAsync($"占道经营 {i}");
        await hub.DeliverAsync();

        var turn = hub.Services.GetRequiredService<SendDeliveries>().OnceAsync(Ct);
        while (live.Got.Count < 12 && !turn.IsCompleted) await Task.Delay(10, Ct);

        Assert.Equal((12, 1, false), (live.Got.Count, dead.Hanging, turn.IsCompleted));
        using var office = await hub.SignInAsync("office");
        Assert.Equal(12, (await office.GetAsync<NotificationPage>("/api/notifications")).Items.Count(n => n.TitleZh.Contains("占道经营", StringComparison.Ordinal)));
        await turn;

        // One was tried, and the channel rests: the rest of its messages wait without an attempt.
        var waiting = await hub.DeliveriesAsync(deadId);
        Assert.All(waiting, d => Assert.Equal(DeliveryState.Waiting, d.State));
        Assert.Equal((12, 1), (waiting.Count, waiting.Sum(d => d.Attempts)));
        await hub.SendAsync();
        Assert.Equal(1, dead.Hanging);
        Assert.All(await hub.DeliveriesAsync(liveId), d => Assert.Equal(DeliveryState.Sent, d.State));

        // Back again, it gets all of them, each once.
        dead.Status = 200;
        hub.Clock.Advance(TimeSpan.FromMinutes(1));
        await hub.SendAsync();
        await hub.SendAsync();
        Assert.Equal((12, 12), (dead.Got.Count, dead.Got.Select(g => g.Body).Distinct().Count()));
        Assert.Equal(12, live.Got.Count);
    }

    [Fact]
    public async Task Servers_that_send_side_by_side_send_everything_once()
    {
        await using var robot = await Robot.StartAsync();
        await hub.ChannelAsync(ChannelKind.DingTalk, robot.Address);
        for (var i = 0; i < 10; i++) await hub.LogAsync($"乱堆乱放 {i}");
        await hub.DeliverAsync();

        var others = Enumerable.Range(0, 3).Select(_ => ActivatorUtilities.CreateInstance<SendDeliveries>(hub.Services)).ToList();
        await Task.WhenAll(others.Select(o => o.OnceAsync(Ct)));
        await hub.InDatabaseAsync(db => db.Set<OutboxMessage>().ExecuteUpdateAsync(set => set.SetProperty(o => o.DeliveredAt, (DateTimeOffset?)null)));
        await hub.SendAsync();

        Assert.Equal((10, 10), (robot.Got.Count, robot.Got.Select(g => g.Body).Distinct().Count()));
    }

    [Fact]
    public async Task What_fails_again_and_again_is_given_up_shown_and_tried_again_by_hand()
    {
        await using var robot = await Robot.StartAsync(status: 500);
        var id = await hub.ChannelAsync(ChannelKind.Json, robot.Address);
        await hub.LogAsync();
        for (var i = 0; i < Delivery.MostAttempts; i++)
        {
            await hub.SendAsync();
            hub.Clock.Advance(TimeSpan.FromHours(1.5));
        }

        using var admin = await hub.SignInAsync("admin");
        var failed = Assert.Single((await admin.GetAsync<DeliveryPage>("/api/deliveries")).Items);
        Assert.Equal((DeliveryState.Failed, 8, "HTTP 500"), (failed.State, failed.Attempts, failed.LastError));
        var shown = Assert.Single((await admin.GetAsync<ChannelPage>("/api/channels")).Items);
        Assert.Equal((1, 0, "HTTP 500", 8), (shown.Failed, shown.Waiting, shown.LastError, shown.Failures));

        robot.Status = 200;
        Caller.Succeeded(await admin.PostAsync($"/api/deliveries/{failed.DeliveryId}/retry", new { }));
        await hub.SendAsync();
        Assert.Single(robot.Got);
        Assert.Equal(DeliveryState.Sent, Assert.Single(await hub.DeliveriesAsync(id)).State);
    }

    [Fact]
    public async Task Quiet_hours_hold_back_all_but_the_urgent_until_they_end()
    {
        await using var robot = await Robot.StartAsync();
        await hub.ChannelAsync(ChannelKind.WeCom, robot.Address, unitId: hub.UnitA);
        using var admin = await hub.SignInAsync("admin");
        await admin.PutAsync<NotificationSettingsPage>("/api/notifications/settings", new { version = 0, quietFrom = "22:00:00", quietUntil = "07:00:00" });
        hub.Clock.Set(new DateTimeOffset(2018, 7, 10, 15, 0, 0, TimeSpan.Zero));
        await hub.DispatchAsync(await hub.LogAsync("不急"), hub.UnitA, timeLimitHours: 72);
        await hub.DispatchAsync(await hub.LogAsync("急办"), hub.UnitA, timeLimitHours: 4);

        await hub.SendAsync();
        Assert.Contains("急办", Assert.Single(robot.Got).Body, StringComparison.Ordinal);
        hub.Clock.Set(new DateTimeOffset(2018, 7, 10, 22, 59, 0, TimeSpan.Zero));
        await hub.SendAsync();
        Assert.Single(robot.Got);
        hub.Clock.Set(new DateTimeOffset(2018, 7, 10, 23, 0, 0, TimeSpan.Zero));
        await hub.SendAsync();
        Assert.Equal(2, robot.Got.Count);
    }

    [Fact]
    public async Task A_clock_set_back_neither_starves_what_waits_nor_sends_anything_again()
    {
        await using var robot = await Robot.StartAsync();
        await hub.ChannelAsync(ChannelKind.WeCom, robot.Address);
        await hub.LogAsync("先到");
        await hub.SendAsync();
        robot.Status = 500;
        await hub.LogAsync("后到");
        await hub.SendAsync();
        robot.Status = 200;

        hub.Clock.Advance(-TimeSpan.FromDays(3));
        await hub.SendAsync();

        Assert.Equal(["先到", "后到"], robot.Got.Select(g => g.Body.Contains("先到", StringComparison.Ordinal) ? "先到" : "后到"));
        await hub.SendAsync();
        Assert.Equal(2, robot.Got.Count);
    }

    [Fact]
    public async Task Everybody_on_the_list_is_mailed_in_their_own_way_and_nobody_else()
    {
        await hub.ChannelAsync(ChannelKind.Mail);
        await hub.CreateAccountAsync("contact.a2", new NewAssignment("unitContact", ScopeKind.Unit, hub.UnitA));
        await hub.CreateAccountAsync("contact.a3", new NewAssignment("unitContact", ScopeKind.Unit, hub.UnitA));
        await hub.WishAsync("contact.a", new() { MailAddress = "a@example.gov.cn" });
        await hub.WishAsync("contact.a2", new() { MailAddress = "a2@example.gov.cn", English = true, Rhythm = NotificationRhythm.DailyDigest, DigestHour = 18 });
        await hub.WishAsync("contact.a3", new() { MailAddress = "a3@example.gov.cn", Mail = false });
        await hub.WishAsync("contact.b", new() { MailAddress = "b@example.gov.cn" });
        foreach (var what in new[] { "井盖缺失", "路灯不亮" }) await hub.DispatchAsync(await hub.LogAsync(what), hub.UnitA, timeLimitHours: 72);

        await hub.SendAsync();
        Assert.Equal(["a@example.gov.cn", "a@example.gov.cn"], hub.Mail.Got.Select(m => m.To));
        Assert.All(hub.Mail.Got, m => Assert.Contains("已交办贵单位", m.Subject, StringComparison.Ordinal));
        Assert.All(hub.Mail.Got, m => Assert.Contains("https://hub.example.gov.cn/ledger/", m.Text, StringComparison.Ordinal));

        hub.Clock.Set(new DateTimeOffset(2018, 7, 10, 10, 0, 0, TimeSpan.Zero));
        await hub.SendAsync();
        await hub.SendAsync();
        var digest = hub.Mail.Got.Last();
        Assert.Equal((3, "a2@example.gov.cn", "Test County Campaign: 2 messages"), (hub.Mail.Got.Count, digest.To, digest.Subject));
        Assert.Contains("井盖缺失", digest.Text, StringComparison.Ordinal);
        Assert.Contains("路灯不亮", digest.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_that_waits_is_dropped_once_its_reader_wishes_none()
    {
        var channel = await hub.ChannelAsync(ChannelKind.Mail);
        await hub.WishAsync("office", new() { MailAddress = "o@example.gov.cn" });
        await hub.LogAsync("井盖破损");
        await hub.DeliverAsync();
        await hub.WishAsync("office", new() { MailAddress = "o@example.gov.cn", Mail = false });

        await hub.SendAsync();

        Assert.Empty(hub.Mail.Got);
        Assert.All(await hub.DeliveriesAsync(channel), d => Assert.Equal(DeliveryState.Dropped, d.State));
        Assert.NotEmpty(await hub.DeliveriesAsync(channel));
    }

    [Fact]
    public async Task What_a_leader_is_to_decide_reaches_a_group_only_where_it_was_chosen()
    {
        await using var robot = await Robot.StartAsync();
        var (all, chosen) = (await hub.ChannelAsync(ChannelKind.WeCom, robot.Address), await hub.ChannelAsync(ChannelKind.WeCom, robot.Address, kinds: "case.exception-asked"));
        var id = await hub.LogAsync("路面破损");
        await hub.DispatchAsync(id, hub.UnitA);
        await hub.DeferAsync(id);
        await hub.DeliverAsync();

        Assert.DoesNotContain(await hub.DeliveriesAsync(all), d => d.Kind == "case.exception-asked");
        Assert.Equal("case.exception-asked", Assert.Single(await hub.DeliveriesAsync(chosen)).Kind);
    }

    [Fact]
    public async Task An_address_the_mail_service_refuses_holds_up_nobody_else()
    {
        await hub.ChannelAsync(ChannelKind.Mail);
        hub.Mail.Unknown = "gone@example.gov.cn";
        await hub.WishAsync("office", new() { MailAddress = hub.Mail.Unknown });
        await hub.CreateAccountAsync("office.2", new NewAssignment("campaignOffice", ScopeKind.Campaign));
        await hub.WishAsync("office.2", new() { MailAddress = "two@example.gov.cn" });
        await hub.LogAsync();

        await hub.SendAsync();

        Assert.Equal("two@example.gov.cn", Assert.Single(hub.Mail.Got).To);
        using var admin = await hub.SignInAsync("admin");
        Assert.Equal(0, Assert.Single((await admin.GetAsync<ChannelPage>("/api/channels")).Items).Failures);
    }

    [Fact]
    public async Task Each_robot_gets_the_shape_and_the_signature_it_wants()
    {
        await using var robot = await Robot.StartAsync();
        await hub.ChannelAsync(ChannelKind.WeCom, robot.Address);
        await hub.ChannelAsync(ChannelKind.DingTalk, robot.Address, secret: "SEC123", template: "创城提醒 {title}");
        await hub.ChannelAsync(ChannelKind.Json, robot.Address, secret: "shared");
        await hub.LogAsync("<@all> 垃圾 [点我](http://evil.example)");

        await hub.SendAsync();

        var wecom = Assert.Single(robot.Got, g => g.Body.Contains("\"content\"", StringComparison.Ordinal));
        Assert.Contains("\"msgtype\":\"markdown\"", wecom.Body, StringComparison.Ordinal);
        Assert.Contains("[查看详情](https://hub.example.gov.cn/ledger/", wecom.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<@all>", wecom.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("[点我]", wecom.Body, StringComparison.Ordinal);
        var dingtalk = Assert.Single(robot.Got, g => g.Query.Contains("sign=", StringComparison.Ordinal));
        var moment = hub.Clock.Now.ToUnixTimeMilliseconds();
        var sign = Uri.EscapeDataString(Convert.ToBase64String(HMACSHA256.HashData("SEC123"u8, Encoding.UTF8.GetBytes($"{moment}\nSEC123"))));
        Assert.Equal($"?key=very-secret-key&timestamp={moment}&sign={sign}", dingtalk.Query);
        Assert.Contains("\"text\":\"创城提醒 ", dingtalk.Body, StringComparison.Ordinal);
        var plain = Assert.Single(robot.Got, g => g.Signature is not null);
        Assert.Equal($"sha256={Convert.ToHexStringLower(HMACSHA256.HashData("shared"u8, Encoding.UTF8.GetBytes(plain.Body)))}", plain.Signature);
    }

    [Fact]
    public async Task A_robot_that_answers_with_an_error_code_has_not_taken_the_message()
    {
        await using var robot = await Robot.StartAsync();
        robot.Answer = """{"errcode":93000,"errmsg":"invalid webhook url"}""";
        var id = await hub.ChannelAsync(ChannelKind.WeCom, robot.Address);
        await hub.LogAsync();

        await hub.SendAsync();

        Assert.Equal((DeliveryState.Waiting, "errcode 93000 invalid webhook url"), (await hub.DeliveriesAsync(id)) is [var only] ? (only.State, only.LastError) : default);
    }
}
