using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Tests.Harness;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignHub.Api.Tests.Faults;

public sealed class DeadDatabaseTests(TestCluster cluster) : IAsyncLifetime
{
    private readonly string directory = Directory.CreateTempSubdirectory("campaignhub-dead-").FullName;
    private EmbeddedPostgres? postgres;
    private OwnDatabaseHub? hub;

    public async ValueTask InitializeAsync()
    {
        postgres = await StartPostgresAsync(0);
        hub = new OwnDatabaseHub(cluster, postgres.ConnectionString);
        await hub.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (hub is not null) await hub.DisposeAsync();
        if (postgres is not null) await postgres.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task A_dead_database_gives_503_and_the_server_recovers_by_itself()
    {
        using var inspector = await hub!.SignInAsync("inspector");
        await inspector.GetAsync<CasePage>("/api/cases");

        await postgres!.StopAsync();

        await Caller.RefusedAsync(await inspector.GetAsync("/api/cases"), HttpStatusCode.ServiceUnavailable, "database.unavailable");
        await Caller.RefusedAsync(await inspector.PostAsync("/api/cases", new { caseId = Guid.CreateVersion7(), description = "丢失" }), HttpStatusCode.ServiceUnavailable, "database.unavailable");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await inspector.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await inspector.GetAsync("/health/live")).StatusCode);

        postgres = await StartPostgresAsync(new Npgsql.NpgsqlConnectionStringBuilder(postgres.ConnectionString).Port);

        await inspector.GetAsync<CasePage>("/api/cases");
        await inspector.PostAsync<CaseReceipt>("/api/cases", new { caseId = Guid.CreateVersion7(), description = "恢复" });
        Assert.Equal(HttpStatusCode.OK, (await inspector.GetAsync("/health/ready")).StatusCode);
    }

    private Task<EmbeddedPostgres> StartPostgresAsync(int port) => EmbeddedPostgres.StartAsync(
        new EmbeddedPostgresOptions { DataDirectory = directory, BinariesDirectory = EmbeddedPostgresOptions.FindBinaries()!, Durable = false, Port = port }, NullLogger.Instance, CancellationToken.None);

    private sealed class OwnDatabaseHub(TestCluster cluster, string connectionString) : Hub(cluster)
    {
        public override async ValueTask InitializeAsync()
        {
            ConnectionString = connectionString;
            await StartAsync();
            await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<HubSchema>(Services).MigrateAsync(CancellationToken.None);
            await SeedAsync();
        }
    }
}
