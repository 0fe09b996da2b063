using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Demo;

/// <summary>What a server says when it is up: its address, and how to sign in for the first time.</summary>
internal static class Greeting
{
    /// <summary>Seeds the demo campaign when <c>CampaignHub:SeedDemo</c> asks for it and there is no campaign; then waits for the start to greet.</summary>
    public static async Task PrepareAsync(WebApplication app)
    {
        var demo = app.Services.GetRequiredService<DemoCampaign>();
        if (app.Configuration.GetValue<bool>(DemoCampaign.Setting)) await demo.SeedOnceAsync(DemoCampaign.Seed, CancellationToken.None);
        var token = await NeedsSetUpAsync(app) ? app.Services.GetRequiredService<SetupToken>().Value : null;
        var users = await demo.UsersAsync(CancellationToken.None);
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            Console.WriteLine();
            Console.WriteLine($"CampaignHub is ready: {string.Join("  ", app.Urls)}");
            if (token is not null) Console.WriteLine($"No campaign yet. Set-up token: {token}");
            if (users.Count == 0) return;
            Console.WriteLine($"Demo users (演示用户), password {DemoAccount.Password}:");
            foreach (var user in users.DistinctBy(u => (u.Role, u.AreaCode))) Console.WriteLine($"  {user.UserName,-12} {user.RoleEn} ({user.RoleZh})");
            Console.WriteLine($"  {users.Count} in all: office to office4, leader to leader3, inspector to inspector12, contact.<unit code> for every unit");
        });
    }

    private static async Task<bool> NeedsSetUpAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = Actor.System;
        return !await scope.ServiceProvider.GetRequiredService<HubDbContext>().Campaigns.AnyAsync();
    }
}
