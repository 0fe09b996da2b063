using System.Diagnostics;

namespace CampaignHub.Benchmarks;

/// <summary>The server under test, as a process of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    public const string SetupToken = "bench";
    private const string Ready = "CampaignHub is ready: ";
    private readonly Process process;

    private ServerProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<ServerProcess> StartAsync(string directory, string connectionString)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "CampaignHub.Api.dll"), $"--CampaignHub:DataDirectory={directory}", $"--CampaignHub:SetupToken={SetupToken}", "--urls=http://127.0.0.1:0", "--Serilog:MinimumLevel:Default=Warning"])
            start.ArgumentList.Add(argument);
        start.Environment["ConnectionStrings__CampaignHub"] = connectionString;
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(Ready, StringComparison.Ordinal)) continue;
            _ = process.StandardOutput.ReadToEndAsync();
            return new(process, new Uri(line[Ready.Length..].Split(' ')[0]));
        }

        throw new InvalidOperationException("The server did not start.");
    }

    /// <summary>One of the system's figures of the process in MB: VmRSS, what it holds, or VmHWM, the most it held.</summary>
    public int Memory(string figure)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith(figure, StringComparison.Ordinal));
        return int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], System.Globalization.CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>What it has worked since it was started, on all cores.</summary>
    public TimeSpan Worked
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The most it held is counted from now on.</summary>
    public void ForgetPeak() => File.WriteAllText($"/proc/{process.Id}/clear_refs", "5");

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
