using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Platform.Identity;

public sealed class RoleUpkeepTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_permission_no_version_has_offered_yet_is_given_and_one_that_was_taken_away_stays_away()
    {
        await hub.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("""
            UPDATE roles SET permissions = array_remove(permissions, 'cycles.read'), offered = array_remove(offered, 'cycles.read') WHERE code = 'leader';
            UPDATE roles SET permissions = array_remove(permissions, 'scoring.read') WHERE code = 'leader';
            """));

        await CompleteAsync();

        var leader = await RoleAsync("leader");
        Assert.Contains("cycles.read", leader.Permissions);
        Assert.DoesNotContain("scoring.read", leader.Permissions);
        Assert.Equal(hub.Services.GetRequiredService<PermissionTable>().DefaultsOf(Role.Leader), leader.Offered);
    }

    [Fact]
    public async Task A_built_in_role_that_is_missing_is_made_once_however_many_servers_start()
    {
        await hub.InDatabaseAsync(db => db.CampaignRoles.Where(r => r.Code == "externalSupervisor").ExecuteDeleteAsync());

        await Task.WhenAll(CompleteAsync(), CompleteAsync(), CompleteAsync());

        var made = await RoleAsync("externalSupervisor");
        Assert.Equal((true, RoleReach.OwnReports, "义务监督员"), (made.BuiltIn, made.Reach, made.NameZh));
        Assert.Equal(hub.Services.GetRequiredService<PermissionTable>().DefaultsOf(Role.ExternalSupervisor), made.Permissions);
    }

    [Fact]
    public async Task Roles_a_campaign_made_itself_and_roles_that_lack_nothing_are_left_alone()
    {
        await hub.InDatabaseAsync(async db =>
        {
            db.Add(CampaignRole.Create(Guid.CreateVersion7(), hub.CampaignId, "own", "自建", "Own", RoleReach.Any, ["rectification.read"]));
            return await db.SaveChangesAsync();
        });
        await CompleteAsync();
        var told = await hub.InDatabaseAsync(db => db.Set<CampaignHub.Api.Platform.Data.AuditEntry>().CountAsync());

        await CompleteAsync();

        Assert.Equal(["rectification.read"], (await RoleAsync("own")).Permissions);
        Assert.Equal(told, await hub.InDatabaseAsync(db => db.Set<CampaignHub.Api.Platform.Data.AuditEntry>().CountAsync()));
    }

    private Task CompleteAsync() => hub.Services.GetRequiredService<RoleUpkeep>().CompleteAsync(CancellationToken.None);

    private Task<CampaignRole> RoleAsync(string code) => hub.InDatabaseAsync(db => db.CampaignRoles.AsNoTracking().SingleAsync(r => r.Code == code));
}
