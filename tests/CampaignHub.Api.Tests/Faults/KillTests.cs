using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Faults;

public sealed class KillTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("campaignhub-kill-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public async Task Killing_the_server_loses_nothing_that_was_acknowledged_and_replays_double_nothing()
    {
        var (sent, acknowledged) = (new ConcurrentBag<Guid>(), new ConcurrentBag<Guid>());
        await using (var first = await HubProcess.StartAsync(directory))
        {
            using var inspector = await first.SetUpAsync();
            var enough = new TaskCompletionSource();
            var senders = Enumerable.Range(0, 4).Select(async _ =>
            {
                try
                {
                    while (sent.Count < 5_000)
                    {
                        var id = Guid.CreateVersion7();
                        sent.Add(id);
                        await inspector.PostAsync("/api/cases", Issue(id));
                        acknowledged.Add(id);
                        if (acknowledged.Count >= 40) enough.TrySetResult();
                    }
                }
                catch (HttpRequestException)
                {
                    // The server is gone; what was not acknowledged will be sent again.
                }
            }).ToList();
            await enough.Task;
            await first.KillAsync();
            await Task.WhenAll(senders);
        }

        await using var second = await HubProcess.StartAsync(directory);
        using var again = await second.SignInAsync("inspector");
        foreach (var id in acknowledged) Assert.Equal(id.ToString(), (await again.GetAsync($"/api/cases/{id}"))["caseId"]!.GetValue<string>());
        foreach (var id in sent) await again.PostAsync("/api/cases", Issue(id));
        Assert.Equal(sent.Count, (await again.GetAsync("/api/cases?limit=1"))["total"]!.GetValue<int>());
    }

    private static JsonObject Issue(Guid id) => new() { ["caseId"] = id.ToString(), ["description"] = "占道经营" };
}
