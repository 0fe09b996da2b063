using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Faults;

public sealed class KilledImportTests : IDisposable
{
    private const int Rows = 2_500;
    private readonly string directory = Directory.CreateTempSubdirectory("campaignhub-killed-import-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public async Task An_import_that_was_killed_half_way_is_taken_up_again_and_takes_no_row_twice()
    {
        string path;
        await using (var first = await HubProcess.StartAsync(directory))
        {
            using var inspector = await first.SetUpAsync();
            using var admin = new Api.Platform.Http.HubCaller(first.Address);
            await admin.SignInAsync("admin", Hub.Password);
            await admin.PostAsync("/api/users", new JsonObject { ["userName"] = "office", ["displayName"] = "office", ["assignments"] = new JsonArray(new JsonObject { ["role"] = "campaignOffice", ["scopeKind"] = "campaign" }), ["password"] = Hub.Password });
            using var office = await first.SignInAsync("office");
            var mappingId = Guid.CreateVersion7().ToString();
            await office.PutAsync($"/api/ledger-mappings/{mappingId}", new JsonObject
            {
                ["name"] = "台账",
                ["sourceSystem"] = "台账",
                ["dateFormats"] = new JsonArray("yyyy-MM-dd"),
                ["createMissingUnits"] = true,
                ["columns"] = new JsonObject { ["key"] = "编号", ["description"] = new JsonArray("问题"), ["unitCode"] = "单位", ["loggedAt"] = "时间" },
            });
            var content = "编号,问题,单位,时间\n" + string.Join('\n', Enumerable.Range(1, Rows).Select(i => string.Create(CultureInfo.InvariantCulture, $"K-{i},问题{i},U-{i % 9},2018-07-02")));
            var import = await office.UploadAsync("/api/ledger-imports", "台账.csv", Encoding.UTF8.GetBytes(content), ("mappingId", mappingId));
            path = $"/api/ledger-imports/{import["importId"]!.GetValue<string>()}";
            await office.PostAsync($"{path}/run");
            int processed;
            while ((processed = Processed(await office.GetAsync(path))) == 0) await Task.Delay(10);
            await first.KillAsync();
            Assert.InRange(processed, 1, Rows - 1);
        }

        await using var second = await HubProcess.StartAsync(directory);
        using var again = await second.SignInAsync("office");
        var state = await again.GetAsync(path);
        for (var tries = 0; tries < 600 && state["state"]!.GetValue<string>() != "done"; tries++)
        {
            await Task.Delay(100);
            state = await again.GetAsync(path);
        }

        Assert.Equal(("done", Rows, Rows, 0), (state["state"]!.GetValue<string>(), Processed(state), state["created"]!.GetValue<int>(), state["errorCount"]!.GetValue<int>()));
        Assert.Equal(Rows, (await again.GetAsync("/api/cases?limit=1"))["total"]!.GetValue<int>());
    }

    private static int Processed(JsonNode import) => import["processed"]!.GetValue<int>();
}
