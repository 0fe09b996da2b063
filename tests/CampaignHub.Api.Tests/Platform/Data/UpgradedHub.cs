using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Tests.Harness;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Platform.Data;

/// <summary>A server on a database that had rows before accounts were guarded and before roles were data, brought to today's schema as an update would.</summary>
public sealed class UpgradedHub(TestCluster cluster) : Hub(cluster)
{
    private const string Before = "20261121130231_Pairings";
    private readonly TestCluster cluster = cluster;

    public Dictionary<string, Guid> Users { get; } = new()
    {
        ["admin"] = Guid.CreateVersion7(),
        ["office"] = Guid.CreateVersion7(),
        ["leader"] = Guid.CreateVersion7(),
        ["inspector"] = Guid.CreateVersion7(),
        ["contact.a"] = Guid.CreateVersion7(),
        ["contact.b"] = Guid.CreateVersion7(),
        ["locked"] = Guid.CreateVersion7(),
        ["nowhere"] = Guid.CreateVersion7(),
    };

    public Guid PointId { get; } = Guid.CreateVersion7();

    public Guid AreaId { get; } = Guid.CreateVersion7();

    /// <summary>A check of which a case has been handed to the unit, and one of which none has.</summary>
    public (Guid Known, Guid Unknown) Checks { get; } = (Guid.CreateVersion7(), Guid.CreateVersion7());

    public (Guid OfA, Guid OfB, Guid Undispatched) Cases { get; } = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());

    public override async ValueTask InitializeAsync()
    {
        ConnectionString = await cluster.CreateEmptyAsync();
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:CampaignHub"] = ConnectionString }).Build();
        await using (var services = new ServiceCollection().AddHubData(settings).BuildServiceProvider())
        {
            await using var db = await services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
            await db.GetService<IMigrator>().MigrateAsync(Before);
            await db.Database.ExecuteSqlRawAsync(OldRows());
            await services.GetRequiredService<HubSchema>().MigrateAsync(CancellationToken.None);
        }

        await StartAsync();
        await Services.GetRequiredService<RoleUpkeep>().CompleteAsync(CancellationToken.None);
    }

    private string OldRows()
    {
        var hash = new PasswordHasher<HubUser>().HashPassword(new HubUser(), Password);
        string User(string name, string role, string unit = "NULL", string lockedUntil = "NULL") => $"""
            INSERT INTO users (id, display_name, campaign_id, role, unit_id, user_name, normalized_user_name, email_confirmed, password_hash, security_stamp, phone_number_confirmed, two_factor_enabled, lockout_end, lockout_enabled, access_failed_count)
            VALUES ('{Users[name]}', '{name}', '{CampaignId}', '{role}', {unit}, '{name}', '{name.ToUpperInvariant()}', false, '{hash}', 'stamp', false, false, {lockedUntil}, true, 0);
            """;
        string Case(Guid id, int number, string unit, string check) => $"""
            INSERT INTO cases (id, number, description, state, source, point_id, area_id, unit_id, logged_by, logged_by_name, logged_at, return_count, version, inspection_id, campaign_id)
            VALUES ('{id}', {number}, '旧问题{number}', '{(unit == "NULL" ? "Logged" : "Dispatched")}', 'Inspection', '{PointId}', '{AreaId}', {unit}, '{Users["inspector"]}', 'inspector', '2018-07-01T00:00:00Z', 0, 1, {check}, '{CampaignId}');
            """;
        string Check(Guid id) => $"""
            INSERT INTO inspections (id, point_id, inspector_id, inspector_name, started_at, submitted_at, conform, not_conform, not_applicable, campaign_id)
            VALUES ('{id}', '{PointId}', '{Users["inspector"]}', 'inspector', '2018-07-01T00:00:00Z', '2018-07-01T01:00:00Z', 0, 1, 0, '{CampaignId}');
            """;
        return $"""
            INSERT INTO campaigns (id, name_zh, name_en, time_zone, agency_code, agency_name_zh, agency_name_en, started_at, campaign_id)
            VALUES ('{CampaignId}', '旧县创城', 'Old County', 'Asia/Shanghai', '旧创', '旧县创建办', 'Old Office', '2018-01-01T20:00:00Z', '{CampaignId}');
            INSERT INTO units (id, code, name_zh, name_en, category, campaign_id) VALUES
                ('{UnitA}', 'U-A', '城管局', 'Urban Management', 'Department', '{CampaignId}'), ('{UnitB}', 'U-B', '交通局', 'Transport', 'Department', '{CampaignId}');
            INSERT INTO areas (id, code, name_zh, level, path, campaign_id) VALUES ('{AreaId}', '9', '旧县', 'County', '{AreaId:N}', '{CampaignId}');
            INSERT INTO points (id, code, name_zh, name_en, point_type_code, area_id, owner_unit_id, longitude, latitude, campaign_id)
            VALUES ('{PointId}', 'P-1', '旧路', 'Old Road', 'ROAD', '{AreaId}', '{UnitA}', 119, 43, '{CampaignId}');
            {User("admin", "Administrator")}
            {User("office", "CampaignOffice")}
            {User("leader", "Leader")}
            {User("inspector", "Inspector")}
            {User("contact.a", "UnitContact", $"'{UnitA}'")}
            {User("contact.b", "UnitContact", $"'{UnitB}'")}
            {User("locked", "Leader", lockedUntil: "'2999-01-01T00:00:00Z'")}
            {User("nowhere", "UnitContact")}
            {Check(Checks.Known)}
            {Check(Checks.Unknown)}
            {Case(Cases.OfA, 1, $"'{UnitA}'", $"'{Checks.Known}'")}
            {Case(Cases.OfB, 2, $"'{UnitB}'", "NULL")}
            {Case(Cases.Undispatched, 3, "NULL", $"'{Checks.Unknown}'")}
            """.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
    }
}
