using System.Net;
using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Session;

/// <summary>A server with nothing in its database.</summary>
public sealed class EmptyHub(TestCluster cluster) : Hub(cluster)
{
    protected override Task SeedAsync() => Task.CompletedTask;
}

public sealed class SetUpCampaignTests(EmptyHub hub) : IClassFixture<EmptyHub>
{
    private static object SetUp(string timeZone = "Asia/Shanghai", string password = Hub.Password) => new
    {
        nameZh = "新县创城",
        nameEn = "New County",
        timeZone,
        agencyCode = "新创文办发",
        agencyNameZh = "新县创建办",
        agencyNameEn = "New County Office",
        administratorUserName = "first",
        administratorDisplayName = "管理员",
        administratorPassword = password,
    };

    [Fact]
    public async Task The_first_campaign_is_opened_once_by_whoever_holds_the_token()
    {
        using var setter = hub.Anonymous();
        Task<HttpResponseMessage> Send(object body, string token = "test-token") => setter.SendAsync(HttpMethod.Post, "/api/setup", body, null, ("X-Setup-Token", token));

        await Caller.RefusedAsync(await Send(SetUp(), "guess"), HttpStatusCode.Forbidden, "setup.token-wrong");
        await Caller.RefusedAsync(await setter.PostAsync("/api/setup", SetUp()), HttpStatusCode.Forbidden, "setup.token-wrong");
        await Caller.RefusedAsync(await Send(SetUp(timeZone: "Mars/Olympus")), HttpStatusCode.Conflict, "time-zone.unknown");
        await Caller.RefusedAsync(await Send(SetUp(password: "short")), HttpStatusCode.BadRequest, "validation.failed");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Send(SetUp())));
        var done = await Caller.ReadAsync<SetUpResult>(Assert.Single(answers, a => a.IsSuccessStatusCode));
        foreach (var late in answers.Where(a => !a.IsSuccessStatusCode)) await Caller.RefusedAsync(late, HttpStatusCode.Conflict, "setup.done");

        using var administrator = await hub.SignInAsync("first");
        var me = (await administrator.GetAsync<SessionState>("/api/session")).Me!;
        Assert.Equal((done.AdministratorId, Role.Administrator, done.CampaignId, "New County"), (me.UserId, me.Role, me.Campaign.CampaignId, me.Campaign.NameEn));
    }
}
