using System.Globalization;
using CampaignHub.Api.Features.Access;
using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Organisation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CampaignHub.Api.Tests.Harness;

/// <summary>
/// A real server on its own database, with a small campaign in it: two units, and one account for each role (named after it;
/// contacts "contact.a" and "contact.b"). Use as a class fixture; tests of one class share it.
/// </summary>
public class Hub(TestCluster cluster) : IAsyncLifetime
{
    public const string Password = "correct-horse-1";

    // Thousands of signings-in need not be slow to guess.
    private static readonly PasswordHasherOptions Hashing = new() { IterationCount = 100 };
    private static readonly Lazy<string> Hashed = new(() => new PasswordHasher<HubUser>(Options.Create(Hashing)).HashPassword(new HubUser(), Password));
    private readonly string directory = Directory.CreateTempSubdirectory("campaignhub-hub-").FullName;
    private WebApplication? app;

    public ManualClock Clock { get; } = new(new DateTimeOffset(2018, 7, 10, 1, 0, 0, TimeSpan.Zero));

    public string ConnectionString { get; protected set; } = "";

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public IServiceProvider Services => app!.Services;

    public Guid CampaignId { get; } = Guid.CreateVersion7();

    public Guid GroupId { get; } = Guid.CreateVersion7();

    public Guid UnitA { get; } = Guid.CreateVersion7();

    public Guid UnitB { get; } = Guid.CreateVersion7();

    /// <summary>Where the server keeps its files.</summary>
    public string DataDirectory => directory;

    public virtual string TimeZone => "Asia/Shanghai";

    public virtual async ValueTask InitializeAsync()
    {
        ConnectionString = await cluster.CloneAsync();
        await StartAsync();
        await SeedAsync();
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await StopAsync();
        Directory.Delete(directory, recursive: true);
        await cluster.DropAsync(ConnectionString);
    }

    public async Task StartAsync()
    {
        app = HubServer.Build([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["ConnectionStrings:CampaignHub"] = ConnectionString,
                ["CampaignHub:DataDirectory"] = directory,
                ["CampaignHub:SetupToken"] = "test-token",
                ["CampaignHub:Scheduler"] = "none",
                ["Serilog:MinimumLevel:Default"] = "Fatal",
                ["Serilog:MinimumLevel:Override:Microsoft"] = "Fatal",
            });
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            builder.Services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = Hashing.IterationCount);
            Configure(builder);
        });
        await app.StartAsync();
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public async Task StopAsync()
    {
        if (app is null) return;
        await app.StopAsync();
        await app.DisposeAsync();
        app = null;
    }

    /// <summary>A browser that is signed in as the named account.</summary>
    public async Task<Caller> SignInAsync(string userName, string language = "zh-CN")
    {
        var caller = new Caller(Address, language);
        await caller.SignInAsync(userName, Password);
        return caller;
    }

    public Caller Anonymous(string language = "zh-CN") => new(Address, language);

    /// <summary>Creates an account with these assignments through the API; it signs in with the common password.</summary>
    public async Task<UserRow> CreateAccountAsync(string userName, params NewAssignment[] assignments)
    {
        using var admin = await SignInAsync("admin");
        return await admin.PostAsync<UserRow>("/api/users", new { userName, displayName = userName, password = Password, assignments });
    }

    /// <summary>Works on the database directly, seeing all rows.</summary>
    public async Task<T> InDatabaseAsync<T>(Func<HubDbContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = Actor.System;
        return await work(scope.ServiceProvider.GetRequiredService<HubDbContext>());
    }

    /// <summary>Changes settings or services before the server is built.</summary>
    protected virtual void Configure(WebApplicationBuilder builder)
    {
    }

    protected virtual Task SeedAsync() => InDatabaseAsync(async db =>
    {
        db.Add(Campaign.Start(CampaignId, "测试县创城", "Test County Campaign", TimeZone, "测创文办发", "测试县创建办", "Test County Campaign Office", Clock.Now));
        db.Add(RankingGroup.Create(GroupId, CampaignId, "departments", "部门组", "Departments"));
        db.Add(Unit.Create(UnitA, CampaignId, "U-A", "城管局", "Urban Management Bureau", UnitCategory.Department, GroupId, null));
        db.Add(Unit.Create(UnitB, CampaignId, "U-B", "交通局", "Transport Bureau", UnitCategory.Department, GroupId, null));
        var roles = Services.GetRequiredService<RoleUpkeep>().Found(CampaignId, Guid.CreateVersion7);
        db.AddRange(roles.Values);
        foreach (var (name, role, unit) in new (string, Role, Guid?)[]
        {
            ("admin", Role.Administrator, null), ("office", Role.CampaignOffice, null), ("leader", Role.Leader, null), ("inspector", Role.Inspector, null),
            ("contact.a", Role.UnitContact, UnitA), ("contact.b", Role.UnitContact, UnitB),
        })
        {
            var user = new HubUser
            {
                Id = Guid.CreateVersion7(),
                UserName = name,
                NormalizedUserName = name.ToUpper(CultureInfo.InvariantCulture),
                DisplayName = name,
                CampaignId = CampaignId,
                PasswordHash = Hashed.Value,
                SecurityStamp = Guid.NewGuid().ToString(),
                LockoutEnabled = true,
            };
            db.Add(user);
            db.Add(RoleAssignment.Assign(Guid.CreateVersion7(), roles[role], user.Id, unit is null ? ScopeKind.Campaign : ScopeKind.Unit, unit, new DateOnly(2018, 1, 1), null));
        }

        return await db.SaveChangesAsync();
    });
}
