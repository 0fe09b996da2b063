using System.Diagnostics;
using System.Runtime.Versioning;
using CampaignHub.Api.Platform.Data;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CampaignHub.Api.Tests.Platform.Data;

public sealed class EmbeddedPostgresTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("campaignhub-pg-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public async Task A_first_start_makes_a_database_that_sorts_by_code_point_and_is_not_served_by_a_superuser()
    {
        await using var postgres = await StartAsync();

        Assert.StartsWith("18.", await AskAsync(postgres, "show server_version"), StringComparison.Ordinal);
        Assert.Equal("C.UTF-8", await AskAsync(postgres, "select datlocale from pg_database where datname = current_database()"));
        Assert.Equal("off", await AskAsync(postgres, "show is_superuser"));
        Assert.Equal("创建", await AskAsync(postgres, "select lower('创建')"));
    }

    [Fact]
    public async Task A_restart_keeps_the_data()
    {
        await using (var first = await StartAsync())
            await AskAsync(first, "create table kept as select 'still here' as word");

        await using var second = await StartAsync();

        Assert.Equal("still here", await AskAsync(second, "select word from kept"));
    }

    [Fact]
    public async Task Stopping_leaves_no_process()
    {
        var postgres = await StartAsync();
        var process = $"/proc/{postgres.ProcessId}";
        Assert.True(Directory.Exists(process));

        await postgres.StopAsync();

        Assert.False(Directory.Exists(process));
    }

    [Fact]
    public async Task A_second_server_on_the_same_directory_is_refused_and_told_who_has_it()
    {
        await using var postgres = await StartAsync();

        var refusal = await Assert.ThrowsAsync<EmbeddedPostgresException>(StartAsync);

        Assert.Contains($"already served by process {Environment.ProcessId}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_postmaster_that_dies_unasked_comes_back_on_the_same_port()
    {
        await using var postgres = await StartAsync();
        var died = postgres.ProcessId;

        PostgresPrivileges.Signal(died, PosixStopSignal.Kill);

        await UntilAsync(() => postgres.ProcessId != died, "PostgreSQL did not come back.");
        await AnsweringAsync(postgres);
    }

    [Fact]
    public async Task A_killed_server_takes_its_database_with_it()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CampaignHub.Api.dll"), "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["CampaignHub__DataDirectory"] = directory;
        start.Environment["CampaignHub__PostgresBinaries"] = Binaries();
        start.Environment["CampaignHub__SeedDemo"] = "false";
        using var server = Process.Start(start)!;
        var lockFile = Path.Combine(directory, "postgres", "cluster", "postmaster.pid");
        await UntilAsync(() => File.Exists(lockFile) && File.ReadAllText(lockFile).Contains("ready", StringComparison.Ordinal), "PostgreSQL did not start.");
        var postmaster = File.ReadLines(lockFile).First();

        PostgresPrivileges.Signal(server.Id, PosixStopSignal.Kill);

        await UntilAsync(() => !Directory.Exists($"/proc/{postmaster}"), "PostgreSQL outlived its server.");
        await server.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Missing_binaries_are_named_with_the_way_to_get_them()
    {
        var options = new EmbeddedPostgresOptions { DataDirectory = directory, BinariesDirectory = Path.Combine(directory, "nowhere") };

        var refusal = await Assert.ThrowsAsync<EmbeddedPostgresException>(
            () => EmbeddedPostgres.StartAsync(options, NullLogger.Instance, TestContext.Current.CancellationToken));

        Assert.Contains("./campaignhub up", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    [SupportedOSPlatform("linux")]
    public async Task The_password_is_readable_by_its_owner_only()
    {
        await using var postgres = await StartAsync();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(directory, "password")));
    }

    private Task<EmbeddedPostgres> StartAsync()
    {
        var options = new EmbeddedPostgresOptions { DataDirectory = directory, BinariesDirectory = Binaries(), Durable = false };
        return EmbeddedPostgres.StartAsync(options, NullLogger.Instance, TestContext.Current.CancellationToken);
    }

    private static string Binaries() =>
        EmbeddedPostgresOptions.FindBinaries() ?? throw new InvalidOperationException("Run './campaignhub test', which installs the PostgreSQL binaries.");

    private static async Task UntilAsync(Func<bool> holds, string otherwise)
    {
        for (var patience = 0; !holds(); patience++)
        {
            Assert.True(patience < 600, otherwise);
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<string?> AskAsync(EmbeddedPostgres postgres, string question)
    {
        await using var connection = new NpgsqlConnection(postgres.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(question, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) as string;
    }

    private static async Task AnsweringAsync(EmbeddedPostgres postgres)
    {
        for (var patience = 0; ; patience++)
        {
            try
            {
                Assert.Equal("yes", await AskAsync(postgres, "select 'yes'"));
                return;
            }
            catch (NpgsqlException) when (patience < 200)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }
    }
}
