using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace CampaignHub.Api.Platform.Data;

/// <summary>The postmaster of one cluster: started, watched, started again when it dies unasked, and stopped.</summary>
internal sealed class PostgresPostmaster(string binaries, string cluster, int port, bool durable, PostgresPrivileges privileges, ILogger logger)
    : IAsyncDisposable
{
    private const string ClusterName = "campaignhub";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan FastStopLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ImmediateStopLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RestartPause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentQueue<string> lastLines = new();
    private readonly CancellationTokenSource stopping = new();
    private Task watching = Task.CompletedTask;
    private Process? process;

    public int ProcessId { get; private set; }

    /// <summary>Starts the postmaster and returns when it accepts connections.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.StartNew();
        while (!await LaunchAsync(started, cancellationToken))
            await Task.Delay(300, cancellationToken);
        watching = WatchAsync();
        logger.LogInformation("Embedded PostgreSQL is ready on port {Port} after {Milliseconds} ms", port, started.ElapsedMilliseconds);
    }

    public async Task StopAsync()
    {
        if (stopping.IsCancellationRequested)
            return;
        await stopping.CancelAsync();
        await watching;
        if (process is null)
            return;
        (PosixStopSignal Signal, TimeSpan Limit)[] steps = [(PosixStopSignal.Fast, FastStopLimit), (PosixStopSignal.Immediate, ImmediateStopLimit), (PosixStopSignal.Kill, ImmediateStopLimit)];
        foreach (var (signal, limit) in steps)
        {
            if (await ExitsAsync(process, TimeSpan.Zero))
                break;
            PostgresPrivileges.Signal(process.Id, signal);
            if (await ExitsAsync(process, limit))
                break;
            logger.LogWarning("PostgreSQL did not stop on {Signal} within {Seconds} s", signal, limit.TotalSeconds);
        }
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        stopping.Dispose();
    }

    /// <summary>
    /// Stops the postmaster a killed server left behind (it is already shutting down in most cases) and clears a lock file whose process is gone.
    /// </summary>
    /// <exception cref="EmbeddedPostgresException">Somebody else runs a PostgreSQL of their own on the directory.</exception>
    public static async Task StopLeftoverAsync(string cluster, ILogger logger, CancellationToken cancellationToken)
    {
        var lockFile = Path.Combine(cluster, "postmaster.pid");
        var signalled = new Stopwatch();
        while (ReadProcessId(lockFile) is { } leftover)
        {
            var command = CommandLineOf(leftover);
            if (command is null || !command.Contains(cluster, StringComparison.Ordinal))
            {
                File.Delete(lockFile);
                return;
            }
            if (!command.Contains($"cluster_name={ClusterName}", StringComparison.Ordinal))
                throw new EmbeddedPostgresException($"{cluster} is already served by PostgreSQL process {leftover}. Stop it or choose another data directory.");
            if (!signalled.IsRunning)
            {
                logger.LogWarning("Waiting for PostgreSQL process {ProcessId} of an earlier run to stop", leftover);
                PostgresPrivileges.Signal(leftover, PosixStopSignal.Fast);
                signalled.Start();
            }
            else if (signalled.Elapsed > FastStopLimit)
            {
                PostgresPrivileges.Signal(leftover, PosixStopSignal.Immediate);
                if (signalled.Elapsed > FastStopLimit + ImmediateStopLimit)
                    throw new EmbeddedPostgresException($"PostgreSQL process {leftover} of an earlier run does not stop. End it, then start again.");
            }
            await Task.Delay(50, cancellationToken);
        }
    }

    /// <summary>
    /// Starts a process from a thread that lives as long as the process: the kernel sends the parent-death signal when the forking thread ends, and a
    /// pool thread may end at any time.
    /// </summary>
    public static Process StartOnOwnThread(ProcessStartInfo start)
    {
        var outcome = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                var child = Process.Start(start)!;
                var id = child.Id;
                outcome.SetResult(child);
                // Opened apart, because the owner disposes of its own Process object.
                using var watched = Process.GetProcessById(id);
                watched.WaitForExit();
            }
            catch (ArgumentException) when (outcome.Task.IsCompletedSuccessfully)
            {
                // It has exited already.
            }
            catch (Exception exception)
            {
                outcome.TrySetException(exception);
            }
        })
        { IsBackground = true, Name = "Embedded PostgreSQL" };
        thread.Start();
        return outcome.Task.GetAwaiter().GetResult();
    }

    private async Task<bool> LaunchAsync(Stopwatch started, CancellationToken cancellationToken)
    {
        lastLines.Clear();
        var start = privileges.Wrap(Path.Combine(binaries, "bin", "postgres"), "INT");
        start.ArgumentList.Add("-D");
        start.ArgumentList.Add(cluster);
        foreach (var setting in Settings())
        {
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(setting);
        }
        process = StartOnOwnThread(start);
        ProcessId = process.Id;
        process.StandardInput.Close();
        process.OutputDataReceived += (_, line) => Log(line.Data);
        process.ErrorDataReceived += (_, line) => Log(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        var lockFile = Path.Combine(cluster, "postmaster.pid");
        while (!IsReady(lockFile, process.Id))
        {
            if (process.HasExited)
            {
                await process.WaitForExitAsync(cancellationToken);
                // The backends of a killed postmaster hold the shared memory for a moment longer.
                if (lastLines.Any(l => l.Contains("pre-existing shared memory block", StringComparison.Ordinal)) && started.Elapsed < StartLimit)
                    return false;
                throw new EmbeddedPostgresException($"PostgreSQL did not start:{Environment.NewLine}{string.Join(Environment.NewLine, lastLines)}");
            }
            if (started.Elapsed > StartLimit)
                throw new EmbeddedPostgresException($"PostgreSQL was not ready within {StartLimit.TotalSeconds} s:{Environment.NewLine}{string.Join(Environment.NewLine, lastLines)}");
            await Task.Delay(15, cancellationToken);
        }
        return true;
    }

    private IEnumerable<string> Settings()
    {
        yield return "listen_addresses=127.0.0.1";
        yield return string.Create(CultureInfo.InvariantCulture, $"port={port}");
        yield return "unix_socket_directories=";
        yield return $"cluster_name={ClusterName}";
        yield return "max_connections=200";
        yield return "shared_buffers=256MB";
        yield return "timezone=UTC";
        yield return "log_timezone=UTC";
        yield return "jit=off";
        if (durable)
            yield break;
        yield return "fsync=off";
        yield return "full_page_writes=off";
        yield return "synchronous_commit=off";
        yield return "wal_level=minimal";
        yield return "max_wal_senders=0";
    }

    private async Task WatchAsync()
    {
        while (true)
        {
            try
            {
                await process!.WaitForExitAsync(stopping.Token);
                logger.LogError("PostgreSQL stopped unasked with exit code {ExitCode}; starting it again", process.ExitCode);
                await Task.Delay(RestartPause, stopping.Token);
                process.Dispose();
                await LaunchAsync(Stopwatch.StartNew(), stopping.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (EmbeddedPostgresException exception)
            {
                logger.LogError(exception, "PostgreSQL could not be started again");
            }
        }
    }

    private void Log(string? line)
    {
        if (line is null)
            return;
        lastLines.Enqueue(line);
        while (lastLines.Count > 40)
            lastLines.TryDequeue(out _);
        var grave = line.Contains("PANIC:", StringComparison.Ordinal);
        logger.Log(grave ? LogLevel.Error : LogLevel.Debug, "{Line}", line);
    }

    private static async Task<bool> ExitsAsync(Process process, TimeSpan limit)
    {
        using var timeout = new CancellationTokenSource(limit);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return process.HasExited;
        }
    }

    private static bool IsReady(string lockFile, int processId)
    {
        var lines = ReadLines(lockFile);
        return lines.Length >= 8 && lines[0].Trim() == processId.ToString(CultureInfo.InvariantCulture) && lines[7].Trim() == "ready";
    }

    private static int? ReadProcessId(string lockFile) =>
        ReadLines(lockFile) is [var first, ..] && int.TryParse(first, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static string[] ReadLines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
    }

    private static string? CommandLineOf(int processId)
    {
        try
        {
            return File.ReadAllText($"/proc/{processId}/cmdline").Replace('\0', ' ');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
