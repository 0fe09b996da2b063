using System.Diagnostics;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Demo;

public sealed class LedgerDemoTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("campaignhub-ledger-demo-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public async Task July_2018_of_the_real_ledger_comes_out_ranked_issued_and_on_paper()
    {
        var (code, output, errors) = await RunAsync("--cases", SharedData.PathOf("nyc-311/311_Service_Requests.csv"), "--period", "2018-07", "--time-zone", "America/New_York", "--out", directory);

        Assert.True(code == 0, errors);
        Assert.Equal(
            [
                "rank\tunit\tdue\tclosed\ton_time\tscore",
                "1\tNYPD\t10\t10\t10\t100.00",
                "2\tDOT\t14\t13\t13\t92.86",
                "3\tDOF\t13\t13\t7\t67.69",
                "4\tDPR\t13\t12\t6\t60.00",
                "-\tDCA\t1\t1\t1\t100.00",
                "-\tDCAS\t1\t0\t0\t0.00",
                "-\tDOHMH\t4\t4\t4\t100.00",
                "-\tDOITT\t1\t1\t1\t100.00",
                "-\tEDC\t2\t2\t0\t30.00",
                "-\tHPD\t1\t1\t1\t100.00",
            ],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("创文办发〔2018〕1号", errors, StringComparison.Ordinal);
        Assert.Equal("PK"u8.ToArray(), (await File.ReadAllBytesAsync(Path.Combine(directory, "circular-2018-07.docx")))[..2]);
        Assert.Equal("%PDF"u8.ToArray(), (await File.ReadAllBytesAsync(Path.Combine(directory, "circular-2018-07.pdf")))[..4]);
        Assert.Contains("NYPD", await File.ReadAllTextAsync(Path.Combine(directory, "ranking-2018-07.csv")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--period", "2018-07", "--out", "x")]
    [InlineData("--cases", "x.csv", "--period", "July", "--out", "x")]
    [InlineData("--cases", "x.csv", "--period", "2018-07", "--time-zone", "Mars", "--out", "x")]
    public async Task A_wrong_call_is_told_how_to_do_it_right(params string[] arguments)
    {
        var (code, output, errors) = await RunAsync(arguments);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("Usage: campaignhub demo", errors, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "CampaignHub.Api.dll"), "demo", .. arguments]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
