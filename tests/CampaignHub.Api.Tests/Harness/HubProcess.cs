using System.Diagnostics;

namespace CampaignHub.Api.Tests.Harness;

/// <summary>The server as its own process with its own embedded PostgreSQL, so that it can be killed.</summary>
internal sealed class HubProcess : IAsyncDisposable
{
    private readonly Process process;

    private HubProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    public int Id => process.Id;

    public static Task<HubProcess> StartAsync(string dataDirectory, params string[] settings) => StartAsync(Prepare(dataDirectory, settings));

    /// <summary>How the server is started; later settings win over earlier ones.</summary>
    public static ProcessStartInfo Prepare(string dataDirectory, params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "CampaignHub.Api.dll"), $"--CampaignHub:DataDirectory={dataDirectory}", "--urls=http://127.0.0.1:0", "--CampaignHub:SetupToken=test-token", .. settings])
            start.ArgumentList.Add(argument);
        return start;
    }

    public static async Task<HubProcess> StartAsync(ProcessStartInfo start)
    {
        var process = Process.Start(start)!;
        var said = new List<string>();
        process.ErrorDataReceived += (_, line) => { if (line.Data is not null) said.Add(line.Data); };
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (!line.StartsWith("CampaignHub is ready: ", StringComparison.Ordinal)) continue;
            _ = process.StandardOutput.ReadToEndAsync();
            return new HubProcess(process, new Uri(line["CampaignHub is ready: ".Length..].Split(' ')[0]));
        }

        process.Kill();
        throw new InvalidOperationException($"The server did not start:\n{string.Join('\n', said)}");
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks the server to stop, with SIGTERM or SIGINT; returns its exit code.</summary>
    public async Task<int> StopAsync(string signal, CancellationToken cancellationToken = default)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await StopAsync("TERM");
        process.Dispose();
    }
}
