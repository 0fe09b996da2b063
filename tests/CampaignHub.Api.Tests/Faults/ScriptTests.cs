using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Faults;

/// <summary>What <c>./campaignhub</c> answers before it prepares or starts anything.</summary>
public sealed class ScriptTests : IDisposable
{
    private static readonly string[] Tools = ["dirname", "cat", "realpath", "dotnet", "node", "npm", "setpriv", "setsid"];
    private readonly string directory = Directory.CreateTempSubdirectory("campaignhub-script-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Theory]
    [InlineData("dotnet", ".NET 10 SDK: ", "apt-get install dotnet-sdk-10.0")]
    [InlineData("node", "Node.js 20.19 or later: ", "apt-get install nodejs")]
    [InlineData("npm", "npm: ", "apt-get install npm")]
    [InlineData("setpriv", "setpriv: ", "apt-get install util-linux")]
    public async Task A_tool_that_is_not_there_is_named_with_the_way_to_get_it(string missing, string name, string remedy)
    {
        var (code, said) = await RunAsync(PathWithout(missing), "up", "--data", Path.Combine(directory, "data"));

        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1, code);
        Assert.Equal(["Missing:", lines[^1]], lines);
        Assert.Contains(name, lines[^1], StringComparison.Ordinal);
        Assert.Contains(remedy, lines[^1], StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(directory, "data")));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_in_a_sentence_and_nothing_is_started()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var (code, said) = await RunAsync(PathWithout(), "up", "--port", $"{port}", "--data", Path.Combine(directory, "data"));

        Assert.Equal(1, code);
        Assert.Equal($"campaignhub: port {port} is taken; stop what listens there or give another --port\n", said);
        Assert.False(Directory.Exists(Path.Combine(directory, "data")));
    }

    [Theory]
    [InlineData("there is no verb 'fly'", "fly")]
    [InlineData("up does not know '--prot'", "up", "--prot", "5081")]
    [InlineData("--port needs a number from 1 to 65535, not '70000'", "up", "--port", "70000")]
    [InlineData("--port needs a number from 1 to 65535, not ''", "up", "--port")]
    [InlineData("--data needs a directory", "up", "--data")]
    [InlineData("test does not know '--fast'", "test", "--fast")]
    [InlineData("check does not know 'all'", "check", "all")]
    public async Task What_the_script_does_not_know_is_answered_with_what_it_knows(string sentence, params string[] arguments)
    {
        // With no tool at hand, whatever was not refused would end with another message.
        var (code, said) = await RunAsync(PathWithout("dotnet", "node", "npm"), arguments);

        Assert.Equal(1, code);
        Assert.StartsWith("./campaignhub up [--port 5080] [--data .data]", said, StringComparison.Ordinal);
        Assert.EndsWith($"\ncampaignhub: {sentence}\n", said, StringComparison.Ordinal);
    }

    /// <summary>A search path with just the tools that starting needs, less some.</summary>
    private string PathWithout(params string[] missing)
    {
        var path = Directory.CreateDirectory(Path.Combine(directory, "path")).FullName;
        foreach (var tool in Tools.Except(missing))
        {
            var found = Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, tool)).FirstOrDefault(File.Exists);
            File.CreateSymbolicLink(Path.Combine(path, tool), found ?? throw new InvalidOperationException($"{tool} is needed to test the script."));
        }

        return path;
    }

    private static async Task<(int Code, string Said)> RunAsync(string path, params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/bash", [Repository.PathTo("campaignhub"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = path;
        using var script = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        try
        {
            // Both ends are read to the end: nothing that the script started still holds them.
            var errors = script.StandardError.ReadToEndAsync(patience.Token);
            Assert.Equal("", await script.StandardOutput.ReadToEndAsync(patience.Token));
            var said = await errors;
            await script.WaitForExitAsync(patience.Token);
            return (script.ExitCode, said);
        }
        finally
        {
            if (!script.HasExited) script.Kill(entireProcessTree: true);
        }
    }
}
