using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using Npgsql;

namespace CampaignHub.Api.Platform.Data;

/// <summary>A PostgreSQL server of this process's own, for installations without a database; it stops when the process stops, however that happens.</summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private const string Administrator = "postgres";
    private const string Name = "campaignhub";

    private readonly FileStream instanceLock;
    private readonly PostgresPostmaster postmaster;

    private EmbeddedPostgres(FileStream instanceLock, PostgresPostmaster postmaster, string connectionString) =>
        (this.instanceLock, this.postmaster, ConnectionString) = (instanceLock, postmaster, connectionString);

    /// <summary>Connection string of the database <c>campaignhub</c>, as a role that owns it and may create others, but is no superuser.</summary>
    public string ConnectionString { get; }

    /// <summary>Process id of the running postmaster.</summary>
    public int ProcessId => postmaster.ProcessId;

    /// <summary>Starts the cluster in the data directory, creating it at the first start; refuses when another process serves that directory.</summary>
    /// <exception cref="EmbeddedPostgresException">The binaries are missing, another process owns the directory, or PostgreSQL would not start.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options, ILogger logger, CancellationToken cancellationToken)
    {
        var binaries = Path.GetFullPath(options.BinariesDirectory);
        if (!OperatingSystem.IsLinux() || !File.Exists(Path.Combine(binaries, "bin", "postgres")))
        {
            throw new EmbeddedPostgresException($"No PostgreSQL binaries in {binaries}. Run './campaignhub up', which installs them, "
                + "or set ConnectionStrings__CampaignHub to a database of your own.");
        }
        var home = Directory.CreateDirectory(Path.GetFullPath(options.DataDirectory)).FullName;
        var instanceLock = TakeLock(home);
        PostgresPostmaster? postmaster = null;
        try
        {
            var cluster = Path.Combine(home, "cluster");
            var privileges = PostgresPrivileges.For(cluster, cluster, Path.Combine(binaries, "bin", "postgres"));
            var password = ReadOrCreatePassword(home);
            if (!Directory.Exists(cluster))
                await InitialiseAsync(options, binaries, home, password, privileges, logger, cancellationToken);
            await PostgresPostmaster.StopLeftoverAsync(cluster, logger, cancellationToken);

            var port = options.Port;
            for (var attempt = 1; postmaster is null; attempt++)
            {
                if (options.Port == 0) port = FreePort();
                var candidate = new PostgresPostmaster(binaries, cluster, port, options.Durable, privileges, logger);
                try
                {
                    await candidate.StartAsync(cancellationToken);
                    postmaster = candidate;
                }
                catch (EmbeddedPostgresException fault) when (options.Port == 0 && attempt < 5 && fault.Message.Contains("could not bind", StringComparison.Ordinal))
                {
                    // Somebody took the port between looking and listening.
                    await candidate.DisposeAsync();
                }
                catch
                {
                    await candidate.DisposeAsync();
                    throw;
                }
            }

            var connection = new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = port, Username = Name, Password = password, Database = Name };
            await CreateDatabaseAsync(connection, cancellationToken);
            return new EmbeddedPostgres(instanceLock, postmaster, connection.ConnectionString);
        }
        catch
        {
            if (postmaster is not null)
                await postmaster.DisposeAsync();
            await instanceLock.DisposeAsync();
            throw;
        }
    }

    /// <summary>Fast shutdown: open transactions are rolled back, committed ones are on disk; returns when no process is left.</summary>
    public async Task StopAsync()
    {
        await postmaster.StopAsync();
        await instanceLock.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await postmaster.DisposeAsync();
    }

    private static FileStream TakeLock(string home)
    {
        var owner = Path.Combine(home, "server.pid");
        try
        {
            var stream = new FileStream(Path.Combine(home, "server.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(owner, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return stream;
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new EmbeddedPostgresException($"{home} belongs to another user. Start as that user or choose another data directory.", exception);
        }
        catch (IOException exception)
        {
            var process = File.Exists(owner) ? File.ReadAllText(owner) : "unknown";
            throw new EmbeddedPostgresException($"{home} is already served by process {process}. Stop that process or choose another data directory.", exception);
        }
    }

    [SupportedOSPlatform("linux")]
    private static string ReadOrCreatePassword(string home)
    {
        var file = Path.Combine(home, "password");
        if (File.Exists(file))
            return File.ReadAllText(file).Trim();
        var password = RandomNumberGenerator.GetHexString(40, lowercase: true);
        WritePrivate(file, password);
        return password;
    }

    [SupportedOSPlatform("linux")]
    private static async Task InitialiseAsync(EmbeddedPostgresOptions options, string binaries, string home, string password, PostgresPrivileges privileges,
        ILogger logger, CancellationToken cancellationToken)
    {
        logger.LogInformation("Creating the embedded PostgreSQL cluster in {Directory}", home);
        // Made beside its final name and renamed when whole, so that a kill in the middle leaves nothing half made.
        var unfinished = Path.Combine(home, "cluster.new");
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        Directory.CreateDirectory(unfinished, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var passwordFile = Path.Combine(home, "password.initdb");
        WritePrivate(passwordFile, password);
        privileges.Own(unfinished);
        privileges.Own(passwordFile);
        try
        {
            var start = privileges.Wrap(Path.Combine(binaries, "bin", "initdb"), "KILL");
            string[] arguments =
            [
                $"--pgdata={unfinished}", $"--username={Administrator}", $"--pwfile={passwordFile}", "--auth=scram-sha-256", "--encoding=UTF8",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--no-instructions",
            ];
            foreach (var argument in options.Durable ? arguments : [.. arguments, "--no-sync"])
                start.ArgumentList.Add(argument);
            var output = await OutputOfAsync(start, cancellationToken);
            if (output is not null)
                throw new EmbeddedPostgresException($"initdb failed: {output}");
        }
        finally
        {
            File.Delete(passwordFile);
        }
        Directory.Move(unfinished, Path.Combine(home, "cluster"));
    }

    private static async Task<string?> OutputOfAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        using var process = PostgresPostmaster.StartOnOwnThread(start);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var text = await process.StandardOutput.ReadToEndAsync(cancellationToken) + await errors;
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? null : text;
    }

    private static async Task CreateDatabaseAsync(NpgsqlConnectionStringBuilder target, CancellationToken cancellationToken)
    {
        var administration = new NpgsqlConnectionStringBuilder(target.ConnectionString) { Username = Administrator, Database = Administrator, Pooling = false };
        await using var connection = new NpgsqlConnection(administration.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var exists = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection) { Parameters = { new() { Value = Name } } };
        if (await exists.ExecuteScalarAsync(cancellationToken) is not null)
            return;
        // The password is hexadecimal by construction; utility statements take no parameters.
        await using var create = new NpgsqlCommand(
            $"do $$ begin if not exists (select from pg_roles where rolname = '{Name}') then create role {Name} login createdb password '{target.Password}'; end if; end $$",
            connection);
        await create.ExecuteNonQueryAsync(cancellationToken);
        create.CommandText = $"create database {Name} owner {Name}";
        await create.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>A port below those the kernel gives to outgoing connections, so that a restarted postmaster finds its own still free.</summary>
    private static int FreePort()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(20_000, 32_000);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken; try another.
            }
        }
    }

    [SupportedOSPlatform("linux")]
    private static void WritePrivate(string path, string text)
    {
        File.Delete(path);
        using var stream = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        using var writer = new StreamWriter(stream);
        writer.Write(text);
    }
}
