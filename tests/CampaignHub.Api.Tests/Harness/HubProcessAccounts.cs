using System.Text.Json.Nodes;
using CampaignHub.Api.Platform.Http;

namespace CampaignHub.Api.Tests.Harness;

/// <summary>The accounts that tests of a killable server use.</summary>
internal static class HubProcessAccounts
{
    /// <summary>Opens a campaign with an administrator and an inspector; returns the inspector, signed in.</summary>
    public static async Task<HubCaller> SetUpAsync(this HubProcess hub)
    {
        using var administrator = new HubCaller(hub.Address);
        await administrator.PostAsync("/api/setup", new JsonObject
        {
            ["nameZh"] = "测试",
            ["nameEn"] = "Test",
            ["timeZone"] = "Asia/Shanghai",
            ["agencyCode"] = "测创",
            ["agencyNameZh"] = "测试创建办",
            ["agencyNameEn"] = "Test Office",
            ["administratorUserName"] = "admin",
            ["administratorDisplayName"] = "admin",
            ["administratorPassword"] = Hub.Password,
        }, ("X-Setup-Token", "test-token"));
        await administrator.SignInAsync("admin", Hub.Password);
        await administrator.PostAsync("/api/users", new JsonObject { ["userName"] = "inspector", ["displayName"] = "inspector", ["assignments"] = new JsonArray(new JsonObject { ["role"] = "inspector", ["scopeKind"] = "campaign" }), ["password"] = Hub.Password });
        return await hub.SignInAsync("inspector");
    }

    public static async Task<HubCaller> SignInAsync(this HubProcess hub, string userName)
    {
        var caller = new HubCaller(hub.Address);
        await caller.SignInAsync(userName, Hub.Password);
        return caller;
    }
}
