using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Faults;

/// <summary>The server as a process: what it starts beside itself, and what it leaves behind.</summary>
public sealed class StartAndStopTests(TestCluster cluster) : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("campaignhub-stop-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public async Task A_server_that_is_asked_to_stop_takes_its_database_with_it_and_ends_well()
    {
        var lockFile = Path.Combine(directory, "postgres", "cluster", "postmaster.pid");
        foreach (var signal in (string[])["TERM", "INT"])
        {
            await using var server = await HubProcess.StartAsync(directory, "--CampaignHub:ThrowAway=true");
            var postmaster = int.Parse(File.ReadLines(lockFile).First(), CultureInfo.InvariantCulture);
            Assert.Contains(postmaster, Below(server.Id));

            Assert.Equal(0, await server.StopAsync(signal, Patience()));

            Assert.False(Directory.Exists($"/proc/{postmaster}"));
            Assert.False(File.Exists(lockFile));
        }
    }

    [Fact]
    public async Task With_a_database_of_ones_own_nothing_embedded_is_prepared_or_started()
    {
        var start = HubProcess.Prepare(directory);
        start.Environment["ConnectionStrings__CampaignHub"] = await cluster.CloneAsync();
        start.Environment["CampaignHub__PostgresBinaries"] = Path.Combine(directory, "nowhere");
        await using var server = await HubProcess.StartAsync(start);

        using var visitor = new Caller(server.Address, "en");
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/ready")).StatusCode);
        Assert.Empty(Below(server.Id));
        Assert.False(Directory.Exists(Path.Combine(directory, "postgres")));
        Assert.Equal(0, await server.StopAsync("TERM", Patience()));
    }

    [Fact]
    public async Task A_port_that_was_taken_meanwhile_is_said_in_a_sentence_and_nothing_is_left_running()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var start = HubProcess.Prepare(directory, $"--urls=http://{other.LocalEndpoint}", "--CampaignHub:ThrowAway=true");

        using var server = Process.Start(start)!;
        var errors = server.StandardError.ReadToEndAsync(Patience());
        await server.StandardOutput.ReadToEndAsync(Patience());
        await server.WaitForExitAsync(Patience());

        Assert.Equal(1, server.ExitCode);
        Assert.Equal($"Failed to bind to address http://{other.LocalEndpoint}: address already in use. Stop what listens there or choose another port.\n", await errors);
        Assert.False(File.Exists(Path.Combine(directory, "postgres", "cluster", "postmaster.pid")));
    }

    /// <summary>The processes that a process started and that still run.</summary>
    private static List<int> Below(int process)
    {
        var found = new List<int>();
        foreach (var entry in Directory.EnumerateDirectories("/proc").Select(Path.GetFileName))
        {
            if (!int.TryParse(entry, CultureInfo.InvariantCulture, out var id)) continue;
            try
            {
                // "id (name) state parent ...", where the name may hold anything.
                var stat = File.ReadAllText($"/proc/{id}/stat");
                var parent = stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1];
                if (parent == process.ToString(CultureInfo.InvariantCulture)) found.Add(id);
            }
            catch (IOException)
            {
                // It has ended meanwhile.
            }
        }

        return found;
    }

    private static CancellationToken Patience() => new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token;
}
