using System.Net;
using CampaignHub.Api.Features.Notifications;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Notifications;

public sealed class SetChannelTests(Hub hub) : IClassFixture<Hub>
{
    private const string Address = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=very-secret-key";

    [Fact]
    public async Task The_address_and_the_secret_are_sealed_and_never_told_again()
    {
        using var admin = await hub.SignInAsync("admin");
        var id = Guid.CreateVersion7();

        var made = await admin.PutAsync<ChannelPage>($"/api/channels/{id}", Body(0, secret: "SEC-hidden"));
        var row = Assert.Single(made.Items, c => c.ChannelId == id);
        Assert.Equal(("qyapi.weixin.qq.com", true, 1), (row.Host, row.HasSecret, row.Version));
        var kept = await hub.InDatabaseAsync(db => db.Channels.AsNoTracking().SingleAsync(c => c.Id == id));
        Assert.DoesNotContain("very-secret-key", $"{kept.SealedAddress}", StringComparison.Ordinal);
        Assert.DoesNotContain("SEC-hidden", $"{kept.SealedSecret}", StringComparison.Ordinal);
        Assert.DoesNotContain(await hub.InDatabaseAsync(db => db.Set<AuditEntry>().Where(e => e.EntityId == id).Select(e => e.After!).ToListAsync()), text => text.Contains("secret-key", StringComparison.Ordinal) || text.Contains(kept.SealedAddress!, StringComparison.Ordinal));

        // Left out they stay, empty the secret is taken away.
        var renamed = await admin.PutAsync<ChannelPage>($"/api/channels/{id}", new { version = 1, name = "指挥部群", kind = "weCom", on = true, secret = "" });
        Assert.Equal(("指挥部群", "qyapi.weixin.qq.com", false), renamed.Items.Where(c => c.ChannelId == id).Select(c => (c.Name, c.Host!, c.HasSecret)).Single());
        await Caller.RefusedAsync(await admin.SendAsync(HttpMethod.Put, $"/api/channels/{id}", Body(1)), HttpStatusCode.Conflict, "channel.changed");
        await Caller.RefusedAsync(await admin.SendAsync(HttpMethod.Put, $"/api/channels/{id}", Body(2, kind: "json")), HttpStatusCode.Conflict, "channel.kind-fixed");
    }

    [Theory]
    [InlineData("http://qyapi.weixin.qq.com/x", "channel.address-unfit")]
    [InlineData("https://127.0.0.1/x", "channel.address-unfit")]
    [InlineData("https://169.254.169.254/x", "channel.address-unfit")]
    [InlineData(null, "channel.address-missing")]
    public async Task An_address_inside_the_house_is_refused(string? address, string code)
    {
        using var admin = await hub.SignInAsync("admin");
        await Caller.RefusedAsync(await admin.SendAsync(HttpMethod.Put, $"/api/channels/{Guid.CreateVersion7()}", Body(0, address: address)), HttpStatusCode.Conflict, code);
    }

    [Fact]
    public async Task Mail_needs_a_mail_service_and_units_set_no_channels()
    {
        using var admin = await hub.SignInAsync("admin");
        await Caller.RefusedAsync(await admin.SendAsync(HttpMethod.Put, $"/api/channels/{Guid.CreateVersion7()}", Body(0, kind: "mail", address: null)), HttpStatusCode.Conflict, "channel.mail-not-set-up");
        using var contact = await hub.SignInAsync("contact.a");
        await Caller.RefusedAsync(await contact.SendAsync(HttpMethod.Put, $"/api/channels/{Guid.CreateVersion7()}", Body(0)), HttpStatusCode.Forbidden, "permission.denied");
        await Caller.RefusedAsync(await admin.SendAsync(HttpMethod.Put, $"/api/channels/{Guid.CreateVersion7()}", new { version = 0, name = "群", kind = "weCom", on = true, address = Address, template = "没有标题" }), HttpStatusCode.BadRequest, "validation.failed");
    }

    private static object Body(int version, string kind = "weCom", string? address = Address, string? secret = null) => new { version, name = "测试群", kind, on = true, address, secret };
}
